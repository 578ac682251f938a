-- Several partners, each with what it is in the case. Who left stays on record.
alter table party
    add column role text not null default 'PARTY'
        constraint party_role_is_known check (role in ('LEAD', 'PARTY', 'GUARANTOR', 'WITNESS', 'FACILITATOR')),
    add column ended_at timestamptz;

update party set role = 'LEAD' where position = 0;

create unique index party_leads_alone on party (agreement_id) where role = 'LEAD' and ended_at is null;
create index party_by_words on party using gin (folded gin_trgm_ops) where ended_at is null;

-- One of the sectors comes first; goals are references, each with words of its own.
alter table agreement
    add column primary_sector text,
    add column goal_refs jsonb not null default '[]',
    add constraint agreement_primary_sector_is_one_of_its_own
        check (primary_sector is null or primary_sector = any (sectors));

update agreement set primary_sector = sectors[1] where cardinality(sectors) > 0;

create index agreement_by_goal on agreement using gin (goal_refs jsonb_path_ops);
create index agreement_by_agency on agreement (agency, id desc) where agency is not null;

-- A date as far as it is known, as JSON.
create function partial_date(year integer, month integer, day integer) returns json
    language sql immutable
    return case when year is not null then json_strip_nulls(json_build_object('year', year, 'month', month, 'day', day)) end;
