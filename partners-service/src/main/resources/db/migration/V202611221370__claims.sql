-- How many relations somebody says there are. Kept beside what is on record, never made true by inventing the rest.
create table partnership_claim (
    id uuid primary key,
    kinds text[] not null,
    value integer not null,
    definition text not null,
    on_year integer,
    on_month integer,
    on_day integer,
    source text not null,
    certainty text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint partnership_claim_of_some_kind check (cardinality(kinds) > 0),
    constraint partnership_claim_counts_up check (value >= 0),
    constraint partnership_claim_once unique (kinds, value, definition, source)
);
