-- Definitions of indicators: what is measured, in which unit, which way is better, how periods are put together.
create table indicator (
    id            uuid    primary key default uuidv7(),
    version       bigint  not null default 0,
    code          text    not null constraint indicator_code_is_unique unique,
    label_id      text,
    label_en      text,
    label_tr      text,
    unit          text    not null,
    value_kind    text    not null
        constraint indicator_value_kind_is_known
        check (value_kind in ('NUMBER', 'COUNT', 'PERCENTAGE', 'RANK', 'SCORE', 'MONEY')),
    decimals      integer not null constraint indicator_decimals_are_bounded check (decimals between 0 and 12),
    minimum       numeric,
    maximum       numeric,
    level         text    not null
        constraint indicator_level_is_known check (level in ('INPUT', 'PROCESS', 'OUTPUT', 'OUTCOME')),
    direction     text    not null
        constraint indicator_direction_is_known check (direction in ('HIGHER', 'LOWER', 'NEUTRAL')),
    aggregation   text    not null
        constraint indicator_aggregation_is_known
        check (aggregation in ('SUM', 'LAST', 'AVERAGE', 'MAX', 'RATIO', 'NONE')),
    rhythm        text    not null
        constraint indicator_rhythm_is_known
        check (rhythm in ('DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'EVENT')),
    zero_baseline boolean not null default false,
    formula       text,
    note          text,
    library       boolean not null default false,
    constraint indicator_has_a_label check (coalesce(label_id, label_en, label_tr) is not null),
    constraint indicator_bounds_are_in_order check (minimum is null or maximum is null or minimum <= maximum),
    constraint indicator_rank_is_never_put_together
        check (value_kind <> 'RANK' or aggregation in ('NONE', 'LAST')),
    constraint indicator_whole_kinds_have_no_decimals
        check (value_kind not in ('RANK', 'COUNT') or decimals = 0)
);
