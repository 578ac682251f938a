-- The first answer to a POST that carried an Idempotency-Key.

create table idempotency_key (
    caller     text        not null,
    key        text        not null,
    method     text        not null,
    path       text        not null,
    body_hash  bytea       not null,
    status     integer     not null,
    location   text,
    etag       text,
    body       text,
    at         timestamptz not null,
    primary key (caller, key)
);

create index idempotency_key_by_age on idempotency_key (at);
