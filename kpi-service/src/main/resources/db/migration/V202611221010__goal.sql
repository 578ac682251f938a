-- What the office wants to reach: plans, strategies, ambitions. Never deleted.
create table goal (
    id         uuid        primary key,
    version    bigint      not null,
    code       text        constraint goal_code_is_unique unique,
    kind       text        not null
        constraint goal_kind_is_known
        check (kind in ('AMBITION', 'STRATEGIC_PLAN', 'DEVELOPMENT_PLAN', 'SPATIAL_PLAN', 'PROGRAMME', 'OTHER')),
    title_id   text,
    title_en   text,
    title_tr   text,
    from_year  integer,
    from_month integer,
    from_day   integer,
    to_year    integer,
    to_month   integer,
    to_day     integer,
    parent_id  uuid        constraint goal_parent_exists references goal,
    source     text,
    certainty  text,
    note       text,
    created_at timestamptz not null,
    constraint goal_has_a_title check (coalesce(title_id, title_en, title_tr) is not null),
    constraint goal_is_not_its_own_parent check (parent_id <> id)
);

create index goal_by_parent on goal (parent_id);
