-- A report with a cut-off day is read from what was written until then. Three things were read as they are today: the
-- words and the cases of a duty, whether a case counts at all, and whether a difference was settled.

-- Every wording of a duty, from when it stood.
create table duty_edition (
    duty         text        not null references duty (code),
    version      bigint      not null,
    at           timestamptz not null,
    name         jsonb       not null,
    recipient    jsonb       not null,
    procedures   text[]      not null,
    legal_basis  text        not null,
    primary key (duty, version)
);

insert into duty_edition (duty, version, at, name, recipient, procedures, legal_basis)
select code, version, '-infinity', name, recipient, procedures, legal_basis from duty;

-- When a statement counted as settled that is open again, or was settled anew.
create table statement_reopening (
    statement_id  uuid        not null references statement (id),
    resolved_at   timestamptz not null,
    resolved_by   text        not null,
    resolution    text        not null,
    reopened_at   timestamptz not null,
    primary key (statement_id, reopened_at)
);

-- An edition, once written, stays: what changes in a case without being a change of it (a count beside it) must not write
-- its parties anew under an old moment.
create or replace function agreement_is_written() returns trigger language plpgsql as $$
declare
    now_written agreement%rowtype;
    with_whom   record;
begin
    select * into now_written from agreement where id = new.id;
    if now_written.changes <> new.changes then
        return null; -- a later change of the same transaction speaks for both
    end if;
    select * into with_whom from agreement_parties(new.id);
    insert into agreement_edition (agreement_id, changes, at, written, parties)
    values (new.id, now_written.changes, now_written.changed_at, to_jsonb(now_written) - 'folded', with_whom.parties)
    on conflict (agreement_id, changes) do nothing;
    insert into agreement_words (agreement_id, words) values (new.id, now_written.folded || ' ' || with_whom.words)
    on conflict (agreement_id) do update set words = excluded.words where agreement_words.words <> excluded.words;
    return null;
end
$$;
