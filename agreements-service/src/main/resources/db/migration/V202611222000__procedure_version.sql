-- Published versions of procedures. What was published never changes: cases live by it.
create table procedure_version (
    id                 uuid        primary key,
    code               text        not null,
    version            integer     not null constraint procedure_version_counts_from_one check (version >= 1),
    side               text        not null constraint procedure_version_side_is_known check (side in ('OURS', 'PARTNER')),
    jurisdiction       text,
    kinds              text[]      not null,
    -- Null: switched off until a commencement names its day.
    valid_from         date,
    valid_until        date,
    yaml               text        not null,
    hash               text        not null constraint procedure_version_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    shipped            boolean     not null,
    published_at       timestamptz not null,
    published_by       text        not null,
    published_by_name  text        not null,
    constraint procedure_version_once unique (code, version),
    constraint procedure_version_validity_runs_forward check (valid_until is null or valid_from is null or valid_until >= valid_from)
);

create function procedure_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was published of procedures stays as it is (%)', tg_table_name;
end
$$;

create trigger procedure_version_stays before update or delete on procedure_version
    for each row execute function procedure_record_stays();

-- From when to when a version is in force, where that is not the day in its text. The last word counts.
create table procedure_commencement (
    id           uuid        primary key,
    code         text        not null,
    version      integer     not null,
    valid_from   date        not null,
    valid_until  date,
    reason       text        not null,
    at           timestamptz not null,
    by_subject   text        not null,
    by_name      text        not null,
    constraint procedure_commencement_of_version foreign key (code, version) references procedure_version (code, version),
    constraint procedure_commencement_runs_forward check (valid_until is null or valid_until >= valid_from)
);

create index procedure_commencement_last on procedure_commencement (code, version, id desc);

create trigger procedure_commencement_stays before update or delete on procedure_commencement
    for each row execute function procedure_record_stays();

-- Which texts were tried out against the open cases, and what that would have changed.
create table procedure_simulation (
    id          uuid        primary key,
    code        text        not null,
    hash        text        not null,
    open_cases  integer     not null,
    homeless    integer     not null,
    at          timestamptz not null,
    by_subject  text        not null,
    by_name     text        not null
);

create index procedure_simulation_by_hash on procedure_simulation (hash);

-- Open cases by version, for the simulation.
create index agreement_open_by_version on agreement (procedure_code, procedure_version, id) where not final_stage;
