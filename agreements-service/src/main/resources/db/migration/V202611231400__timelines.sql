-- The days of a case as they were told last. What happened is marked where it happens; each mark is a row of its own,
-- so that nobody waits for anybody.
create table timeline (
    agreement_id uuid   primary key,
    version      bigint not null,
    hash         text   not null
);

-- Without an agreement: all of them, because a calendar changed.
create table timeline_news (
    id           bigint generated always as identity primary key,
    agreement_id uuid
);

create function mark_timeline() returns trigger language plpgsql as $$
begin
    insert into timeline_news (agreement_id) values (new.agreement_id);
    return null;
end
$$;

create trigger made_move_is_timed after insert on made_move for each row execute function mark_timeline();
create trigger deadline_is_timed after insert or update on deadline for each row
    execute function mark_timeline();
create trigger instrument_is_timed_when_new after insert on instrument for each row
    when (new.signed_earliest is not null) execute function mark_timeline();
create trigger instrument_is_timed after update on instrument for each row
    when ((old.signed_earliest, old.signed_latest, old.kind, old.state)
        is distinct from (new.signed_earliest, new.signed_latest, new.kind, new.state))
    execute function mark_timeline();

create function mark_all_timelines() returns trigger language plpgsql as $$
begin
    insert into timeline_news (agreement_id) values (null);
    return null;
end
$$;

create trigger holiday_changes_timelines after insert or update on holiday for each statement
    execute function mark_all_timelines();
create trigger week_changes_timelines after insert or update on working_week for each statement
    execute function mark_all_timelines();

-- What is there already is told once.
insert into timeline_news (agreement_id) select id from agreement order by id;
