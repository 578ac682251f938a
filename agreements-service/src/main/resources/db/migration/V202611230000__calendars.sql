-- Calendars: computed days as the base, decrees as data over them, and the working week of each.

-- A day of collective leave (cuti bersama) is off or not as the calendar's rule says.
alter table holiday add column kind text not null default 'PUBLIC'
    constraint holiday_kind_is_known check (kind in ('PUBLIC', 'COLLECTIVE_LEAVE'));
alter table holiday alter column kind drop default;

-- The working week of a calendar from a day on. The calendar * stands for all that have no rule of their own.
create table working_week (
    calendar             text    not null constraint working_week_calendar_is_a_code
        check (calendar = '*' or calendar ~ '^[A-Z]{2}[A-Z0-9-]{0,8}$'),
    valid_from           date    not null,
    weekend              text[]  not null constraint working_week_leaves_days
        check (cardinality(weekend) between 0 and 6
            and weekend <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    collective_leave_off boolean not null,
    source               text,
    certainty            text,
    primary key (calendar, valid_from)
);

insert into working_week (calendar, valid_from, weekend, collective_leave_off, source, certainty) values
    ('*', '1900-01-01', '{SATURDAY,SUNDAY}', true, 'assumption until somebody enters the rule of the country', 'not checked'),
    ('ID', '1900-01-01', '{SATURDAY,SUNDAY}', true,
     'domain.md 1.10: Saturday, Sunday, public holidays and, as a parameter, cuti bersama are skipped', 'high');

-- With which base a year was told last: another base, and it is told again.
alter table holiday_year add column base text;

-- The computed Mawlid of 2025 is a day earlier than the day off that is known (5 September, see above).
insert into holiday (id, calendar, day, name, day_off, source, certainty, version, kind) values
    ('0193a000-0000-7000-8000-000000000003', 'ID', '2025-09-04', 'Bukan hari libur: Maulid Nabi jatuh pada 5 September 2025', false,
     'domain.md 1.10 names 18 August and 5 September as the only days off between 11 August and 15 October 2025', 'high', 0, 'PUBLIC');

-- A clock may name several calendars, as ID+TR: what runs in one of them is found by it.
drop index deadline_open_by_calendar;
create index deadline_open_by_calendar on deadline using gin (string_to_array(calendar, '+')) where stopped_at is null;
