-- A copy of what other tables tell, kept by their writes: the last sign of life of each partner without a scan.
create table activity (
    record uuid not null,
    record_kind text not null,
    partner_id uuid not null references partner,
    partnership_id uuid references partnership,
    kind text not null,
    subject text not null,
    on_year integer not null,
    on_month integer,
    on_day integer,
    -- The first and the last day on which it can have happened, as far as the date is known.
    earliest date not null generated always as (make_date(on_year, coalesce(on_month, 1), coalesce(on_day, 1))) stored,
    latest date not null generated always as (
        case when on_day is not null then make_date(on_year, on_month, on_day)
        when on_month is not null then (make_date(on_year, on_month, 1) + interval '1 month')::date - 1
        else make_date(on_year, 12, 31) end) stored,
    primary key (record, partner_id)
);
create index activity_of_partner on activity (partner_id, latest desc, record);
create index activity_of_partnership on activity (partnership_id, latest desc, record) where partnership_id is not null;
