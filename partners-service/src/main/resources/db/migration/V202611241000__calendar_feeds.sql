-- Addresses under which a calendar program reads the appointments and due days of one person. The secret itself is
-- nowhere: only its hash. The rights are those that the owner had when he was last seen here; unless he comes back
-- within the period of the parameter, the feed rests.
create table calendar_feed (
    id uuid primary key,
    subject text not null,
    label text not null,
    token_hash text not null,
    language text not null,
    roles text[] not null,
    permissions text[] not null,
    agency text,
    mission text,
    partner text,
    created_at timestamptz not null,
    renewed_at timestamptz not null,
    read_at timestamptz,
    revoked_at timestamptz,
    constraint calendar_feed_token_once unique (token_hash),
    constraint calendar_feed_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$')
);
create index calendar_feed_of_subject on calendar_feed (subject, created_at);

insert into parameter (code, value, unit, meaning, source) values
    ('calendar-feed-rest', '30', 'days', 'how long a calendar feed goes on without its owner signing in', '[DESIGN]');
