-- Decisions on what everybody may see: who decided, when and why. Never changed; the next one takes its place.
create table public_mark (
    kind        text        not null,
    subject_id  uuid        not null,
    -- Counts the decisions on one subject.
    number      integer     not null,
    is_public   boolean     not null,
    reason      text        not null constraint public_mark_has_a_reason check (reason ~ '\S'),
    at          timestamptz not null,
    by_subject  text        not null,
    by_name     text        not null,
    primary key (kind, subject_id, number)
);

create function public_mark_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A decision on what is public stays' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger public_mark_stays before update or delete on public_mark
    for each row execute function public_mark_stays();

-- What is public now, as the last decision says: the open door reads nothing that is not in here.
create table public_subject (
    kind        text        not null,
    subject_id  uuid        not null,
    since       timestamptz not null,
    primary key (kind, subject_id)
);
