-- The register: what can be asked of it, and what it was on a day.

-- Sectors and the sustainable development goals they serve (domain.md 4: the mapping is that of its author). Goal 17 holds
-- for all and says nothing of one, so it is named only where a sector has a target of it.
create table sector_goal (
    sector text not null,
    goal   text not null constraint sector_goal_is_a_number check (goal ~ '^[0-9]{1,2}([.][0-9a-z]{1,2})?$'),
    primary key (goal, sector)
);

insert into sector_goal (sector, goal) values
    ('WAT-DRINK', '6'), ('WAT-DRINK', '6.1'), ('WAT-DRINK', '6.4'), ('WAT-FLOOD', '11'),
    ('WAT-FLOOD', '11.5'), ('WAT-FLOOD', '13'), ('WAT-FLOOD', '13.1'), ('MOB-TRANSIT', '11'),
    ('MOB-TRANSIT', '11.2'), ('MOB-SUST', '11'), ('MOB-SUST', '11.2'), ('MOB-SUST', '11.6'),
    ('MOB-PORT', '9'), ('MOB-PORT', '9.1'), ('MOB-PORT', '14'), ('ENV-WASTE', '11'),
    ('ENV-WASTE', '11.6'), ('ENV-WASTE', '12'), ('ENV-WASTE', '12.5'), ('ENV-GREEN', '11'),
    ('ENV-GREEN', '11.7'), ('ENV-CLIM', '13'), ('ENE-RENEW', '7'), ('ENE-RENEW', '7.2'),
    ('ENE-CONS', '7'), ('ENE-CONS', '7.3'), ('BLD-GREEN', '7'), ('BLD-GREEN', '7.3'),
    ('BLD-GREEN', '11'), ('HLT-SERV', '3'), ('HLT-FACIL', '3'), ('HLT-FACIL', '3.8'),
    ('EDU-STUDENT', '4'), ('EDU-STUDENT', '4.7'), ('EDU-STUDENT', '4.b'), ('EDU-TRAIN', '4'),
    ('EDU-TRAIN', '4.3'), ('EDU-TRAIN', '4.4'), ('HRD-CIVIL', '16'), ('HRD-CIVIL', '16.6'),
    ('HRD-CIVIL', '17'), ('HRD-CIVIL', '17.9'), ('YTH-YOUTH', '4'), ('YTH-YOUTH', '8'),
    ('YTH-YOUTH', '8.6'), ('SPO', '3'), ('SPO', '17'), ('CUL-ARTS', '11'),
    ('CUL-ARTS', '11.4'), ('CUL-RELIG', '16'), ('CUL-RELIG', '17'), ('TOU', '8'),
    ('TOU', '8.9'), ('ECO-TRADE', '8'), ('ECO-TRADE', '17'), ('ECO-TRADE', '17.11'),
    ('ECO-SME', '8'), ('ECO-SME', '8.3'), ('ECO-CREATIVE', '8'), ('ECO-CREATIVE', '8.3'),
    ('SCI-TECH', '9'), ('SCI-TECH', '9.5'), ('SCI-TECH', '17'), ('SCI-TECH', '17.6'),
    ('GOV-DIGITAL', '16'), ('GOV-DIGITAL', '16.6'), ('GOV-OPEN', '16'), ('GOV-OPEN', '16.10'),
    ('GOV-OPEN', '16.7'), ('GOV-CITY', '11'), ('GOV-CITY', '11.a'), ('GOV-CITY', '16'),
    ('GOV-FIRE', '9'), ('GOV-FIRE', '11'), ('GOV-FIRE', '11.5'), ('GOV-DEMOG', '17'),
    ('GOV-DEMOG', '17.18'), ('URB-PLAN', '11'), ('URB-PLAN', '11.3'), ('FIN-AID', '10'),
    ('FIN-AID', '17'), ('FIN-AID', '17.1');

-- A range of days is asked of dates that are known by year, month or day: the first and the last day they may have been.
create index agreement_by_first_day on agreement
    ((opened_year * 10000 + coalesce(opened_month, 1) * 100 + coalesce(opened_day, 1)), id desc);
create index statement_by_entry on statement (value) where fact = 'kind' and about = 'entry';
create index agreement_by_end on agreement ((fields ->> 'endDate'), id) where fields ->> 'endDate' is not null;

-- All words of a case in one place: what a search looks into. Written by the database itself, so no writer can forget.
create table agreement_words (
    agreement_id uuid primary key references agreement (id),
    words        text not null
);

create index agreement_words_by_trigram on agreement_words using gin (words gin_trgm_ops);

-- Every case as it was after every change: what a report with a cut-off day is made of.
create table agreement_edition (
    agreement_id uuid        not null references agreement (id),
    changes      bigint      not null,
    at           timestamptz not null,
    written      jsonb       not null,
    parties      jsonb       not null,
    primary key (agreement_id, changes)
);

create index agreement_edition_by_time on agreement_edition (at);

create function agreement_parties(wanted uuid) returns table (parties jsonb, words text) language sql stable as $$
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'name', coalesce(k.name, p.name), 'code', k.code, 'country', k.country)) order by p.position), '[]'),
           coalesce(string_agg(concat_ws(' ', p.folded, o.folded, k.folded), ' ' order by p.position), '')
    from party p left join known_partner o on o.id = p.partner_id left join known_partner k on k.id = o.current_id
    where p.agreement_id = wanted and p.ended_at is null
$$;

create function agreement_is_written() returns trigger language plpgsql as $$
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
    on conflict (agreement_id, changes) do update
    set at = excluded.at, written = excluded.written, parties = excluded.parties;
    insert into agreement_words (agreement_id, words) values (new.id, now_written.folded || ' ' || with_whom.words)
    on conflict (agreement_id) do update set words = excluded.words where agreement_words.words <> excluded.words;
    return null;
end
$$;

-- At the end of the transaction, when the parties are written too.
create constraint trigger agreement_is_written after insert or update on agreement
    deferrable initially deferred for each row execute function agreement_is_written();

insert into agreement_edition (agreement_id, changes, at, written, parties)
select a.id, a.changes, a.changed_at, to_jsonb(a) - 'folded', w.parties from agreement a, agreement_parties(a.id) w;
insert into agreement_words (agreement_id, words)
select a.id, a.folded || ' ' || w.words from agreement a, agreement_parties(a.id) w;
