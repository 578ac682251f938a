-- Names are searched with slips forgiven: without accents, by trigrams.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The form in which names are compared: one Unicode form, no accents, lower case in every script whatever the
-- database's locale. Declared immutable, which unaccent is as long as its dictionary is not edited.
create function fold(value text) returns text
    language sql immutable parallel safe strict
    return lower(unaccent('unaccent'::regdictionary, normalize(value, NFKC)) collate pg_c_utf8);

-- Kinds of lasting relation. What the law knows of them changes, so they are rows, not constants.
create table partnership_kind (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    constraint partnership_kind_code_is_plain check (code ~ '^[a-z]+(_[a-z]+)*$')
);

create table partner (
    id uuid primary key,
    version bigint not null,
    code text not null,
    kind text not null,
    name text not null,
    local_name text,
    country text not null,
    latitude numeric,
    longitude numeric,
    source text,
    certainty text,
    -- yyyymmdd of the oldest partnership, unknown month and day as 00; kept by the entity, for sorting only.
    since_key integer,
    name_folded text collate "C" not null generated always as (fold(name)) stored,
    constraint partner_code_unique unique (code),
    constraint partner_code_is_plain check (code ~ '^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint partner_kind_known check (kind in ('city', 'province', 'state', 'prefecture', 'region', 'regency',
        'national_agency', 'network', 'institution', 'company')),
    constraint partner_country_is_alpha2 check (country ~ '^[A-Z]{2}$'),
    constraint partner_location_whole check ((latitude is null) = (longitude is null)),
    constraint partner_latitude_on_earth check (latitude between -90 and 90 and scale(latitude) <= 6),
    constraint partner_longitude_on_earth check (longitude between -180 and 180 and scale(longitude) <= 6)
);
create index partner_by_name on partner (name_folded, id);
create index partner_by_since on partner (coalesce(since_key, 99999999), id);
create index partner_by_since_desc on partner (coalesce(since_key, 0), id);
create index partner_by_country on partner (country, name_folded, id);

-- Every name a partner has or had. Papers signed under an old one must still be found.
create table partner_name (
    id uuid primary key,
    partner_id uuid not null references partner,
    name text not null,
    local_name text,
    current boolean not null,
    from_year integer,
    from_month integer,
    from_day integer,
    until_year integer,
    until_month integer,
    until_day integer,
    reason text,
    recorded_at timestamptz not null,
    folded text not null generated always as (fold(name || ' ' || coalesce(local_name, ''))) stored,
    -- Looked at when the transaction ends: a new name is written before the old one is ended.
    constraint partner_name_one_current exclude using btree (partner_id with =) where (current)
        deferrable initially deferred
);
create index partner_name_of_partner on partner_name (partner_id);
create index partner_name_by_trigram on partner_name using gin (folded gin_trgm_ops);

create table partnership (
    id uuid primary key,
    partner_id uuid not null references partner,
    kind text not null,
    since_year integer,
    since_month integer,
    since_day integer,
    source text,
    certainty text,
    constraint partnership_kind_known foreign key (kind) references partnership_kind,
    constraint partnership_once_per_kind unique (partner_id, kind)
);
create index partnership_by_kind on partnership (kind, partner_id);

insert into partnership_kind (code, position, name_id, name_en, name_tr) values
    ('sister_city', 10, 'Kota kembar', 'Sister city', 'Kardeş şehir'),
    ('sister_province', 20, 'Provinsi kembar', 'Sister province', 'Kardeş il'),
    ('letter_of_intent', 30, 'Pernyataan kehendak (LoI)', 'Letter of intent', 'Niyet mektubu'),
    ('mou_other', 40, 'Nota kesepahaman lain', 'Other memorandum of understanding', 'Diğer mutabakat zaptı'),
    ('technical_cooperation', 50, 'Kerja sama teknik', 'Technical co-operation', 'Teknik iş birliği'),
    ('technical_assistance', 60, 'Bantuan teknik', 'Technical assistance', 'Teknik destek'),
    ('education_partner', 70, 'Mitra pendidikan', 'Education partner', 'Eğitim ortağı'),
    ('network_membership', 80, 'Keanggotaan jejaring', 'Network membership', 'Ağ üyeliği'),
    ('company_to_company_loi', 90, 'LoI antarperusahaan', 'Letter of intent between companies', 'Şirketler arası niyet mektubu'),
    ('company_to_company_mou', 100, 'MoU antarperusahaan', 'Memorandum between companies', 'Şirketler arası mutabakat zaptı'),
    ('domestic_neighbour_candidate', 110, 'Calon mitra daerah tetangga', 'Neighbouring region (candidate)', 'Komşu bölge (aday)'),
    ('facilitator', 120, 'Fasilitator', 'Facilitator', 'Kolaylaştırıcı'),
    ('approving_authority', 130, 'Instansi pemberi persetujuan', 'Approving authority', 'Onay makamı'),
    ('travel_permit_authority', 140, 'Instansi pemberi izin perjalanan dinas', 'Travel permit authority', 'Seyahat izni makamı');
