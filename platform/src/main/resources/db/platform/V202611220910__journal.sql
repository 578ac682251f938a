-- Who did what, with the state before and after. Append-only and, once sealed, hash-chained.

create table journal_entry (
    seq          bigint      generated always as identity primary key,
    id           uuid        not null,
    at           timestamptz not null,
    actor        text        not null,
    actor_name   text        not null,
    roles        text[]      not null,
    delegation   text,
    request_id   text,
    action       text        not null,
    resource     text        not null,
    resource_id  uuid        not null,
    -- Text, not jsonb: the hash is over the bytes that were written.
    before       text,
    after        text,
    chain_no     bigint      constraint journal_entry_chain_has_no_fork unique,
    hash         bytea,
    constraint journal_entry_sealed_whole check ((chain_no is null) = (hash is null))
);

create index journal_entry_unsealed on journal_entry (seq) where chain_no is null;
create index journal_entry_of_resource on journal_entry (resource, resource_id, seq);
create index journal_entry_of_actor on journal_entry (actor, seq);
create index journal_entry_by_time on journal_entry (at);

-- The end of the chain. Its row lock lets one sealer work at a time.
create table journal_head (
    one       smallint primary key default 1 constraint journal_head_has_one_row check (one = 1),
    chain_no  bigint   not null,
    hash      bytea    not null,
    at        timestamptz
);

insert into journal_head (chain_no, hash) values (0, decode(repeat('00', 32), 'hex'));

create function journal_entry_stays() returns trigger language plpgsql as $$
begin
    -- The only change ever: an unsealed entry gets its place in the chain.
    if tg_op = 'UPDATE' then
        if old.hash is null and new.hash is not null
            and (new.seq, new.id, new.at, new.actor, new.actor_name, new.roles, new.delegation, new.request_id,
                 new.action, new.resource, new.resource_id, new.before, new.after)
                is not distinct from
                (old.seq, old.id, old.at, old.actor, old.actor_name, old.roles, old.delegation, old.request_id,
                 old.action, old.resource, old.resource_id, old.before, old.after) then
            return new;
        end if;
    end if;
    raise exception 'The journal is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journal_entry_stays_as_written before update or delete on journal_entry
    for each row execute function journal_entry_stays();
create trigger journal_entry_stays_there before truncate on journal_entry
    for each statement execute function journal_entry_stays();
