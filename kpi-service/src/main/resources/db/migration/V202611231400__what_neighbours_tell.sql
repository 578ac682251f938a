-- More of what was heard from the other services: what scorecards of partners and sectors are named by, and what the
-- process indicators count.

-- When it was told; what was told earlier, or of an earlier version, is ignored.
alter table known_agreement
    add column heard_at         timestamptz not null default 'epoch',
    add column kind             text,
    add column primary_sector   text,
    add column entered_in_error boolean     not null default false;

create table known_agreement_sector (
    agreement_id uuid not null references known_agreement,
    sector       text not null,
    primary key (agreement_id, sector)
);
create index known_agreement_in_error on known_agreement (id) where entered_in_error;
create index known_agreement_sector_by_sector on known_agreement_sector (sector, agreement_id);
create index known_agreement_partner_by_partner on known_agreement_partner (partner_id, agreement_id);

-- Whose record holds what this one held, after any number of merges: itself, as a rule.
alter table known_partner
    add column heard_at    timestamptz not null default 'epoch',
    add column country     text,
    add column kind        text,
    add column merged_into uuid,
    add column stands_for  uuid;
update known_partner set stands_for = id;
alter table known_partner alter column stands_for set not null;
create index known_partner_by_code on known_partner (code);
create index known_partner_by_country on known_partner (country);
create index known_partner_by_survivor on known_partner (stands_for);

alter table known_mission add column heard_at timestamptz not null default 'epoch';

-- The newest that was heard of each subject, by copy.
create table known_news (
    copy    text        not null,
    id      uuid        not null,
    version bigint      not null,
    told_at timestamptz not null,
    primary key (copy, id)
);

-- The first that was heard of each sort: about the days before nothing is known.
create table known_since (
    copy     text        primary key,
    first_at timestamptz not null
);

-- In each copy a row is what was told from `told_at` on, until it was told otherwise. Dates that are known by month or
-- year lie between two days.
create table known_relation (
    id             uuid        not null,
    partner_id     uuid        not null,
    kind           text        not null,
    since_earliest date,
    since_latest   date,
    stage          text,
    stage_shared   text,
    ended          boolean     not null,
    ended_earliest date,
    ended_latest   date,
    told_at        timestamptz not null,
    until          timestamptz not null default 'infinity',
    fingerprint    text        not null
);
create unique index known_relation_now on known_relation (id) where until = 'infinity';
create index known_relation_then on known_relation (id, told_at);

create table known_engagement (
    id          uuid        not null,
    kind        text        not null,
    title       text,
    happened    boolean     not null,
    earliest    date        not null,
    latest      date        not null,
    ended_earliest date     not null,
    ended_latest   date     not null,
    partner_ids uuid[]      not null,
    sectors     text[]      not null,
    returned_on date,
    report_due  date,
    reported_on date,
    audience    text        not null,
    told_at     timestamptz not null,
    until       timestamptz not null default 'infinity',
    fingerprint text        not null
);
create unique index known_engagement_now on known_engagement (id) where until = 'infinity';
create index known_engagement_now_by_kind on known_engagement (kind, ended_latest) where until = 'infinity' and happened;
create index known_engagement_then on known_engagement (id, told_at);

-- Signs of life: what happened between people, by partner. `id` is the record that tells of it.
create table known_contact (
    id             uuid        not null,
    partner_id     uuid        not null,
    partnership_id uuid,
    earliest       date        not null,
    latest         date        not null,
    audience       text        not null,
    told_at        timestamptz not null,
    until          timestamptz not null default 'infinity',
    fingerprint    text        not null
);
create index known_contact_of_partner on known_contact (partner_id, latest desc) where until = 'infinity';
create index known_contact_of_record on known_contact (id, told_at);

create table known_commitment (
    id          uuid        not null,
    origin_id   uuid,
    partner_id  uuid        not null,
    side        text        not null,
    title       text,
    due_on      date,
    state       text        not null,
    settled_on  date,
    audience    text        not null,
    told_at     timestamptz not null,
    until       timestamptz not null default 'infinity',
    fingerprint text        not null
);
create unique index known_commitment_now on known_commitment (id) where until = 'infinity';
create index known_commitment_now_by_due on known_commitment (due_on) where until = 'infinity';
create index known_commitment_of_origin on known_commitment (origin_id) where origin_id is not null;
create index known_commitment_then on known_commitment (id, told_at);

