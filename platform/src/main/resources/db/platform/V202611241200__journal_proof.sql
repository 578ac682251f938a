-- What lets an outsider check the journal without our database, and a person be forgotten without breaking the chain.

-- Form 1: the hash is over the texts themselves. Form 2: over salted digests of them, so that a text and its salt can
-- go while the chain holds (platform/docs/adr/032). What was written before this keeps its form.
alter table journal_entry add column form smallint not null default 1
    constraint journal_entry_has_a_form check (form in (1, 2));
alter table journal_entry alter column form set default 2;
alter table journal_entry add column name_salt bytea;
alter table journal_entry add column states_salt bytea;
-- Set when the text is gone, and only then: before that it can be computed.
alter table journal_entry add column name_digest bytea;
alter table journal_entry add column states_digest bytea;
alter table journal_entry alter column actor_name drop not null;
alter table journal_entry add constraint journal_entry_name_or_digest
    check ((actor_name is null) = (name_digest is not null));
alter table journal_entry add constraint journal_entry_erased_whole
    check (states_digest is null or (before is null and after is null and states_salt is null));

-- Whoever must keep something for a court or an inquiry says so here; erasing then waits.
create table journal_hold (
    id           uuid        primary key,
    resource     text        not null,
    -- Null: everything of this kind.
    resource_id  uuid,
    reason       text        not null,
    placed_by    text        not null,
    placed_at    timestamptz not null,
    lifted_by    text,
    lifted_at    timestamptz,
    lift_reason  text,
    constraint journal_hold_lifted_whole
        check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);

create index journal_hold_of_resource on journal_hold (resource, resource_id) where lifted_at is null;

-- The end of the chain at a moment, signed with a key that the database does not hold.
create table journal_checkpoint (
    chain_no  bigint      primary key,
    hash      bytea       not null,
    at        timestamptz not null,
    key_id    text        not null,
    jws       text        not null
);

create function journal_checkpoint_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A checkpoint is for good' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journal_checkpoint_stays_as_written before update or delete on journal_checkpoint
    for each row execute function journal_checkpoint_stays();
create trigger journal_checkpoint_stays_there before truncate on journal_checkpoint
    for each statement execute function journal_checkpoint_stays();

create or replace function journal_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.seq, new.id, new.at, new.actor, new.roles, new.delegation, new.request_id, new.action, new.resource,
            new.resource_id, new.form)
            is not distinct from
            (old.seq, old.id, old.at, old.actor, old.roles, old.delegation, old.request_id, old.action, old.resource,
            old.resource_id, old.form) then
            -- An unsealed entry gets its place in the chain, and its salts.
            if old.hash is null and new.hash is not null
                and (new.actor_name, new.before, new.after, new.name_digest, new.states_digest)
                    is not distinct from (old.actor_name, old.before, old.after, old.name_digest, old.states_digest) then
                return new;
            end if;
            -- A sealed entry loses texts to their digests; a wrong digest would break the chain.
            if old.form = 2 and old.hash is not null
                and (new.chain_no, new.hash) is not distinct from (old.chain_no, old.hash)
                and ((new.actor_name, new.name_salt, new.name_digest)
                        is not distinct from (old.actor_name, old.name_salt, old.name_digest)
                    or (old.name_digest is null and new.name_digest is not null
                        and new.actor_name is null and new.name_salt is null))
                and ((new.before, new.after, new.states_salt, new.states_digest)
                        is not distinct from (old.before, old.after, old.states_salt, old.states_digest)
                    or (old.states_digest is null and new.states_digest is not null
                        and new.before is null and new.after is null and new.states_salt is null)) then
                if exists (select 1 from journal_hold h
                           where h.lifted_at is null and h.resource = old.resource
                             and (h.resource_id is null or h.resource_id = old.resource_id)) then
                    raise exception 'The entry is held' using errcode = 'integrity_constraint_violation';
                end if;
                return new;
            end if;
        end if;
    end if;
    raise exception 'The journal is append-only' using errcode = 'integrity_constraint_violation';
end
$$;
