-- Days that are no working days, or are working days again, per calendar. Data of the first user; a decree may change them.

create table holiday (
    id         uuid primary key,
    calendar   text    not null constraint holiday_calendar_is_a_code check (calendar ~ '^[A-Z]{2}[A-Z0-9-]{0,8}$'),
    day        date    not null,
    name       text    not null,
    day_off    boolean not null,
    source     text,
    certainty  text,
    version    bigint  not null,
    constraint holiday_once_a_day unique (calendar, day)
);

insert into holiday (id, calendar, day, name, day_off, source, certainty, version) values
    ('0193a000-0000-7000-8000-000000000001', 'ID', '2025-08-18', 'Hari libur 18 Agustus 2025', true,
     'own knowledge, not checked against the decree', 'high', 0),
    ('0193a000-0000-7000-8000-000000000002', 'ID', '2025-09-05', 'Hari libur 5 September 2025', true,
     'own knowledge, not checked against the decree', 'high', 0);
