-- Scorecards and what is measured on them. Figures are exact (numeric), and nothing is ever deleted.
create table scorecard (
    id           uuid        primary key,
    version      bigint      not null,
    agreement_id uuid        constraint scorecard_is_the_only_one_of_its_agreement unique,
    goal_id      uuid        constraint scorecard_is_the_only_one_of_its_goal unique references goal,
    opened_at    timestamptz not null,
    constraint scorecard_has_one_subject check (num_nonnulls(agreement_id, goal_id) = 1)
);

create table applied_indicator (
    id              uuid        primary key,
    version         bigint      not null,
    scorecard_id    uuid        not null references scorecard,
    indicator_id    uuid        not null references indicator,
    definition      text,
    baseline_value  numeric,
    baseline_period text,
    baseline_source text,
    note            text,
    applied_at      timestamptz not null,
    constraint applied_indicator_is_there_once
        unique nulls not distinct (scorecard_id, indicator_id, definition),
    constraint applied_indicator_baseline_names_its_period
        check ((baseline_value is null) = (baseline_period is null))
);
create index applied_indicator_by_indicator on applied_indicator (indicator_id);

create table target (
    id          uuid        primary key,
    version     bigint      not null,
    applied_id  uuid        not null references applied_indicator,
    period      text        not null,
    value       numeric     not null,
    source      text,
    certainty   text,
    set_at      timestamptz not null,
    set_by      text        not null,
    set_by_name text        not null,
    constraint target_is_the_only_one_of_its_period unique (applied_id, period)
);

-- What a target was before: value, date, reason and who approved the change.
create table target_revision (
    id               uuid        primary key,
    target_id        uuid        not null references target,
    number           integer     not null,
    value            numeric     not null,
    source           text,
    certainty        text,
    set_at           timestamptz not null,
    set_by_name      text        not null,
    replaced_at      timestamptz not null,
    reason           text        not null,
    approved_by      text        not null,
    approved_by_name text        not null,
    constraint target_revision_number_is_unique unique (target_id, number)
);

create table observation (
    id              uuid        primary key,
    version         bigint      not null,
    applied_id      uuid        not null references applied_indicator,
    period          text        not null,
    state           text        not null
        constraint observation_state_is_known
        check (state in ('VALUE', 'NOT_REPORTED', 'NOT_APPLICABLE', 'WITHHELD')),
    value           numeric,
    numerator       numeric,
    denominator     numeric,
    status          text        not null
        constraint observation_status_is_known
        check (status in ('PLANNED', 'REPORTED', 'VERIFIED', 'REJECTED', 'CORRECTED')),
    reporter        text        not null,
    reporter_name   text        not null,
    source          text,
    certainty       text,
    comment         text,
    recorded_at     timestamptz not null,
    chain           uuid        not null,
    corrects        uuid        constraint observation_is_corrected_once unique references observation,
    reason          text,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    decision_note   text,
    constraint observation_has_a_value_exactly_if_it_says_so check ((state = 'VALUE') = (value is not null)),
    constraint observation_ratio_has_two_parts check ((numerator is null) = (denominator is null)),
    constraint observation_denominator_is_above_zero check (denominator > 0),
    constraint observation_correction_has_a_reason check ((corrects is null) = (reason is null)),
    constraint observation_is_not_verified_by_its_reporter check (decided_by <> reporter)
);

-- Idempotent per indicator, period and reporter; a plan and a report are two things.
create unique index observation_is_there_once on observation (applied_id, period, reporter, (status = 'PLANNED'))
    where status not in ('REJECTED', 'CORRECTED');
-- One verified value for a period, whoever reports.
create unique index observation_is_verified_once on observation (applied_id, period) where status = 'VERIFIED';
create index observation_by_chain on observation (chain);

create function kpi_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Figures are corrected, never deleted' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger observation_stays before delete on observation for each row execute function kpi_record_stays();
create trigger target_stays before delete on target for each row execute function kpi_record_stays();
create trigger target_revision_stays before update or delete on target_revision
    for each row execute function kpi_record_stays();

-- What was said stays as it was said; only its status moves on.
create function observation_keeps_its_figure() returns trigger language plpgsql as $$
begin
    if (new.id, new.applied_id, new.period, new.state, new.value, new.numerator, new.denominator, new.reporter,
        new.source, new.comment, new.recorded_at, new.chain, new.corrects)
        is distinct from
       (old.id, old.applied_id, old.period, old.state, old.value, old.numerator, old.denominator, old.reporter,
        old.source, old.comment, old.recorded_at, old.chain, old.corrects) then
        raise exception 'An observation is corrected by a new one' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger observation_figure_stays before update on observation
    for each row execute function observation_keeps_its_figure();
