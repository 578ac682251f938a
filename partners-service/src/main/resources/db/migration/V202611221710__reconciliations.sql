-- An outside list of ties as it was on a day, beside what our register said then. It changes nothing.
create table reconciliation (
    id uuid primary key,
    list_name text not null,
    source text not null,
    as_of date not null,
    sha256 text not null,
    at timestamptz not null,
    by_subject text not null,
    by_name text not null,
    counts jsonb not null
);
create index reconciliation_by_time on reconciliation (at desc, id desc);

-- One line of the list, or one tie of ours that the list does not have; with the ids, so that what the other side says
-- can be taken over later.
create table reconciliation_line (
    reconciliation_id uuid not null references reconciliation,
    seq integer not null,
    row integer,
    outcome text not null,
    why jsonb not null,
    name text,
    country text,
    kind text,
    since_year integer,
    since_month integer,
    since_day integer,
    source text,
    partner_id uuid references partner,
    partnership_id uuid references partnership,
    candidates uuid[] not null default '{}',
    primary key (reconciliation_id, seq),
    constraint reconciliation_outcome_known
        check (outcome in ('matched', 'differing', 'only_ours', 'only_theirs', 'ambiguous', 'unreadable'))
);
create index reconciliation_line_by_outcome on reconciliation_line (reconciliation_id, outcome, seq);
