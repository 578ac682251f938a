-- What was heard of the promises of instruments: each clause, who owes it, and what became of it.
create table known_promise (
    id             uuid   primary key,
    heard          bigint not null,
    agreement_id   uuid   not null,
    instrument_id  uuid   not null,
    clause         text   not null,
    text           text   not null,
    side           text   not null,
    state          text   not null,
    activity       text,
    indicator      text,
    not_measurable text,
    due_year       integer,
    due_month      integer,
    due_day        integer,
    superseded_by  uuid
);
create index known_promise_by_agreement on known_promise (agreement_id);
