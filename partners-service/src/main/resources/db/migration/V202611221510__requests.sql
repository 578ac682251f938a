-- What one desk can ask of a mission.
create table request_kind (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    constraint request_kind_code_is_plain check (code ~ '^[a-z]+(_[a-z]+)*$')
);
insert into request_kind (code, position, name_id, name_en, name_tr) values
    ('verbal_note', 10, 'Nota verbal', 'Verbal note', 'Sözlü nota'),
    ('meeting', 20, 'Pertemuan', 'Meeting', 'Görüşme'),
    ('information', 30, 'Informasi', 'Information', 'Bilgi'),
    ('translation', 40, 'Terjemahan', 'Translation', 'Çeviri'),
    ('forwarding', 50, 'Penerusan surat atau dokumen', 'Forwarding of a letter or document', 'Mektup veya belge iletimi'),
    ('facilitation', 60, 'Fasilitasi kegiatan', 'Facilitation of an activity', 'Etkinliğin kolaylaştırılması'),
    ('other', 70, 'Lainnya', 'Other', 'Diğer');

create table request (
    id uuid primary key,
    version bigint not null,
    kind text not null references request_kind,
    title text not null,
    text text,
    partner_id uuid references partner,
    mission_id uuid not null references mission,
    -- As the token of its officers names it; a mission keeps its code for good.
    mission_code text not null,
    priority text not null,
    -- The day, where only a day was asked for; the instant is then its end.
    due_on date,
    due_at timestamptz not null,
    -- From when half the time counts.
    due_set_at timestamptz not null,
    state text not null,
    keeper text not null,
    asked_at timestamptz not null,
    folded text not null generated always as (fold(title || ' ' || coalesce(text, ''))) stored,
    constraint request_priority_known check (priority in ('low', 'normal', 'high')),
    constraint request_state_known check (state in ('asked', 'accepted', 'declined', 'answered', 'closed', 'withdrawn')),
    constraint request_due_after_asking check (due_at > due_set_at)
);
create index request_by_due on request (due_at, id);
create index request_of_mission on request (mission_code, due_at, id);
create index request_of_partner on request (partner_id) where partner_id is not null;
create index request_by_words on request using gin (folded gin_trgm_ops);

-- What became of it, step by step. Desks, not people: the history outlives them.
create table request_step (
    id uuid primary key,
    request_id uuid not null references request,
    move text not null,
    state text not null,
    desk text not null,
    at timestamptz not null,
    text text,
    results jsonb not null
);
create index request_step_of_request on request_step (request_id, at, id);
