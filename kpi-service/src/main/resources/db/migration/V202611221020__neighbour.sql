-- What was heard from the other services: just enough to name things and to decide who may see them.
create table known_agreement (
    id        uuid   primary key,
    heard     bigint not null,
    reference text,
    title     text   not null,
    stage     text   not null,
    agency    text
);

create table known_agreement_partner (
    agreement_id uuid not null references known_agreement,
    partner_id   uuid not null,
    code         text not null,
    country      text not null,
    primary key (agreement_id, partner_id)
);
create index known_agreement_partner_by_country on known_agreement_partner (country, agreement_id);

create table known_agreement_share (
    agreement_id uuid not null references known_agreement,
    partner_code text not null,
    primary key (agreement_id, partner_code)
);
create index known_agreement_share_by_partner on known_agreement_share (partner_code, agreement_id);

create table known_partner (
    id    uuid   primary key,
    heard bigint not null,
    code  text   not null,
    name  text   not null
);

create table known_mission (
    id    uuid   primary key,
    heard bigint not null,
    code  text   not null,
    name  text   not null
);
create index known_mission_by_code on known_mission (code);

create table known_accreditation (
    mission_id uuid not null references known_mission,
    country    text not null,
    from_day   date,
    until_day  date
);
create index known_accreditation_by_mission on known_accreditation (mission_id);
