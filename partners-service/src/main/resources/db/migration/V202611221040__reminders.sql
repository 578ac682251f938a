-- What desks must be told, and when. A row is sent once; what is no longer needed before that is dropped, not deleted.
create table reminder (
    id uuid primary key,
    rule text not null,
    subject_kind text not null,
    subject uuid not null,
    occurrence text not null,
    due_at timestamptz not null,
    recipient text not null,
    facts jsonb not null,
    dropped boolean not null default false,
    sent_at timestamptz,
    constraint reminder_once unique (subject, rule, occurrence, recipient)
);
create index reminder_waiting on reminder (due_at, id) where sent_at is null and not dropped;
