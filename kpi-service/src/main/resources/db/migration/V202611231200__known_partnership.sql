-- What was heard of the lasting relations with partners: enough to name them, to count them, and to decide who may see
-- what hangs on them. The name of a relation is the present name of its partner.
create table known_partnership (
    id           uuid    primary key,
    heard        bigint  not null,
    partner_id   uuid    not null,
    partner_code text    not null,
    country      text    not null,
    kind         text    not null,
    stage        text,
    since_year   integer,
    since_month  integer,
    since_day    integer,
    certainty    text,
    follows      uuid,
    ended        text,
    ended_year   integer,
    ended_month  integer,
    ended_day    integer,
    constraint known_partnership_end_has_its_reason check (ended is not null or ended_year is null)
);
create index known_partnership_by_partner on known_partnership (partner_code);
create index known_partnership_by_country on known_partnership (country);
