-- Which anniversaries there are, and how many days before they are told. Of several that fit, the longest step counts.
create table jubilee_step (
    every_years integer primary key,
    notice_days integer not null,
    round boolean not null,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    source text not null,
    constraint jubilee_step_years_positive check (every_years > 0),
    constraint jubilee_step_notice_in_the_year check (notice_days between 0 and 366)
);
insert into jubilee_step (every_years, notice_days, round, name_id, name_en, name_tr, source) values
    (1, 30, false, 'Ulang tahun', 'Anniversary', 'Yıl dönümü', 'our own rule: a month to write a letter'),
    (5, 90, true, 'Lustrum', 'Five-year jubilee', 'Beş yıllık jübile', 'our own rule: a season to prepare'),
    (10, 180, true, 'Dasawarsa', 'Ten-year jubilee', 'On yıllık jübile', 'ten-year anniversaries are what CPAFFC celebrates; half a year to prepare a visit is our own rule'),
    (25, 180, true, 'Jubilee perak', 'Jubilee of 25 years', 'Yirmi beş yıllık jübile', 'our own rule: half a year to prepare a visit');

-- The first and the last day of an anniversary in a year, as precisely as the beginning is known: a relation known by
-- its year has a jubilee year, not a day. One of 29 February is kept on the 28th where there is no 29th.
create function anniversary_begins(since_year integer, since_month integer, since_day integer, in_year integer)
    returns date language sql immutable parallel safe
    return case when since_day is not null
        then (make_date(since_year, since_month, since_day) + make_interval(years => in_year - since_year))::date
        else make_date(in_year, coalesce(since_month, 1), 1) end;
create function anniversary_ends(since_year integer, since_month integer, since_day integer, in_year integer)
    returns date language sql immutable parallel safe
    return case when since_day is not null
        then (make_date(since_year, since_month, since_day) + make_interval(years => in_year - since_year))::date
        when since_month is not null then (make_date(in_year, since_month, 1) + interval '1 month')::date - 1
        else make_date(in_year, 12, 31) end;