create table known_group (
    id             uuid        not null,
    partner_id     uuid        not null,
    partnership_id uuid,
    name           text        not null,
    sectors        text[]      not null,
    meetings_told  boolean     not null,
    audience       text        not null,
    told_at        timestamptz not null,
    until          timestamptz not null default 'infinity',
    fingerprint    text        not null
);
create unique index known_group_now on known_group (id) where until = 'infinity';
create index known_group_then on known_group (id, told_at);

-- `id` is the group.
create table known_meeting (
    id          uuid        not null,
    meeting_id  uuid        not null,
    planned     boolean     not null,
    planned_on  date        not null,
    held_on     date,
    state       text        not null,
    told_at     timestamptz not null,
    until       timestamptz not null default 'infinity',
    fingerprint text        not null
);
create unique index known_meeting_now on known_meeting (meeting_id) where until = 'infinity';
create index known_meeting_now_by_plan on known_meeting (planned_on) where until = 'infinity' and planned;
create index known_meeting_of_group on known_meeting (id, told_at);

create table known_instrument (
    id              uuid        not null,
    agreement_id    uuid        not null,
    number          text        not null,
    kind            text        not null,
    title           text        not null,
    state           text        not null,
    force_earliest  date,
    force_latest    date,
    ends_earliest   date,
    ends_latest     date,
    end_known       boolean     not null,
    undecided       boolean     not null,
    follows_id      uuid,
    told_at         timestamptz not null,
    until           timestamptz not null default 'infinity',
    fingerprint     text        not null
);
create unique index known_instrument_now on known_instrument (id) where until = 'infinity';
create index known_instrument_now_by_end on known_instrument (ends_latest) where until = 'infinity' and state = 'SIGNED';
create index known_instrument_that_follows on known_instrument (follows_id) where follows_id is not null;
create index known_instrument_then on known_instrument (id, told_at);

-- How long a case stayed in a stage, in working days; two numbers where a day is not known. `id` is the case.
create table known_stay (
    id               uuid        not null,
    position         integer     not null,
    stage            text        not null,
    entered_earliest date,
    entered_latest   date,
    gone             boolean     not null,
    left_earliest    date,
    left_latest      date,
    low              integer,
    high             integer,
    told_at          timestamptz not null,
    until            timestamptz not null default 'infinity',
    fingerprint      text        not null
);
create unique index known_stay_now on known_stay (id, position) where until = 'infinity';
create index known_stay_now_by_day on known_stay (left_latest) include (stage, low, high) where until = 'infinity' and gone;
create index known_stay_of_case on known_stay (id, told_at);

-- Time limits of cases. `id` is the case.
create table known_limit (
    id             uuid        not null,
    limit_id       uuid        not null,
    clock          text        not null,
    due            date        not null,
    working_days   integer     not null,
    ended          boolean     not null,
    restarted      boolean     not null,
    actor          text,
    ended_earliest date,
    ended_latest   date,
    told_at        timestamptz not null,
    until          timestamptz not null default 'infinity',
    fingerprint    text        not null
);
create unique index known_limit_now on known_limit (limit_id) where until = 'infinity';
create index known_limit_now_by_clock on known_limit (clock, ended_latest) where until = 'infinity' and ended;
create index known_limit_of_case on known_limit (id, told_at);

-- Signatures with their places on the scale of working days of their case. `id` is the case.
create table known_signing (
    id            uuid        not null,
    instrument_id uuid        not null,
    number        text        not null,
    kind          text        not null,
    earliest      date        not null,
    latest        date        not null,
    low           integer     not null,
    high          integer     not null,
    told_at       timestamptz not null,
    until         timestamptz not null default 'infinity',
    fingerprint   text        not null
);
create unique index known_signing_now on known_signing (id, instrument_id) where until = 'infinity';
create index known_signing_of_case on known_signing (id, told_at);

create table known_duty (
    id           uuid        not null,
    duty         text        not null,
    name         text        not null,
    agreement_id uuid,
    begins       date        not null,
    ends         date        not null,
    due          date        not null,
    submitted_on date,
    told_at      timestamptz not null,
    until        timestamptz not null default 'infinity',
    fingerprint  text        not null
);
create unique index known_duty_now on known_duty (id) where until = 'infinity';
create index known_duty_now_by_due on known_duty (due) where until = 'infinity';
create index known_duty_then on known_duty (id, told_at);
