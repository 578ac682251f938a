-- Every file that was taken or tried: who brought it, what it was, what came of it.
create table import_run (
    id uuid primary key,
    kind text not null,
    state text not null,
    file_name text,
    media_type text not null,
    sha256 text not null,
    bytes bigint not null,
    at timestamptz not null,
    by_subject text not null,
    by_name text not null,
    -- How it was to be taken.
    dry_run boolean not null,
    rows_mode text not null,
    duplicates text not null,
    forms text,
    report jsonb not null,
    constraint import_run_kind_known check (kind in ('partners', 'missions', 'partnerships')),
    constraint import_run_state_known check (state in ('done', 'tried', 'refused', 'reversed'))
);
create index import_run_by_time on import_run (at desc, id desc);

-- What was found in it, as far as it is kept; worded when it is read, in the reader's language.
create table import_finding (
    import_id uuid not null references import_run,
    seq integer not null,
    row integer not null,
    col text,
    problem text not null,
    severity text not null,
    args jsonb not null,
    primary key (import_id, seq),
    constraint import_finding_severity_known check (severity in ('critical', 'error', 'warning'))
);

-- What it did to which record, so that it can be undone: the fields it changed, as they were and as they became.
create table import_effect (
    import_id uuid not null references import_run,
    seq integer not null,
    row integer not null,
    record_kind text not null,
    record uuid not null,
    code text not null,
    -- The kind of relation, where the effect is on one.
    part text,
    created boolean not null,
    version bigint not null,
    before jsonb,
    after jsonb,
    -- What the row of that sheet had said before.
    sheet text not null,
    key text not null,
    remembered jsonb,
    primary key (import_id, seq),
    constraint import_effect_kind_known check (record_kind in ('partner', 'partnership', 'mission', 'claim'))
);

create table import_reversal (
    id uuid primary key,
    import_id uuid not null unique references import_run,
    at timestamptz not null,
    by_subject text not null,
    by_name text not null,
    reason text not null,
    withdrawn integer not null,
    restored integer not null,
    kept integer not null
);

-- What an undoing left as it is, and why.
create table import_reversal_kept (
    reversal_id uuid not null references import_reversal,
    seq integer not null,
    row integer not null,
    code text not null,
    col text,
    problem text not null,
    args jsonb not null,
    primary key (reversal_id, seq)
);

-- Names are told apart by country, and compared without accents: for files that name a partner instead of its code.
create index partner_name_by_fold on partner_name (fold(name), partner_id);
create index partner_name_by_local_fold on partner_name (fold(local_name), partner_id) where local_name is not null;

-- What others say of ties with us: each side is kept as it speaks, whether or not our register has the tie.
create table tie_claim (
    id uuid primary key,
    partner_id uuid not null references partner,
    kind text not null references partnership_kind,
    side text not null,
    claimed_by text,
    since_year integer,
    since_month integer,
    since_day integer,
    source text,
    certainty text,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint tie_claim_side_known check (side in ('partner', 'source'))
);
create unique index tie_claim_stands_once on tie_claim (partner_id, kind, side, coalesce(claimed_by, ''))
    where withdrawn_at is null;
create index tie_claim_in_order on tie_claim (id) where withdrawn_at is null;
