-- Figures that the writes keep, so that a card, a parent or the portfolio is read without looking at observations.

-- Since when an observation has which status: the ground of "what was known on that day". The time of a change is the
-- clock of the service, which the write sets before it ends.
create table observation_status (
    id             bigint      generated always as identity primary key,
    observation_id uuid        not null references observation,
    applied_id     uuid        not null references applied_indicator,
    status         text        not null,
    since          timestamptz
);
create index observation_status_by_time on observation_status (applied_id, observation_id, since, id);
create index observation_status_untimed on observation_status (applied_id) where since is null;

create function observation_status_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into observation_status (observation_id, applied_id, status, since)
            values (new.id, new.applied_id, new.status, new.recorded_at);
    elsif new.status is distinct from old.status then
        insert into observation_status (observation_id, applied_id, status) values (new.id, new.applied_id, new.status);
    end if;
    return null;
end
$$;
create trigger observation_status_moves after insert or update on observation
    for each row execute function observation_status_is_kept();

-- What was there before: a plan began as one, everything else as a report; it was decided when it says so, and corrected
-- when its correction was recorded.
insert into observation_status (observation_id, applied_id, status, since)
    select id, applied_id,
        case when status = 'PLANNED' or (status = 'CORRECTED' and decided_at is null and exists
                (select 1 from observation n where n.corrects = o.id and n.status = 'PLANNED'))
            then 'PLANNED' else 'REPORTED' end,
        recorded_at
    from observation o order by recorded_at, id;
insert into observation_status (observation_id, applied_id, status, since)
    select id, applied_id,
        case when status in ('VERIFIED', 'RETURNED') then status else 'VERIFIED' end, decided_at
    from observation where decided_at is not null and status not in ('PLANNED', 'REPORTED') order by decided_at, id;
insert into observation_status (observation_id, applied_id, status, since)
    select o.id, o.applied_id, o.status, n.recorded_at
    from observation o join observation n on n.corrects = o.id where o.status = 'CORRECTED' order by n.recorded_at, o.id;

-- How contributors become one figure, which is not how periods do: places in a list stay side by side, counts of two
-- agreements are added even where each takes its newest.
alter table indicator
    add column joining text
        constraint indicator_joining_is_known check (joining in ('SUM', 'LAST', 'AVERAGE', 'MAX', 'RATIO', 'NONE')),
    add constraint indicator_ranks_are_never_joined
        check (value_kind not in ('RANK', 'ORDINAL', 'QUALITATIVE') or coalesce(joining, 'NONE') = 'NONE'),
    add constraint indicator_shares_are_joined_by_their_parts
        check (value_kind <> 'PERCENTAGE' or coalesce(joining, 'NONE') <> 'SUM');

-- One row for each applied indicator: what was answered and what is owed.
create table rollup_line (
    applied_id       uuid    primary key references applied_indicator,
    scorecard_id     uuid    not null references scorecard,
    indicator_id     uuid    not null references indicator,
    answered         integer not null,
    zeros            integer not null,
    said_nothing     integer not null,
    not_applicable   integer not null,
    withheld         integer not null,
    -- Owed on `computed_on` and never answered.
    silent           integer not null,
    computed_on      date    not null,
    -- What will be owed later: periods of the calendar from a day on, without those that are answered already; or targets.
    due_kind         text,
    due_next         date,
    due_answered     date[]  not null,
    due_awaited      date[]  not null,
    -- The newest period that anybody said anything of.
    last_period      text,
    last_state       text,
    last_value       numeric,
    last_status      text,
    computed_at      timestamptz not null
);
create index rollup_line_by_card on rollup_line (scorecard_id);
create index rollup_line_by_indicator on rollup_line (indicator_id);

-- One row for each applied indicator and status. Planned, reported, verified and disputed figures never meet in one row.
create table rollup_figure (
    applied_id     uuid    not null references rollup_line,
    basis          text    not null
        constraint rollup_figure_basis_is_known check (basis in ('VERIFIED', 'REPORTED', 'DISPUTED', 'PLANNED')),
    -- What the values come to, whether there is a target or not: amount_over / amount_under.
    amount_over    numeric,
    amount_under   numeric,
    amount_reason  text,
    amount_newest  text,
    amount_values  integer not null,
    amount_weighted boolean not null,
    -- Progress: a percentage or the reason why there is none, and the exact sides of the comparison.
    percent        numeric,
    reason         text,
    met            boolean,
    sum_baseline   numeric,
    sum_target     numeric,
    sum_actual     numeric,
    sum_times      numeric,
    sum_weighted   boolean,
    -- Explanation, forecast, and progress to the end target.
    detail         jsonb   not null,
    primary key (applied_id, basis),
    constraint rollup_figure_says_why check ((percent is null) = (reason is not null))
);

-- How many periods that nobody answered are owed on a day; the same arithmetic as in computation.Owed.
create function rollup_silent(line rollup_line, day date) returns integer language sql immutable as $$
    select line.silent
        + case when line.due_kind is null or day <= line.due_next then 0 else
            ((extract(year from day) * 12 + extract(month from day) - 1)::integer / m.months
                - (extract(year from line.due_next) * 12 + extract(month from line.due_next) - 1)::integer / m.months) end
        - (select count(*)::integer from unnest(line.due_answered) as d where d < day)
        + (select count(*)::integer from unnest(line.due_awaited) as d where d < day)
    from (select case line.due_kind when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end) as m (months)
$$;

-- The newest observations of a line, without sorting the others.
create index observation_by_applied on observation (applied_id, id);
