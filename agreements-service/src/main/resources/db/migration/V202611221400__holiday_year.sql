-- One row for each calendar and year that others were told of, with the version they heard last.
create table holiday_year (
    id       uuid    primary key,
    calendar text    not null,
    year     integer not null,
    version  bigint  not null,
    constraint holiday_year_once unique (calendar, year)
);
