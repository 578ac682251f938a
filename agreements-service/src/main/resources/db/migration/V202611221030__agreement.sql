create sequence agreement_number;

-- One case. It keeps the version of the procedure that it began with.
create table agreement (
    id                 uuid        primary key,
    version            bigint      not null,
    reference          text        not null constraint agreement_reference_is_unique unique,
    title              text        not null,
    kind               text        not null,
    procedure_code     text        not null,
    procedure_version  integer     not null,
    stage              text        not null,
    final_stage        boolean     not null,
    on_hold            boolean     not null,
    flags              text[]      not null,
    end_reason         text,
    mode               text        not null constraint agreement_mode_is_known check (mode in ('NORMAL', 'RETROACTIVE')),
    origin             text,
    agency             text,
    sectors            text[]      not null,
    shared_with        text[]      not null,
    goals              text,
    fields             jsonb       not null,
    checklists         jsonb       not null,
    status_text        text,
    source             text,
    certainty          text,
    opened_year        integer     not null,
    opened_month       integer,
    opened_day         integer,
    opened_at          timestamptz not null,
    opened_by          text        not null,
    changed_at         timestamptz not null,
    -- Counts every change, so that two in one moment are two.
    changes            bigint      not null,
    folded             text        not null
);

create index agreement_by_stage on agreement (stage, id desc);
create index agreement_by_procedure on agreement (procedure_code, id desc);
create index agreement_by_kind on agreement (kind, id desc);
create index agreement_by_sector on agreement using gin (sectors);
create index agreement_by_share on agreement using gin (shared_with);
create index agreement_by_words on agreement using gin (folded gin_trgm_ops);

-- With whom. A name that no known partner has stays as it was written, and is linked when that partner appears.
create table party (
    id            uuid    primary key,
    agreement_id  uuid    not null references agreement (id),
    position      integer not null,
    partner_id    uuid,
    name          text    not null,
    folded        text    not null,
    constraint party_has_its_place unique (agreement_id, position)
);

create index party_of_partner on party (partner_id, agreement_id);
create index party_not_linked on party (folded) where partner_id is null;

create table document (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement (id),
    type          text        not null,
    state         text        not null constraint document_state_is_known check (state in ('VALID', 'SUPERSEDED', 'WITHDRAWN')),
    revision      integer     not null,
    title         text        not null,
    language      text,
    number        text,
    issued_on     date,
    received_on   date,
    issuer        text,
    parts         jsonb       not null,
    shared        boolean     not null,
    hash          text        not null constraint document_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    size          bigint      not null constraint document_is_not_empty check (size > 0),
    media_type    text        not null,
    file_name     text        not null,
    added_at      timestamptz not null,
    added_by      text        not null,
    added_by_name text        not null,
    superseded_by uuid        references document (id),
    state_reason  text,
    version       bigint      not null
);

create index document_of_agreement on document (agreement_id, id);
create unique index document_valid_once_per_type_and_language on document (agreement_id, type, coalesce(language, ''))
    where state = 'VALID';
create index document_by_hash on document (hash);

-- Every step that was taken, on what day it was done and when it was written down.
create table made_move (
    id                 uuid        primary key,
    agreement_id       uuid        not null references agreement (id),
    position           integer     not null,
    move               text        not null,
    from_stage         text,
    to_stage           text        not null,
    actor              text,
    recorded           boolean     not null,
    done_on            date,
    reason             text,
    procedure_code     text        not null,
    procedure_version  integer     not null,
    at                 timestamptz not null,
    by_subject         text        not null,
    by_name            text        not null,
    constraint made_move_has_its_place unique (agreement_id, position)
);

create table made_move_document (
    made_move_id  uuid not null references made_move (id),
    document_id   uuid not null references document (id),
    type          text not null,
    hash          text not null,
    primary key (made_move_id, document_id)
);

create index made_move_document_by_document on made_move_document (document_id);

create table deadline (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement (id),
    clock         text        not null,
    calendar      text        not null,
    working_days  integer     not null,
    started_on    date        not null,
    due           date        not null,
    stopped_at    timestamptz,
    told_late_at  timestamptz,
    version       bigint      not null
);

create unique index deadline_runs_once on deadline (agreement_id, clock) where stopped_at is null;
create index deadline_open_by_due on deadline (due, id) where stopped_at is null;
create index deadline_open_by_calendar on deadline (calendar) where stopped_at is null;

-- What somebody says about a case. Two that differ are both kept until somebody resolves them.
create table statement (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement (id),
    fact          text        not null,
    about         text,
    side          text        not null constraint statement_side_is_known check (side in ('OURS', 'PARTNER', 'SOURCE')),
    value         text        not null,
    definition    text,
    on_year       integer,
    on_month      integer,
    on_day        integer,
    source        text,
    certainty     text,
    at            timestamptz not null,
    by_subject    text        not null,
    by_name       text        not null,
    resolved_at   timestamptz,
    resolved_by   text,
    resolution    text
);

create index statement_of_agreement on statement (agreement_id, id);
