-- What stood under a goal on a day that is past: what was so until a moment, and is not any more. What has no row here
-- was always as it is now.
create table contribution_past (
    contribution_id uuid        not null references contribution,
    last_day        date,
    replaced_at     timestamptz not null
);
create index contribution_past_by_time on contribution_past (contribution_id, replaced_at);
create trigger contribution_past_stays before update or delete on contribution_past
    for each row execute function kpi_record_stays();

create table goal_past (
    goal_id     uuid        not null references goal,
    parent_id   uuid        references goal,
    replaced_at timestamptz not null
);
create index goal_past_by_time on goal_past (goal_id, replaced_at);
create trigger goal_past_stays before update or delete on goal_past for each row execute function kpi_record_stays();

-- An end put its own day over the last day that was foreseen; which that was, nobody kept until now.
insert into contribution_past (contribution_id, last_day, replaced_at)
    select id, null, ended_at from contribution where ended_reason is not null;

-- What was told of a partner's record being taken into another one, and since when: a report of a day that is over
-- counts partners as they were then.
create table known_merge (
    partner_id  uuid        not null,
    version     bigint      not null,
    told_at     timestamptz not null,
    merged_into uuid,
    primary key (partner_id, told_at, version)
);

-- An entry that was taken back counts from then on as if it had never been, and not before.
alter table agreement_edition add column entered_in_error boolean not null default false;

-- Since when a figure is owed for a period: one that was only locked may become owed later.
alter table reporting_period add column owed_at timestamptz;
update reporting_period set owed_at = created_at, version = version + 1 where origin <> 'LOCK';
alter table reporting_period
    add constraint reporting_period_says_since_when_it_is_owed check ((origin = 'LOCK') = (owed_at is null));
