-- What this service has heard from its neighbours: copies, never the truth.

create table known_partner (
    id          uuid primary key,
    code        text not null constraint known_partner_code_is_unique unique deferrable initially deferred,
    name        text not null,
    local_name  text,
    country     text,
    version     bigint not null,
    -- All names it has or had, folded (no accents, lower case), each between bars: what a search looks into.
    folded      text not null
);

create extension if not exists pg_trgm;
create index known_partner_by_name on known_partner using gin (folded gin_trgm_ops);
create index known_partner_by_country on known_partner (country);

create table known_mission (
    id       uuid primary key,
    code     text not null constraint known_mission_code_is_unique unique deferrable initially deferred,
    name     text not null,
    version  bigint not null
);

create table known_accreditation (
    id          uuid primary key,
    mission_id  uuid not null references known_mission (id) on delete cascade,
    country     text not null,
    from_day    date,
    until_day   date
);

create index known_accreditation_of_mission on known_accreditation (mission_id, country);
