-- Letters on their way: one per notification and address. A row is locked while its letter is handed over.
create table mail (
    id uuid primary key,
    notification uuid not null references notification,
    address text not null,
    language text not null constraint mail_language_is_spoken check (language in ('id', 'en', 'tr')),
    state text not null default 'waiting' constraint mail_state_known check (state in ('waiting', 'sent', 'given_up')),
    -- How often the mail server has refused it. A server that does not answer counts for nothing.
    tries integer not null default 0,
    next_at timestamptz not null,
    reason text,
    sent_at timestamptz,
    constraint mail_once unique (notification, address),
    constraint mail_sent_has_its_moment check ((state = 'sent') = (sent_at is not null))
);
create index mail_waiting on mail (next_at, id) where state = 'waiting';
create index mail_given_up on mail (id) where state = 'given_up';
