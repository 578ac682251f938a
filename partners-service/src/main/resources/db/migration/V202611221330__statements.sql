-- What each side says of a relation. A word is never corrected: another is put beside it and takes its place.
create table statement (
    id uuid primary key,
    partnership_id uuid not null references partnership,
    fact text not null,
    about text,
    side text not null,
    value text not null,
    definition text,
    on_year integer,
    on_month integer,
    on_day integer,
    source text,
    certainty text,
    audience text not null,
    keeper text not null,
    at timestamptz not null,
    by_subject text not null,
    by_name text not null,
    -- The later word of the same side that took its place.
    superseded_by uuid references statement,
    resolved_at timestamptz,
    resolved_by text,
    resolution text,
    constraint statement_side_known check (side in ('OURS', 'PARTNER', 'SOURCE')),
    constraint statement_audience_known check (audience in ('offices', 'missions', 'partner')),
    constraint statement_fact_is_plain check (fact ~ '^[a-z][a-z0-9-]*$')
);
create index statement_of_partnership on statement (partnership_id, id);
create unique index statement_stands_once_per_side on statement (partnership_id, fact, coalesce(about, ''), side)
    where superseded_by is null;

-- How a difference was settled, and which word counts, if one does.
create table resolution (
    id uuid primary key,
    partnership_id uuid not null references partnership,
    fact text not null,
    about text,
    counts uuid references statement,
    note text not null,
    at timestamptz not null,
    by_subject text not null,
    by_name text not null
);
create index resolution_of_partnership on resolution (partnership_id, id);

-- Which facts are told differently now: follows from the statements, kept by their writes, for lists and counts.
create table difference (
    partnership_id uuid not null references partnership,
    fact text not null,
    about text not null,
    -- Whoever may know of both words may know that they differ.
    audience text not null,
    since timestamptz not null,
    primary key (partnership_id, fact, about)
);
