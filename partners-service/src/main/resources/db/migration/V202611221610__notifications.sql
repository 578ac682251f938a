-- What a desk was told. Never deleted; the only change is that somebody has read it.
create table notification (
    id uuid primary key,
    rule text not null,
    subject_kind text not null,
    subject uuid not null,
    occurrence text not null,
    desk text not null,
    -- The recipient that nobody stands behind today, if the bureau was told in its place.
    stands_in_for text,
    facts jsonb not null,
    due_at timestamptz not null,
    told_at timestamptz not null,
    -- A later one of the same matter that was told in the same moment and speaks for this one too.
    told_with uuid references notification,
    read_at timestamptz,
    -- The rule that makes "exactly once" true, whoever tells it and how often he tries.
    constraint notification_once unique (subject, rule, occurrence, desk)
);
create index notification_of_desk on notification (desk, told_at desc, id desc);
create index notification_unread_of_desk on notification (desk, told_at desc, id desc) where read_at is null;
create index notification_in_order on notification (told_at desc, id desc);
create index notification_told_with on notification (told_with) where told_with is not null;

-- A reminder that cannot be told (a fault of ours) is tried again later, and does not hold up the others.
alter table reminder
    add tries integer not null default 0,
    add reason text,
    add next_at timestamptz;
