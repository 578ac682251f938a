-- One promise of an instrument: an article or a clause.
create table promise (
    id              uuid        primary key,
    version         bigint      not null,
    agreement_id    uuid        not null references agreement (id),
    instrument_id   uuid        not null references instrument (id),
    position        integer     not null,
    clause          text        not null,
    text            text        not null,
    side            text        not null constraint promise_side_is_known check (side in ('OURS', 'PARTNER', 'BOTH')),
    owner           text,
    due_earliest    date,
    due_latest      date,
    activity        text,
    indicator       text,
    not_measurable  text,
    state           text        not null constraint promise_state_is_known
                    check (state in ('NOT_PICKED_UP', 'PICKED_UP', 'KEPT', 'BROKEN', 'SUPERSEDED')),
    superseded_by   uuid        references promise (id),
    changes         bigint      not null,
    constraint promise_has_its_place unique (instrument_id, position),
    -- Measured by something, or openly by nothing; never both.
    constraint promise_is_measured_or_says_why_not check (indicator is null or not_measurable is null),
    constraint promise_picked_up_has_an_owner check (
        state not in ('PICKED_UP', 'KEPT') or owner is not null
        and (activity is not null or indicator is not null or not_measurable is not null))
);

create index promise_of_agreement on promise (agreement_id, state);
create index promise_by_state on promise (state, id desc);
create index promise_by_indicator on promise (indicator) where indicator is not null;

-- What happened to it. Written once.
create table promise_step (
    id           uuid        primary key,
    promise_id   uuid        not null references promise (id),
    state        text        not null,
    on_earliest  date,
    on_latest    date,
    note         text,
    document_id  uuid        references document (id),
    evidence     text,
    said         jsonb       not null,
    at           timestamptz not null,
    by_subject   text        not null,
    by_name      text        not null
);

create index promise_step_of_promise on promise_step (promise_id, id);

-- How many of a case are how: kept by every write, so that no figure has to count promises.
create table promise_tally (
    agreement_id    uuid    primary key references agreement (id),
    not_picked_up   integer not null,
    picked_up       integer not null,
    kept            integer not null,
    broken          integer not null,
    superseded      integer not null,
    -- Nobody had picked it up when its instrument ended.
    lapsed          integer not null,
    not_measurable  integer not null
);

alter table agreement add column promises_not_picked_up integer not null default 0;
create index agreement_with_loose_promises on agreement (id desc) where promises_not_picked_up > 0;
