-- A goal is ended, never deleted; what comes in its place is named.
alter table goal
    add column ended_reason  text,
    add column ended_year    integer,
    add column ended_month   integer,
    add column ended_day     integer,
    add column superseded_by uuid constraint goal_successor_exists references goal,
    add constraint goal_end_has_its_reason
        check (ended_reason is not null or (ended_year is null and superseded_by is null)),
    add constraint goal_does_not_supersede_itself check (superseded_by <> id);
create trigger goal_stays before delete on goal for each row execute function kpi_record_stays();

-- What helps to reach a goal, and how much, in the words of a source: a contribution, which is not an attribution.
create table contribution (
    id              uuid        primary key,
    version         bigint      not null,
    goal_id         uuid        not null references goal,
    agreement_id    uuid,
    partnership_id  uuid,
    applied_id      uuid        references applied_indicator,
    strength        text        not null
        constraint contribution_strength_is_known
        check (strength in ('ESSENTIAL', 'SUBSTANTIAL', 'SUPPORTING', 'NOT_ASSESSED')),
    statement       text        not null,
    source          text        not null,
    certainty       text,
    from_year       integer,
    from_month      integer,
    from_day        integer,
    until_year      integer,
    until_month     integer,
    until_day       integer,
    last_day        date,
    ended_reason    text,
    ended_at        timestamptz,
    ended_by        text,
    ended_by_name   text,
    created_at      timestamptz not null,
    created_by      text        not null,
    created_by_name text        not null,
    constraint contribution_is_of_one_thing check (num_nonnulls(agreement_id, partnership_id, applied_id) = 1),
    constraint contribution_end_is_whole check (num_nonnulls(ended_reason, ended_at, ended_by, ended_by_name) in (0, 4)),
    constraint contribution_that_ended_has_a_last_day check (ended_reason is null or last_day is not null)
);
create unique index contribution_stands_once
    on contribution (goal_id, agreement_id, partnership_id, applied_id) nulls not distinct
    where ended_reason is null;
create index contribution_by_agreement on contribution (agreement_id, goal_id);
create index contribution_by_partnership on contribution (partnership_id, goal_id);
create index contribution_by_applied on contribution (applied_id, goal_id);
create trigger contribution_stays before delete on contribution for each row execute function kpi_record_stays();
