-- For the rule that two accreditations of one mission to one country do not overlap.
create extension if not exists btree_gist;

create table mission (
    id uuid primary key,
    version bigint not null,
    code text not null,
    kind text not null,
    name text not null,
    local_name text,
    seat_country text not null,
    latitude numeric,
    longitude numeric,
    relation_kind text references partnership_kind,
    relation_since_year integer,
    relation_since_month integer,
    relation_since_day integer,
    source text,
    certainty text,
    name_folded text collate "C" not null generated always as (fold(name)) stored,
    constraint mission_code_unique unique (code),
    constraint mission_code_is_plain check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint mission_kind_known check (kind in ('embassy', 'consulate_general', 'consulate')),
    constraint mission_country_is_alpha2 check (seat_country ~ '^[A-Z]{2}$'),
    constraint mission_location_whole check ((latitude is null) = (longitude is null)),
    constraint mission_latitude_on_earth check (latitude between -90 and 90 and scale(latitude) <= 6),
    constraint mission_longitude_on_earth check (longitude between -180 and 180 and scale(longitude) <= 6)
);
create index mission_by_name on mission (name_folded, id);

-- Which country a mission is accredited to, from a day to a day, both included. An empty day is not known.
create table accreditation (
    id uuid primary key,
    mission_id uuid not null references mission,
    country text not null,
    valid_from date,
    valid_until date,
    constraint accreditation_country_is_alpha2 check (country ~ '^[A-Z]{2}$'),
    constraint accreditation_days_in_order check (valid_from <= valid_until),
    constraint accreditation_without_overlap
        exclude using gist (mission_id with =, country with =, daterange(valid_from, valid_until, '[]') with &&)
);
create index accreditation_by_country on accreditation (country, mission_id);
