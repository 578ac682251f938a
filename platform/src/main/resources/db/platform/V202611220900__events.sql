-- What this service tells others (outbox), what it heard (inbox), and what it could not digest (parked).

-- One row, made anew when the data are found in another database cluster than the one they were written in.
create table feed_state (
    one                smallint    primary key default 1 constraint feed_state_has_one_row check (one = 1),
    epoch              uuid        not null,
    system_identifier  bigint      not null,
    cursor_key         bytea       not null,
    pruned_txid        xid8        not null default '0',
    pruned_seq         bigint      not null default 0
);

insert into feed_state (epoch, system_identifier, cursor_key)
select gen_random_uuid(), system_identifier, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
from pg_control_system();

create table outbox_event (
    seq              bigint      generated always as identity primary key,
    id               uuid        not null,
    type             text        not null,
    subject          uuid        not null,
    subject_version  bigint      not null,
    time             timestamptz not null,
    data             json        not null,
    traceparent      text,
    -- Not always the number of the writing transaction: never less than that of an earlier event of the same subject.
    txid             xid8        not null
);

create index outbox_event_in_feed_order on outbox_event (txid, seq);
create index outbox_event_of_subject on outbox_event (subject, txid desc);

create table inbox (
    hearer    text        not null,
    event_id  uuid        not null,
    at        timestamptz not null,
    primary key (hearer, event_id)
);

create index inbox_by_age on inbox (at);

create table inbox_cursor (
    hearer  text not null,
    source  text not null,
    cursor  text,
    primary key (hearer, source)
);

-- Counted outside of the transaction that fails.
create table inbox_failure (
    hearer    text    not null,
    event_id  uuid    not null,
    tries     integer not null,
    primary key (hearer, event_id)
);

create table parked_event (
    seq       bigint      generated always as identity primary key,
    id        uuid        not null constraint parked_event_has_an_id unique,
    hearer    text        not null,
    source    text        not null,
    event_id  uuid        not null,
    subject   uuid        not null,
    type      text        not null,
    event     json        not null,
    reason    text        not null,
    tries     integer     not null,
    at        timestamptz not null,
    constraint parked_event_once_per_hearer unique (hearer, event_id)
);

create index parked_event_of_subject on parked_event (hearer, subject, seq);
