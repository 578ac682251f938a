create table working_group (
    id uuid primary key,
    version bigint not null,
    partner_id uuid not null references partner,
    partnership_id uuid references partnership,
    name text not null,
    sectors text[] not null,
    mandate text,
    mandate_from date,
    mandate_until date,
    meetings_per_year integer not null,
    first_host text not null,
    founded_on date not null,
    -- The last meeting or exchange of documents, kept by the meetings; silence counts from here or from the founding.
    last_met_on date,
    ended_on date,
    audience text not null,
    keeper text not null,
    quiet_since date not null generated always as (greatest(founded_on, last_met_on)) stored,
    name_folded text collate "C" not null generated always as (fold(name)) stored,
    constraint working_group_sides_known check (first_host in ('ours', 'theirs')),
    constraint working_group_meets_sometimes check (meetings_per_year between 1 and 12),
    constraint working_group_mandate_in_order check (mandate_from <= mandate_until),
    constraint working_group_audience_known check (audience in ('offices', 'missions', 'partner'))
);
create index working_group_by_name on working_group (name_folded, id);
create index working_group_of_partner on working_group (partner_id, name_folded, id);
create index working_group_by_words on working_group using gin (name_folded gin_trgm_ops);

create table working_group_member (
    id uuid primary key,
    working_group_id uuid not null references working_group,
    side text not null,
    contact_id uuid references contact,
    role text,
    organisation text,
    member_from date,
    member_until date,
    chair boolean not null,
    constraint working_group_member_side_known check (side in ('ours', 'theirs')),
    constraint working_group_member_is_somebody check (contact_id is not null or (role is not null and organisation is not null)),
    constraint working_group_member_in_order check (member_from <= member_until)
);
create index working_group_member_of_group on working_group_member (working_group_id, id);
create index working_group_member_contact on working_group_member (contact_id) where contact_id is not null;

create table working_group_meeting (
    id uuid primary key,
    version bigint not null,
    working_group_id uuid not null references working_group,
    state text not null,
    host text not null,
    -- Whether somebody planned it before; the day is then that of the plan, and what was not planned fulfils no plan.
    planned boolean not null,
    planned_on date not null,
    held_on date,
    place text,
    -- [{"title": .., "owner": "ours"}], in order.
    agenda jsonb not null,
    constraint working_group_meeting_state_known check (state in ('planned', 'held', 'replaced', 'cancelled')),
    constraint working_group_meeting_host_known check (host in ('ours', 'theirs')),
    constraint working_group_meeting_took_place check ((state in ('held', 'replaced')) = (held_on is not null))
);
create index working_group_meeting_of_group on working_group_meeting (working_group_id, coalesce(held_on, planned_on), id);
create index working_group_meeting_by_plan on working_group_meeting (planned_on);

-- Every version of the minutes stays.
create table minutes (
    id uuid primary key,
    meeting_id uuid not null references working_group_meeting,
    number integer not null,
    text text not null,
    sha256 text not null,
    desk text not null,
    written_at timestamptz not null,
    constraint minutes_numbered unique (meeting_id, number)
);
-- A side's yes to one text, known by its hash. Another text has another hash, so the yes does not reach it.
create table minutes_confirmation (
    id uuid primary key,
    minutes_id uuid not null references minutes,
    side text not null,
    sha256 text not null,
    desk text not null,
    confirmed_at timestamptz not null,
    constraint minutes_confirmed_once unique (minutes_id, side),
    constraint minutes_confirmation_side_known check (side in ('ours', 'theirs'))
);
create table working_group_decision (
    id uuid primary key,
    meeting_id uuid not null references working_group_meeting,
    number integer not null,
    title text not null,
    side text not null,
    due_on date,
    -- The promise that follows from it.
    commitment_id uuid,
    decided_at timestamptz not null,
    constraint working_group_decision_numbered unique (meeting_id, number),
    constraint working_group_decision_side_known check (side in ('ours', 'theirs'))
);
-- Where a paper is, not the paper: its address or its id in the agreements service, and its hash.
create table working_group_document (
    id uuid primary key,
    working_group_id uuid not null references working_group,
    meeting_id uuid references working_group_meeting,
    title text not null,
    link text,
    document_id uuid,
    sha256 text,
    -- Whether the partner's officers may know of it.
    shared boolean not null,
    desk text not null,
    added_at timestamptz not null,
    constraint working_group_document_is_somewhere check (num_nonnulls(link, document_id) > 0),
    constraint working_group_document_hash_is_one check (sha256 ~ '^[0-9a-f]{64}$')
);
create index working_group_document_of_group on working_group_document (working_group_id, id);
