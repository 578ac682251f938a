-- What files brought in: every run with what was found and what it did, so that it can be undone.

-- A case that an import brought and that was taken back: nobody sees it, and nothing of it is lost.
alter table agreement add column entered_in_error boolean not null default false;

create table import_run (
    id              uuid        primary key,
    at              timestamptz not null,
    by_subject      text        not null,
    by_name         text        not null,
    media_type      text        not null,
    hash            text        not null,
    bytes           bigint      not null,
    dry_run         boolean     not null,
    state           text        not null constraint import_run_state_is_known
        check (state in ('TRIED', 'DONE', 'REFUSED', 'REVERSED')),
    row_count       integer     not null,
    created         integer     not null,
    changed         integer     not null,
    unchanged       integer     not null,
    refused         integer     not null,
    -- The last entry of the journal that it made: whatever comes later has been done since.
    journal_seq     bigint,
    reversed_at     timestamptz,
    reversed_by     text,
    reversal_reason text
);

create table import_finding (
    run_id      uuid    not null references import_run (id),
    position    integer not null,
    row_number  integer not null,
    column_name text,
    severity    text    not null,
    code        text    not null,
    arguments   text[]  not null,
    primary key (run_id, position)
);

create table import_effect (
    run_id       uuid    not null references import_run (id),
    agreement_id uuid    not null references agreement (id),
    row_number   integer not null,
    created      boolean not null,
    -- What was written of the case before; only where it was changed.
    before       jsonb,
    statements   uuid[]  not null,
    primary key (run_id, agreement_id)
);
