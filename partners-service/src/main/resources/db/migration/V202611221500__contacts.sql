-- How long personal data are kept, and from what the time counts. A period that changes is a changed row.
create table retention_class (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    -- From which day the period counts: the last day of the term, the last day of the occasion, the day of withdrawal.
    counts_from text not null,
    keep_months integer not null,
    keep_days integer not null,
    source text not null,
    constraint retention_class_code_is_plain check (code ~ '^[a-z]+(_[a-z]+)*$'),
    constraint retention_class_counts_from_known check (counts_from in ('term', 'occasion', 'withdrawal')),
    constraint retention_class_period_forward check (keep_months >= 0 and keep_days >= 0)
);

-- On what ground personal data are held. The law names the grounds, so they are rows.
create table legal_basis (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    -- Whether it ends on the day on which the person says so.
    revocable boolean not null,
    source text not null,
    constraint legal_basis_code_is_plain check (code ~ '^[a-z]+(_[a-z]+)*$')
);

insert into retention_class (code, position, name_id, name_en, name_tr, counts_from, keep_months, keep_days, source) values
    ('official_role', 10, 'Pejabat: dua belas bulan setelah masa jabatan berakhir',
        'Official role: twelve months after the term ends', 'Resmî görev: görev süresi bittikten sonra on iki ay',
        'term', 12, 0, 'UU 27/2022 [OK-high]; the length is a parameter [DESIGN]'),
    ('visit', 20, 'Kunjungan: 90 hari setelah kunjungan', 'Visit: 90 days after the visit', 'Ziyaret: ziyaretten sonra 90 gün',
        'occasion', 0, 90, 'UU 27/2022 [OK-high]; user story E5 (parameter)'),
    ('consent', 30, 'Persetujuan: sampai ditarik kembali', 'Consent: until withdrawn', 'Rıza: geri çekilene kadar',
        'withdrawal', 0, 0, 'UU 27/2022 [OK-high]');

insert into legal_basis (code, position, name_id, name_en, name_tr, revocable, source) values
    ('consent', 10, 'Persetujuan subjek data', 'Consent of the person', 'İlgili kişinin rızası', true, 'UU 27/2022 [OK-high]'),
    ('contract', 20, 'Pemenuhan perjanjian', 'Performance of a contract', 'Sözleşmenin ifası', false, 'UU 27/2022 [OK-high]'),
    ('legal_obligation', 30, 'Kewajiban hukum', 'Legal obligation', 'Hukuki yükümlülük', false, 'UU 27/2022 [OK-high]'),
    ('vital_interest', 40, 'Kepentingan vital subjek data', 'Vital interest of the person', 'İlgili kişinin hayati menfaati', false, 'UU 27/2022 [OK-high]'),
    ('public_task', 50, 'Tugas pelayanan publik', 'Public task', 'Kamu görevi', false, 'UU 27/2022 [OK-high]'),
    ('legitimate_interest', 60, 'Kepentingan sah lainnya', 'Other legitimate interest', 'Diğer meşru menfaat', false, 'UU 27/2022 [OK-high]');

-- Which column is personal is declared in ContactColumn; a test holds the two together.
create table contact (
    id uuid primary key,
    version bigint not null,
    display_name text not null,
    given_name text,
    family_name text,
    name_script text,
    role text,
    unit text,
    partner_id uuid references partner,
    mission_id uuid references mission,
    -- As the token of its officers names it; a mission keeps its code for good.
    mission_code text,
    agency text,
    term_from_year integer,
    term_from_month integer,
    term_from_day integer,
    term_until_year integer,
    term_until_month integer,
    term_until_day integer,
    -- Who held the role before; a role passes to one person.
    predecessor_id uuid references contact,
    languages text[] not null,
    mails text[] not null,
    phones text[] not null,
    address text,
    notes text,
    basis text not null references legal_basis,
    consent_given_on date,
    consent_by text,
    consent_withdrawn_on date,
    retention_class text not null references retention_class,
    occasion_on date,
    audience text not null,
    confidential boolean not null,
    keeper text not null,
    card_uid text,
    erased_at timestamptz,
    erased_for text,
    -- The last day of the term as far as it is known.
    term_until_latest date generated always as (
        case when term_until_day is not null then make_date(term_until_year, term_until_month, term_until_day)
        when term_until_month is not null then (make_date(term_until_year, term_until_month, 1) + interval '1 month')::date - 1
        when term_until_year is not null then make_date(term_until_year, 12, 31) end) stored,
    term_from_earliest date generated always as (
        case when term_from_year is not null
        then make_date(term_from_year, coalesce(term_from_month, 1), coalesce(term_from_day, 1)) end) stored,
    -- The order of a list must not tell the name that the list leaves out.
    listed_as text collate "C" not null generated always as (
        fold(case when confidential then coalesce(role, '') else display_name end)) stored,
    office_folded text not null generated always as (fold(coalesce(role, '') || ' ' || coalesce(unit, ''))) stored,
    person_folded text not null generated always as (
        fold(display_name || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, ''))) stored,
    constraint contact_at_one_place check (num_nonnulls(partner_id, mission_id, agency) = 1),
    constraint contact_mission_coded check ((mission_id is null) = (mission_code is null)),
    constraint contact_audience_known check (audience in ('offices', 'missions', 'partner')),
    constraint contact_term_in_order check (term_from_earliest <= term_until_latest),
    constraint contact_consent_in_order check (consent_given_on <= consent_withdrawn_on),
    constraint contact_not_its_own_predecessor check (predecessor_id <> id),
    constraint contact_one_successor unique (predecessor_id),
    constraint contact_card_once_per_desk unique (keeper, card_uid),
    constraint contact_erased_whole check ((erased_at is null) = (erased_for is null)),
    constraint contact_erased_is_empty check (erased_at is null or (given_name is null and family_name is null
        and name_script is null and languages = '{}' and mails = '{}' and phones = '{}' and address is null
        and notes is null and consent_by is null and card_uid is null))
);
create index contact_by_name on contact (listed_as, id);
create index contact_of_partner on contact (partner_id, listed_as, id) where partner_id is not null;
create index contact_of_mission on contact (mission_id, listed_as, id) where mission_id is not null;
create index contact_by_person on contact using gin (person_folded gin_trgm_ops);
create index contact_by_office on contact using gin (office_folded gin_trgm_ops);
create index contact_to_erase on contact (retention_class, id) where erased_at is null;
