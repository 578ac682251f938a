-- A relation has a life of its own: its version is that of what is known of it, not that of the partner.
alter table partnership add column version bigint not null default 0;

-- A date as precisely as it is known, in the JSON of the API.
create function partial_date(year integer, month integer, day integer) returns json
    language sql stable parallel safe
    return case when year is not null then json_build_object('year', year, 'month', month, 'day', day) end;
