-- The implementation schedule. Nothing is deleted: an activity is dropped, a programme ends, a plan gives way to the next.
create table programme (
    id             uuid        primary key,
    version        bigint      not null,
    code           text        constraint programme_code_is_unique unique,
    agreement_id   uuid,
    partnership_id uuid,
    goal_id        uuid        references goal,
    title_id       text,
    title_en       text,
    title_tr       text,
    year           integer,
    start_year     integer,
    start_month    integer,
    start_day      integer,
    end_year       integer,
    end_month      integer,
    end_day        integer,
    shared         boolean     not null,
    source         text,
    certainty      text,
    note           text,
    ended_reason   text,
    ended_year     integer,
    ended_month    integer,
    ended_day      integer,
    changes        bigint      not null,
    created_at     timestamptz not null,
    constraint programme_has_one_subject check (num_nonnulls(agreement_id, partnership_id, goal_id) = 1),
    constraint programme_has_a_title check (coalesce(title_id, title_en, title_tr) is not null),
    constraint programme_year_is_sound check (year between 1900 and 2200)
);
create index programme_by_agreement on programme (agreement_id);
create index programme_by_partnership on programme (partnership_id);
create index programme_by_goal on programme (goal_id);

create table activity (
    id                   uuid    primary key,
    version              bigint  not null,
    programme_id         uuid    not null references programme,
    position             integer not null,
    code                 text,
    kind                 text    not null constraint activity_kind_is_known check (kind in ('ACTIVITY', 'MILESTONE')),
    title_id             text,
    title_en             text,
    title_tr             text,
    our_owner            text,
    partner_owner        text,
    learning             text
        constraint activity_learning_is_known check (learning in ('WE_LEARN', 'WE_TEACH', 'JOINT')),
    cost_side            text
        constraint activity_cost_side_is_known check (cost_side in ('OURS', 'PARTNER', 'BOTH', 'OTHERS')),
    planned_start_year   integer,
    planned_start_month  integer,
    planned_start_day    integer,
    planned_end_year     integer,
    planned_end_month    integer,
    planned_end_day      integer,
    forecast_start_year  integer,
    forecast_start_month integer,
    forecast_start_day   integer,
    forecast_end_year    integer,
    forecast_end_month   integer,
    forecast_end_day     integer,
    actual_start_year    integer,
    actual_start_month   integer,
    actual_start_day     integer,
    actual_end_year      integer,
    actual_end_month     integer,
    actual_end_day       integer,
    days                 integer constraint activity_days_are_sound check (days between 1 and 36500),
    late_from            date,
    source               text,
    certainty            text,
    note                 text,
    dropped_reason       text,
    dropped_at           timestamptz,
    dropped_by           text,
    dropped_by_name      text,
    constraint activity_code_is_unique_in_its_programme unique (programme_id, code),
    constraint activity_has_a_title check (coalesce(title_id, title_en, title_tr) is not null),
    constraint activity_milestone_has_one_date
        check (kind <> 'MILESTONE' or num_nonnulls(planned_start_year, forecast_start_year, actual_start_year, days) = 0),
    constraint activity_drop_is_whole
        check (num_nonnulls(dropped_reason, dropped_at, dropped_by, dropped_by_name) in (0, 4))
);
create index activity_by_programme on activity (programme_id, position);
create index activity_that_can_be_late on activity (programme_id, late_from) where late_from is not null;

create table activity_dependency (
    activity_id    uuid    not null references activity,
    predecessor_id uuid    not null references activity,
    lag_days       integer not null
        constraint activity_dependency_lag_is_sound check (lag_days between -3650 and 3650),
    primary key (activity_id, predecessor_id),
    constraint activity_does_not_wait_for_itself check (activity_id <> predecessor_id)
);
create index activity_dependency_by_predecessor on activity_dependency (predecessor_id);

create table activity_promise (
    activity_id uuid not null references activity,
    promise_id  uuid not null references known_promise,
    primary key (activity_id, promise_id)
);
create index activity_promise_by_promise on activity_promise (promise_id);

create table activity_indicator (
    activity_id uuid not null references activity,
    applied_id  uuid not null references applied_indicator,
    primary key (activity_id, applied_id)
);
create index activity_indicator_by_indicator on activity_indicator (applied_id);

-- Every plan that was ever approved, line by line. The first is the baseline; the last is the one that holds.
create table plan (
    id               uuid        primary key,
    programme_id     uuid        not null references programme,
    number           integer     not null,
    reason           text,
    source           text,
    approved_by      text        not null,
    approved_by_name text        not null,
    made_at          timestamptz not null,
    constraint plan_number_is_unique unique (programme_id, number),
    constraint plan_after_the_first_has_a_reason check (number = 1 or reason is not null)
);

create table plan_line (
    plan_id     uuid    not null references plan,
    activity_id uuid    not null references activity,
    start_year  integer,
    start_month integer,
    start_day   integer,
    end_year    integer,
    end_month   integer,
    end_day     integer,
    primary key (plan_id, activity_id)
);
create index plan_line_by_activity on plan_line (activity_id);

create trigger programme_stays before delete on programme for each row execute function kpi_record_stays();
create trigger activity_stays before delete on activity for each row execute function kpi_record_stays();
create trigger plan_stays before update or delete on plan for each row execute function kpi_record_stays();
create trigger plan_line_stays before update or delete on plan_line for each row execute function kpi_record_stays();
