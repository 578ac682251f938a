-- Every content of a text that was ever shown to be approved, as the very bytes that were hashed.
create table seal_content (
    id             uuid        primary key,
    instrument_id  uuid        not null references instrument (id),
    revision       integer     not null,
    hash           text        not null constraint seal_content_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    canonical      bytea       not null,
    at             timestamptz not null,
    constraint seal_content_is_there_once unique (instrument_id, hash),
    constraint seal_content_has_its_place unique (instrument_id, revision)
);

-- A public key by which a side signs files. Its name is never given to another key, also when it was revoked.
create table seal_key (
    id           uuid        primary key,
    side         text        not null constraint seal_key_side_is_known check (side in ('OURS', 'PARTNER')),
    partner      text,
    kid          text        not null constraint seal_key_name_is_unique unique,
    algorithm    text        not null,
    public_key   bytea       not null,
    holder       text        not null,
    valid_from   date        not null,
    valid_until  date,
    revoked_at   timestamptz,
    reason       text,
    at           timestamptz not null,
    by_subject   text        not null,
    by_name      text        not null,
    constraint seal_key_of_a_partner_names_it check ((side = 'PARTNER') = (partner is not null))
);

-- An approval. It dies when the content changes, and stays on record; the next one is another.
create table seal_approval (
    id             uuid        primary key,
    instrument_id  uuid        not null references instrument (id),
    content_id     uuid        not null references seal_content (id),
    side           text        not null constraint seal_approval_side_is_known check (side in ('OURS', 'PARTNER')),
    partner        text        not null,
    signer         text        not null,
    capacity       text,
    way            text        not null constraint seal_approval_way_is_known check (way in ('LOGIN', 'FILE')),
    proof          text        not null constraint seal_approval_proof_is_known
                   check (proof in ('LOGIN', 'VERIFIED', 'UNVERIFIED')),
    key_id         uuid        references seal_key (id),
    file           jsonb,
    at             timestamptz not null,
    by_subject     text        not null,
    by_name        text        not null,
    died_at        timestamptz,
    died_why       jsonb
);

create index seal_approval_of_instrument on seal_approval (instrument_id, id);
create unique index seal_approval_lives_once on seal_approval (instrument_id, side, partner) where died_at is null;
