-- A text between two sides. Days known by month or year are spans: the first and the last day they may be.
create table instrument (
    id               uuid        primary key,
    version          bigint      not null,
    agreement_id     uuid        not null references agreement (id),
    position         integer     not null,
    number           text        not null constraint instrument_number_is_unique unique,
    kind             text        not null,
    state            text        not null constraint instrument_state_is_known
                     check (state in ('DRAFT', 'SIGNED', 'ENDED', 'WITHDRAWN')),
    parent_id        uuid        references instrument (id),
    follows_id       uuid        references instrument (id),
    draft            jsonb       not null,
    powers           jsonb       not null,
    checked          jsonb       not null,
    ceremony         jsonb,
    signed_earliest  date,
    signed_latest    date,
    ours_earliest    date,
    ours_latest      date,
    partner_earliest date,
    partner_latest   date,
    force_earliest   date,
    force_latest     date,
    force_why        jsonb,
    ends_earliest    date,
    ends_latest      date,
    ends_why         jsonb,
    end_ground       text,
    ended_with       uuid        references instrument (id),
    -- What must still be looked at by the clock: null where its end can no longer change anything.
    live_end         date,
    -- The last day on which somebody has to object, so that it does not go on by itself.
    object_by        date,
    -- When its end became known as it is now.
    ends_set_at      timestamptz,
    at               timestamptz not null,
    -- Counts every change, so that two in one moment are two.
    changes          bigint      not null,
    constraint instrument_has_its_place unique (agreement_id, position),
    constraint instrument_rests_not_on_itself check (parent_id <> id and follows_id <> id),
    constraint instrument_signed_is_a_span check ((signed_earliest is null) = (signed_latest is null)),
    constraint instrument_ends_after_it_begins check (ends_latest >= force_earliest)
);

create index instrument_of_parent on instrument (parent_id) where parent_id is not null;
create index instrument_of_predecessor on instrument (follows_id) where follows_id is not null;
create index instrument_by_end on instrument (ends_latest, id);
create index instrument_live on instrument (live_end) where live_end is not null;
create index instrument_by_kind on instrument (kind, id desc);

-- What happened to it, in order. Written once.
create table instrument_act (
    id             uuid        primary key,
    instrument_id  uuid        not null references instrument (id),
    act            text        not null,
    on_earliest    date,
    on_latest      date,
    until_earliest date,
    until_latest   date,
    why            jsonb,
    details        jsonb       not null,
    document_id    uuid        references document (id),
    note           text,
    at             timestamptz not null,
    by_subject     text        not null,
    by_name        text        not null
);

create index instrument_act_of_instrument on instrument_act (instrument_id, id);

-- Every number that an instrument ever had, on either side. It is never given to another, also when its instrument has
-- ended, was withdrawn, or has another number now.
create table instrument_number (
    side           text not null constraint instrument_number_side_is_known check (side in ('OURS', 'PARTNER')),
    scope          text not null,
    folded         text not null,
    written        text not null,
    instrument_id  uuid not null references instrument (id),
    primary key (side, scope, folded)
);
