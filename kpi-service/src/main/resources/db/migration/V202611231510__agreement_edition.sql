-- What an agreement was called, and whose it was, from when on: a report of a day that is over names it as it was then.
create table agreement_edition (
    agreement_id uuid        not null,
    version      bigint      not null,
    told_at      timestamptz not null,
    reference    text,
    title        text        not null,
    partners     text[]      not null,
    sectors      text[]      not null,
    primary key (agreement_id, told_at, version)
);
