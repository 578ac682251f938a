-- Where a partner lies or belongs, how far things are with it, and what became of its record.
alter table partner
    add column parent_id uuid,
    -- What somebody said last; empty: nobody did, and the relations tell.
    add column stage text,
    add column record text not null default 'valid',
    add column merged_into uuid,
    add constraint partner_parent_exists foreign key (parent_id) references partner,
    add constraint partner_merged_into_exists foreign key (merged_into) references partner,
    add constraint partner_not_its_own_parent check (parent_id <> id),
    add constraint partner_stage_known check (stage in ('prospect', 'active', 'ended', 'ceased')),
    add constraint partner_record_known check (record in ('valid', 'merged', 'entered_in_error')),
    add constraint partner_merged_into_another check ((record = 'merged') = (merged_into is not null) and merged_into <> id);
create index partner_by_parent on partner (parent_id) where parent_id is not null;
create index partner_by_merged_into on partner (merged_into) where merged_into is not null;

-- Kinds of relation that announce one: whoever has no other is still a prospect.
alter table partnership_kind add column announces boolean not null default false;
update partnership_kind set announces = true
    where code in ('letter_of_intent', 'company_to_company_loi', 'domestic_neighbour_candidate');

-- Every stage that somebody said a partner is in. The latest entry holds.
create table partner_stage (
    id uuid primary key,
    partner_id uuid not null references partner,
    stage text not null,
    from_year integer,
    from_month integer,
    from_day integer,
    reason text not null,
    source text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint partner_stage_entry_known check (stage in ('prospect', 'active', 'ended', 'ceased'))
);
create index partner_stage_of_partner on partner_stage (partner_id, recorded_at desc, id desc);

-- What became of a body: a law or a treaty made another one of it. Two records of one body are a merge instead.
create table partner_succession (
    id uuid primary key,
    predecessor_id uuid not null references partner,
    successor_id uuid not null references partner,
    kind text not null,
    on_year integer,
    on_month integer,
    on_day integer,
    source text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    withdrawn_because text,
    constraint partner_succession_of_two check (predecessor_id <> successor_id),
    constraint partner_succession_kind_known check (kind in ('merged_into', 'split_into', 'renamed_as')),
    constraint partner_succession_once exclude using btree (predecessor_id with =, successor_id with =)
        where (withdrawn_because is null)
);
create index partner_succession_of_successor on partner_succession (successor_id);

-- Two records of one body became one. What moved is kept row by row, so that it can be read back and undone.
create table partner_merge (
    id uuid primary key,
    merged_id uuid not null references partner,
    into_id uuid not null references partner,
    reason text not null,
    at timestamptz not null,
    by_name text not null,
    moved jsonb not null,
    merged_version bigint not null,
    into_version bigint not null,
    undone_at timestamptz,
    undone_by_name text,
    undone_because text
);
create index partner_merge_of_merged on partner_merge (merged_id, at desc);
create index partner_merge_of_into on partner_merge (into_id, at desc);
