-- What is owed to authorities: which report, to whom, how often, by when, on what ground. Data, because the rule that
-- says how often could not be read (domain.md 1.8).

create table duty (
    code         text    primary key constraint duty_code_is_a_code check (code ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    name         jsonb   not null,
    recipient    jsonb   not null,
    rhythm       text    not null constraint duty_rhythm_is_known
        check (rhythm in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AFTER_END')),
    due_days     integer not null constraint duty_due_days_fit check (due_days between 0 and 1000),
    -- Working days of this calendar; without one, days of every kind.
    calendar     text,
    remind_days  integer[] not null,
    -- The procedures whose cases are reported; none: all cases.
    procedures   text[]  not null,
    legal_basis  text    not null,
    source       text,
    certainty    text,
    since        date    not null,
    until        date,
    enabled      boolean not null,
    version      bigint  not null
);

create table duty_period (
    id             uuid primary key,
    duty           text not null references duty (code),
    agreement_id   uuid references agreement (id),
    begins         date not null,
    ends           date not null,
    due            date not null,
    letter_number  text,
    submitted_on   date,
    cut_off        date,
    note           text,
    recorded_at    timestamptz,
    recorded_by    text,
    told_late_at   timestamptz,
    version        bigint not null,
    constraint duty_period_once unique nulls not distinct (duty, begins, agreement_id),
    constraint duty_period_goes_forward check (ends >= begins),
    constraint duty_period_submitted_whole check ((letter_number is null) = (submitted_on is null))
);

create index duty_period_open_by_due on duty_period (due, id) where submitted_on is null;
create index duty_period_by_due on duty_period (due, id);

create table duty_reminder (
    period_id uuid    not null references duty_period (id),
    days      integer not null,
    told_at   timestamptz not null,
    primary key (period_id, days)
);

insert into duty (code, name, recipient, rhythm, due_days, calendar, remind_days, procedures, legal_basis, source,
    certainty, since, until, enabled, version) values
    ('home-half-year',
     '{"id": "Laporan semester pelaksanaan kerja sama luar negeri", "en": "Half-year report on foreign co-operation", "tr": "Yurt dışı iş birliği yarıyıl raporu"}',
     '{"id": "Menteri Dalam Negeri", "en": "Minister of Home Affairs", "tr": "İçişleri Bakanı (Endonezya)"}',
     'HALF_YEARLY', 30, null, '{30,7,1}', '{ID-KSDPL-PP28-2018,ID-KSDLL-PP28-2018}', 'PP 28/2018 ps. 43',
     'domain.md 1.8: the duty is in the regulation, its form and rhythm in a ministerial rule that could not be read',
     'the duty: high; every six months and 30 days: assumption, not checked', '2026-07-01', null, true, 0),
    ('home-year',
     '{"id": "Laporan tahunan pelaksanaan kerja sama luar negeri", "en": "Yearly report on foreign co-operation", "tr": "Yurt dışı iş birliği yıllık raporu"}',
     '{"id": "Menteri Dalam Negeri", "en": "Minister of Home Affairs", "tr": "İçişleri Bakanı (Endonezya)"}',
     'YEARLY', 30, null, '{30,7,1}', '{ID-KSDPL-PP28-2018,ID-KSDLL-PP28-2018}', 'PP 28/2018 ps. 43',
     'domain.md 1.8: the duty is in the regulation, its form and rhythm in a ministerial rule that could not be read',
     'the duty: high; every year and 30 days: assumption, not checked', '2026-01-01', null, true, 0),
    ('home-final',
     '{"id": "Laporan akhir kerja sama yang berakhir", "en": "Final report on a co-operation that ended", "tr": "Sona eren iş birliğinin son raporu"}',
     '{"id": "Menteri Dalam Negeri", "en": "Minister of Home Affairs", "tr": "İçişleri Bakanı (Endonezya)"}',
     'AFTER_END', 30, null, '{14,3}', '{ID-KSDPL-PP28-2018,ID-KSDLL-PP28-2018}', 'PP 28/2018 ps. 43',
     'domain.md 1.8: a final report 30 days after the end', 'design of the domain, not checked', '2026-07-01', null, true, 0);
