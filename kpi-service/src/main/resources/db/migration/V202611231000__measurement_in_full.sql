-- More kinds of indicators, figures by dimension, two sides, periods with locks, and everything that was revised.

-- Definitions
alter table indicator
    drop constraint indicator_value_kind_is_known,
    drop constraint indicator_whole_kinds_have_no_decimals,
    add column levels jsonb not null default '[]',
    add column dimensions jsonb not null default '[]',
    add column sdgs text[] not null default '{}',
    add column evidence text not null default 'NONE',
    add column supersedes uuid constraint indicator_predecessor_exists references indicator,
    add column superseded_by uuid constraint indicator_successor_exists references indicator;

-- Effects are claimed easily: an outcome is verified with evidence only (domain description, section 5.3).
update indicator set evidence = 'TO_VERIFY', version = version + 1 where level = 'OUTCOME';

alter table indicator
    add constraint indicator_value_kind_is_known
        check (value_kind in ('NUMBER', 'COUNT', 'PERCENTAGE', 'RANK', 'SCORE', 'MONEY', 'ORDINAL', 'QUALITATIVE', 'MILESTONE')),
    add constraint indicator_whole_kinds_have_no_decimals
        check (value_kind not in ('RANK', 'COUNT', 'ORDINAL', 'QUALITATIVE', 'MILESTONE') or decimals = 0),
    add constraint indicator_evidence_is_known check (evidence in ('NONE', 'TO_VERIFY')),
    add constraint indicator_outcome_needs_evidence check (level <> 'OUTCOME' or evidence = 'TO_VERIFY'),
    add constraint indicator_levels_go_with_the_ordinal_kind
        check ((value_kind = 'ORDINAL') = (jsonb_array_length(levels) > 0)),
    add constraint indicator_levels_are_never_put_together
        check (value_kind <> 'ORDINAL' or aggregation in ('NONE', 'LAST')),
    add constraint indicator_words_are_never_put_together
        check (value_kind <> 'QUALITATIVE' or aggregation = 'NONE' and direction = 'NEUTRAL'),
    add constraint indicator_milestones_are_never_added
        check (value_kind <> 'MILESTONE' or aggregation in ('NONE', 'LAST', 'MAX')),
    add constraint indicator_is_superseded_by_one unique (supersedes);

-- The splits that the domain description names (section 5.2). Everybody falls into one category, so that they add up.
update indicator set version = version + 1, dimensions = '[{"code": "sex", "label": {"id": "Jenis kelamin", "en": "Sex", "tr": "Cinsiyet"}, "categories": [
    {"code": "female", "label": {"id": "Perempuan", "en": "Female", "tr": "Kadın"}},
    {"code": "male", "label": {"id": "Laki-laki", "en": "Male", "tr": "Erkek"}},
    {"code": "not-stated", "label": {"id": "Tidak disebutkan", "en": "Not stated", "tr": "Belirtilmemiş"}}]}]'
where code = 'O01' and library;
update indicator set version = version + 1, dimensions = '[{"code": "direction", "label": {"id": "Arah", "en": "Direction", "tr": "Yön"}, "categories": [
    {"code": "in", "label": {"id": "Masuk", "en": "In", "tr": "Gelen"}},
    {"code": "out", "label": {"id": "Keluar", "en": "Out", "tr": "Giden"}}]}]'
where code = 'O04' and library;
update indicator set version = version + 1, dimensions = '[{"code": "source", "label": {"id": "Sumber", "en": "Source", "tr": "Kaynak"}, "categories": [
    {"code": "own-budget", "label": {"id": "Anggaran sendiri", "en": "Own budget", "tr": "Kendi bütçesi"}},
    {"code": "partner", "label": {"id": "Mitra", "en": "Partner", "tr": "Ortak"}},
    {"code": "donor", "label": {"id": "Donor", "en": "Donor", "tr": "Bağışçı"}},
    {"code": "company", "label": {"id": "Perusahaan", "en": "Company", "tr": "Şirket"}}]}]'
where code = 'I01' and library;

-- By which share of the way a status is told. Every version stays readable.
create table indicator_threshold (
    id           uuid        primary key,
    indicator_id uuid        not null references indicator,
    number       integer     not null,
    valid_from   date        not null,
    bands        jsonb       not null,
    reason       text        not null,
    set_at       timestamptz not null,
    set_by       text        not null,
    set_by_name  text        not null,
    constraint indicator_threshold_number_is_unique unique (indicator_id, number),
    constraint indicator_threshold_begins_on_its_own_day unique (indicator_id, valid_from)
);
create trigger indicator_threshold_stays before update or delete on indicator_threshold
    for each row execute function kpi_record_stays();

-- Scorecards of programmes. The programme itself is kept by another feature.
alter table scorecard
    drop constraint scorecard_has_one_subject,
    add column programme_id uuid constraint scorecard_is_the_only_one_of_its_programme unique,
    add constraint scorecard_has_one_subject check (num_nonnulls(agreement_id, goal_id, programme_id) = 1);

-- Uses: who answers for the figure on both sides, and a baseline that may be in words and may be revised.
alter table applied_indicator
    drop constraint applied_indicator_baseline_names_its_period,
    add column owner_account text,
    add column owner_office text,
    add column partner_owner text,
    add column due_days integer constraint applied_indicator_is_due_within_a_year check (due_days between 0 and 366),
    add column unused_carries_over boolean,
    add column baseline_raw text,
    add column baseline_set_at timestamptz,
    add column baseline_set_by_name text,
    add constraint applied_indicator_baseline_names_its_period
        check ((num_nonnulls(baseline_value, baseline_raw) = 0) = (baseline_period is null)),
    add constraint applied_indicator_baseline_is_said_once check (num_nonnulls(baseline_value, baseline_raw) <= 1);
