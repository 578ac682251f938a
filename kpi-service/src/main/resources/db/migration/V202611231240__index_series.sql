-- What publishers outside say of us, edition by edition. A series has one publisher; where the source does not name it, it
-- is unknown, and two unknown ones are still two. Nothing is deleted: a value that was wrong is superseded.
create table index_series (
    id         uuid        primary key,
    version    bigint      not null,
    code       text        not null constraint index_series_code_is_unique unique,
    name_id    text,
    name_en    text,
    name_tr    text,
    publisher  text,
    unit       text        not null,
    source     text        not null,
    certainty  text,
    note       text,
    changes    bigint      not null,
    created_at timestamptz not null,
    constraint index_series_has_a_name check (coalesce(name_id, name_en, name_tr) is not null)
);

create table index_edition (
    id               uuid        primary key,
    version          bigint      not null,
    series_id        uuid        not null references index_series,
    edition          text,
    period           text        not null,
    value            numeric     not null,
    cities           integer     constraint index_edition_cities_are_counted check (cities > 0),
    published_year   integer,
    published_month  integer,
    published_day    integer,
    source           text        not null,
    certainty        text,
    entered_at       timestamptz not null,
    entered_by       text        not null,
    entered_by_name  text        not null,
    superseded_by    uuid        constraint index_edition_successor_exists references index_edition deferrable initially deferred,
    superseded_at    timestamptz,
    superseded_for   text,
    constraint index_edition_supersession_is_whole
        check (num_nonnulls(superseded_by, superseded_at, superseded_for) in (0, 3))
);
create unique index index_edition_stands_once on index_edition (series_id, period) where superseded_by is null;
create unique index index_edition_is_named_once on index_edition (series_id, edition) where superseded_by is null;
create index index_edition_by_series on index_edition (series_id);

-- The series that the figures of an applied indicator come from: one, so that two publishers never mix.
create table index_use (
    applied_id    uuid        primary key references applied_indicator,
    series_id     uuid        not null references index_series,
    named_at      timestamptz not null,
    named_by      text        not null,
    named_by_name text        not null
);
create index index_use_by_series on index_use (series_id);

create trigger index_series_stays before delete on index_series for each row execute function kpi_record_stays();
create trigger index_edition_stays before delete on index_edition for each row execute function kpi_record_stays();
create trigger index_use_stays before update or delete on index_use for each row execute function kpi_record_stays();

-- What was entered stays as it was entered.
create function index_edition_keeps_its_value() returns trigger language plpgsql as $$
begin
    if (new.series_id, new.edition, new.period, new.value, new.cities, new.source, new.entered_at)
        is distinct from
       (old.series_id, old.edition, old.period, old.value, old.cities, old.source, old.entered_at) then
        raise exception 'A published value is superseded by another one' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger index_edition_value_stays before update on index_edition
    for each row execute function index_edition_keeps_its_value();
