-- Which reminder of which last day was told. It is what makes one out of many attempts; a row is never removed.
create table term_told (
    instrument_id  uuid        not null references instrument (id),
    about          text        not null constraint term_told_about_is_known check (about in ('END', 'LAST_DAY_TO_OBJECT')),
    -- The last day that it is about: when that moves, there is something new to tell.
    last_day       date        not null,
    days           integer     not null,
    told_at        timestamptz not null,
    -- The day had passed before anybody wrote the text down: not told, and never to be told.
    passed         boolean     not null,
    primary key (instrument_id, about, last_day, days)
);

-- A case that goes on where another ended.
create table predecessor (
    agreement_id    uuid        not null references agreement (id),
    predecessor_id  uuid        not null references agreement (id),
    reason          text        not null,
    at              timestamptz not null,
    by_subject      text        not null,
    by_name         text        not null,
    primary key (agreement_id, predecessor_id),
    constraint predecessor_is_another check (agreement_id <> predecessor_id)
);

create index predecessor_of on predecessor (predecessor_id);