create index applied_indicator_by_owner on applied_indicator (owner_account) where owner_account is not null;

create table baseline_revision (
    id               uuid        primary key,
    applied_id       uuid        not null references applied_indicator,
    number           integer     not null,
    value            numeric,
    raw              text,
    period           text        not null,
    source           text,
    set_at           timestamptz,
    set_by_name      text,
    replaced_at      timestamptz not null,
    reason           text        not null,
    approved_by      text        not null,
    approved_by_name text        not null,
    constraint baseline_revision_number_is_unique unique (applied_id, number)
);
create trigger baseline_revision_stays before update or delete on baseline_revision
    for each row execute function kpi_record_stays();

-- A target of a period, and the one for the end of the whole use.
alter table target
    drop constraint target_is_the_only_one_of_its_period,
    add column scope text not null default 'PERIOD'
        constraint target_scope_is_known check (scope in ('PERIOD', 'END')),
    add constraint target_is_the_only_one_of_its_period unique (applied_id, period, scope);
create unique index target_has_one_end on target (applied_id) where scope = 'END';

-- Observations
alter table observation
    drop constraint observation_state_is_known,
    drop constraint observation_status_is_known,
    add column raw text,
    add column reached_on date,
    add column parts jsonb not null default '[]',
    add column prepared_by text[] not null default '{}',
    add column disputed_from text,
    add column statements jsonb not null default '[]';
drop index observation_is_there_once;

-- What was sent back is called so; it means what REJECTED meant.
update observation set status = 'RETURNED', version = version + 1 where status = 'REJECTED';

alter table observation
    add constraint observation_state_is_known
        check (state in ('VALUE', 'TEXT', 'NOT_REPORTED', 'NOT_APPLICABLE', 'WITHHELD')),
    add constraint observation_status_is_known
        check (status in ('PLANNED', 'REPORTED', 'VERIFIED', 'RETURNED', 'DISPUTED', 'CORRECTED')),
    add constraint observation_has_words_exactly_if_it_says_so check ((state = 'TEXT') = (raw is not null)),
    add constraint observation_is_disputed_from_a_status
        check ((status = 'DISPUTED') = (disputed_from is not null) and disputed_from in ('REPORTED', 'VERIFIED')),
    add constraint observation_is_not_verified_by_who_prepared_it check (not decided_by = any (prepared_by));

create unique index observation_is_there_once on observation (applied_id, period, reporter, (status = 'PLANNED'))
    where status not in ('RETURNED', 'CORRECTED');
create index observation_disputed on observation (applied_id) where status = 'DISPUTED';

create or replace function observation_keeps_its_figure() returns trigger language plpgsql as $$
begin
    if (new.id, new.applied_id, new.period, new.state, new.value, new.numerator, new.denominator, new.raw,
        new.reached_on, new.parts, new.reporter, new.source, new.certainty, new.comment, new.recorded_at, new.chain,
        new.corrects, new.reason)
        is distinct from
       (old.id, old.applied_id, old.period, old.state, old.value, old.numerator, old.denominator, old.raw,
        old.reached_on, old.parts, old.reporter, old.source, old.certainty, old.comment, old.recorded_at, old.chain,
        old.corrects, old.reason) then
        raise exception 'An observation is corrected by a new one' using errcode = 'integrity_constraint_violation';
    end if;
    if not new.prepared_by @> old.prepared_by then
        raise exception 'Who prepared a figure is not forgotten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

-- What is said about a figure, by both sides. A partner reads his own words and what is shared.
create table observation_comment (
    id             uuid        primary key,
    observation_id uuid        not null references observation,
    partner        text,
    shared         boolean     not null,
    author         text        not null,
    author_name    text        not null,
    said_at        timestamptz not null,
    words          text        not null
);
create index observation_comment_by_observation on observation_comment (observation_id, id);
create trigger observation_comment_stays before update or delete on observation_comment
    for each row execute function kpi_record_stays();

-- For which times a figure is owed, until when, and what is closed. Days are unknown where a name is all there is.
create table reporting_period (
    id             uuid        primary key,
    version        bigint      not null,
    applied_id     uuid        not null references applied_indicator,
    period         text        not null,
    from_day       date,
    until_day      date,
    due_on         date,
    origin         text        not null
        constraint reporting_period_origin_is_known check (origin in ('RHYTHM', 'CUSTOM', 'LOCK')),
    created_at     timestamptz not null,
    locked_at      timestamptz,
    locked_by      text,
    locked_by_name text,
    lock_reason    text,
    unlocks        jsonb       not null default '[]',
    constraint reporting_period_is_there_once unique (applied_id, period),
    constraint reporting_period_is_not_reversed
        check ((from_day is null) = (until_day is null) and (from_day is null or from_day <= until_day)),
    constraint reporting_period_says_why_it_is_locked
        check (num_nonnulls(locked_at, locked_by, locked_by_name, lock_reason) in (0, 4))
);
create index reporting_period_by_due_day on reporting_period (due_on, applied_id) where due_on is not null;
create trigger reporting_period_stays before delete on reporting_period
    for each row execute function kpi_record_stays();
