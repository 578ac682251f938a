-- What lies in the vault: one row for each file, however many figures it proves.
create table kept_file (
    hash        text        primary key constraint kept_file_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    size        bigint      not null,
    kept_at     timestamptz not null,
    claimed_at  timestamptz,
    checked_at  timestamptz,
    outcome     text        constraint kept_file_outcome_is_known check (outcome in ('OK', 'MISSING', 'ALTERED'))
);
create index kept_file_by_turn on kept_file (claimed_at nulls first, hash);
create index kept_file_damaged on kept_file (outcome, hash) where outcome in ('MISSING', 'ALTERED');

create table document_upkeep (
    only_one         boolean primary key default true constraint document_upkeep_is_one_row check (only_one),
    orphans_removed  bigint  not null default 0
);
insert into document_upkeep default values;

-- Files that prove a figure.
create table evidence (
    id                uuid        primary key,
    version           bigint      not null,
    observation_id    uuid        not null references observation,
    title             text        not null,
    file_name         text        not null,
    media_type        text        not null,
    size              bigint      not null,
    hash              text        not null references kept_file,
    shared            boolean     not null,
    added_at          timestamptz not null,
    added_by          text        not null,
    added_by_name     text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawn_by_name text,
    withdrawn_reason  text,
    constraint evidence_is_withdrawn_with_a_reason
        check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawn_reason) in (0, 4))
);
create index evidence_of_observation on evidence (observation_id, id);
create unique index evidence_counts_once on evidence (observation_id, hash) where withdrawn_at is null;
create index evidence_by_file on evidence (hash);

-- The last door: whatever a program does, files stay what they are, and those of a verified figure stay as they were.
create function evidence_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Evidence is withdrawn, never deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' then
        if (new.id, new.observation_id, new.title, new.file_name, new.media_type, new.size, new.hash, new.added_at,
            new.added_by)
            is distinct from
           (old.id, old.observation_id, old.title, old.file_name, old.media_type, old.size, old.hash, old.added_at,
            old.added_by)
            or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
            raise exception 'What evidence is never changes' using errcode = 'integrity_constraint_violation';
        end if;
        if new.withdrawn_at is not distinct from old.withdrawn_at then
            return new;
        end if;
    end if;
    if exists (select 1 from observation o
        where o.id = new.observation_id and o.status in ('VERIFIED', 'CORRECTED')) then
        raise exception 'The figure is decided on, so its evidence is frozen'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger evidence_stays before insert or update or delete on evidence
    for each row execute function evidence_stays();
