-- Where a desk is reached. What happened to a row before is in the journal; a desk that is closed stays, inactive.
create table desk (
    id uuid primary key,
    version bigint not null,
    code text not null constraint desk_code_unique unique,
    name text not null,
    -- None is allowed: such a desk is told in its list of notifications only.
    mails text[] not null,
    language text not null constraint desk_language_is_spoken check (language in ('id', 'en', 'tr')),
    active boolean not null,
    source text,
    constraint desk_code_is_a_desk
        check (code ~ '^(bureau|(agency|mission|partner):[a-z0-9]+(-[a-z0-9]+)*)$')
);
