-- Kinds of engagement, and how each of them goes. Kinds are rows: an office may tell more of them apart.
create table engagement_kind (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    -- Which way it goes: the moves and needs under this name.
    procedure text not null,
    -- Whether it says who learns and who teaches.
    directed boolean not null,
    -- Whether it has groups of people who take part.
    cohorts boolean not null,
    -- Whether somebody is asked later what came of it.
    followed_up boolean not null,
    -- Whether companies of both sides are brought together in it.
    funnel boolean not null,
    -- As what figures count it.
    counted_as text,
    constraint engagement_kind_code_is_plain check (code ~ '^[a-z0-9]+(_[a-z0-9]+)*$')
);

insert into engagement_kind (code, position, name_id, name_en, name_tr, procedure, directed, cohorts, followed_up, funnel, counted_as) values
    ('meeting', 10, 'Pertemuan', 'Meeting', 'Toplantı', 'simple', false, false, true, false, null),
    ('agency_meeting', 20, 'Pertemuan antardinas', 'Department to department meeting', 'Daireler arası toplantı', 'simple', false, false, true, false, null),
    ('b2b_meeting', 30, 'Temu bisnis', 'Business to business meeting', 'İş görüşmesi', 'simple', false, false, true, true, 'b2b_meeting'),
    ('visit_out', 40, 'Kunjungan ke luar', 'Visit abroad', 'Yurt dışı ziyaret', 'visit_out', true, false, false, false, 'delegation_out'),
    ('visit_in', 50, 'Kunjungan masuk', 'Incoming visit', 'Gelen ziyaret', 'visit_in', true, false, false, false, 'delegation_in'),
    ('training', 60, 'Pelatihan', 'Training', 'Eğitim', 'simple', true, true, false, false, null),
    ('exchange', 70, 'Pertukaran', 'Exchange', 'Değişim', 'simple', true, true, false, false, 'exchange'),
    ('event', 80, 'Acara', 'Event', 'Etkinlik', 'simple', false, false, false, false, 'event'),
    ('letter', 90, 'Surat', 'Letter', 'Mektup', 'simple', false, false, false, false, null),
    ('other', 100, 'Lainnya', 'Other', 'Diğer', 'simple', false, false, false, false, null);

create table engagement_stage (
    procedure text not null,
    stage text not null,
    position integer not null,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    -- Whether people have met by then: a sign of life of the partner.
    happened boolean not null,
    -- Whether something that is over can be entered with this stage at once.
    of_history boolean not null,
    primary key (procedure, stage)
);

insert into engagement_stage (procedure, stage, position, name_id, name_en, name_tr, happened, of_history) values
    ('simple', 'planned', 10, 'Direncanakan', 'Planned', 'Planlandı', false, false),
    ('simple', 'held', 20, 'Terlaksana', 'Held', 'Yapıldı', true, true),
    ('simple', 'cancelled', 30, 'Dibatalkan', 'Cancelled', 'İptal edildi', false, false),
    ('visit_out', 'planned', 10, 'Direncanakan', 'Planned', 'Planlandı', false, false),
    ('visit_out', 'permit_requested', 20, 'Izin diajukan', 'Permit requested', 'İzin istendi', false, false),
    ('visit_out', 'permit_granted', 30, 'Izin diberikan', 'Permit granted', 'İzin verildi', false, false),
    ('visit_out', 'permit_refused', 40, 'Izin ditolak', 'Permit refused', 'İzin reddedildi', false, false),
    ('visit_out', 'travelling', 50, 'Dalam perjalanan', 'Travelling', 'Yolda', true, false),
    ('visit_out', 'report_due', 60, 'Menunggu laporan', 'Report due', 'Rapor bekleniyor', true, false),
    ('visit_out', 'reported', 70, 'Dilaporkan', 'Reported', 'Raporlandı', true, true),
    ('visit_out', 'followed_up', 80, 'Ditindaklanjuti', 'Followed up', 'Takibi yapıldı', true, false),
    ('visit_out', 'cancelled', 90, 'Dibatalkan', 'Cancelled', 'İptal edildi', false, false),
    ('visit_in', 'planned', 10, 'Direncanakan', 'Planned', 'Planlandı', false, false),
    ('visit_in', 'travelling', 50, 'Sedang berkunjung', 'Visiting', 'Ziyarette', true, false),
    ('visit_in', 'report_due', 60, 'Menunggu laporan', 'Report due', 'Rapor bekleniyor', true, false),
    ('visit_in', 'reported', 70, 'Dilaporkan', 'Reported', 'Raporlandı', true, true),
    ('visit_in', 'followed_up', 80, 'Ditindaklanjuti', 'Followed up', 'Takibi yapıldı', true, false),
    ('visit_in', 'cancelled', 90, 'Dibatalkan', 'Cancelled', 'İptal edildi', false, false);

-- The ways from stage to stage, and what each of them leaves on record.
create table engagement_move (
    procedure text not null,
    move text not null,
    from_stage text not null,
    to_stage text not null,
    position integer not null,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    effect text,
    primary key (procedure, move, from_stage),
    foreign key (procedure, from_stage) references engagement_stage,
    foreign key (procedure, to_stage) references engagement_stage,
    constraint engagement_move_effect_known check (effect in ('permit_requested', 'permit_decided', 'returned',
        'reported'))
);

insert into engagement_move (procedure, move, from_stage, to_stage, position, name_id, name_en, name_tr, effect) values
    ('simple', 'hold', 'planned', 'held', 10, 'Nyatakan terlaksana', 'Say that it was held', 'Yapıldığını bildir', null),
    ('simple', 'cancel', 'planned', 'cancelled', 20, 'Batalkan', 'Cancel', 'İptal et', null),
    ('simple', 'retract', 'held', 'cancelled', 30, 'Cabut (ternyata tidak terlaksana)', 'Retract: it was not held after all', 'Geri al: yapılmamış', null),
    ('visit_out', 'request-permit', 'planned', 'permit_requested', 10, 'Ajukan izin', 'Request the permit', 'İzin iste', 'permit_requested'),
    ('visit_out', 'request-permit', 'permit_refused', 'permit_requested', 10, 'Ajukan izin lagi', 'Request the permit again', 'Yeniden izin iste', 'permit_requested'),
    ('visit_out', 'grant-permit', 'permit_requested', 'permit_granted', 20, 'Catat izin diberikan', 'Record that the permit was granted', 'İznin verildiğini kaydet', 'permit_decided'),
    ('visit_out', 'refuse-permit', 'permit_requested', 'permit_refused', 30, 'Catat izin ditolak', 'Record that the permit was refused', 'İznin reddedildiğini kaydet', 'permit_decided'),
    ('visit_out', 'depart', 'permit_granted', 'travelling', 40, 'Berangkat', 'Depart', 'Yola çık', null),
    ('visit_out', 'return', 'travelling', 'report_due', 50, 'Kembali', 'Return', 'Dön', 'returned'),
    ('visit_out', 'report', 'report_due', 'reported', 60, 'Laporkan', 'Report', 'Raporla', 'reported'),
    ('visit_out', 'close', 'reported', 'followed_up', 70, 'Tutup', 'Close', 'Kapat', null),
    ('visit_out', 'cancel', 'planned', 'cancelled', 80, 'Batalkan', 'Cancel', 'İptal et', null),
    ('visit_out', 'cancel', 'permit_requested', 'cancelled', 80, 'Batalkan', 'Cancel', 'İptal et', null),
    ('visit_out', 'cancel', 'permit_granted', 'cancelled', 80, 'Batalkan', 'Cancel', 'İptal et', null),
    ('visit_out', 'cancel', 'permit_refused', 'cancelled', 80, 'Batalkan', 'Cancel', 'İptal et', null),
    ('visit_in', 'arrive', 'planned', 'travelling', 40, 'Tiba', 'Arrive', 'Varış', null),
    ('visit_in', 'leave', 'travelling', 'report_due', 50, 'Pulang', 'Leave', 'Ayrılış', 'returned'),
    ('visit_in', 'report', 'report_due', 'reported', 60, 'Laporkan', 'Report', 'Raporla', 'reported'),
    ('visit_in', 'close', 'reported', 'followed_up', 70, 'Tutup', 'Close', 'Kapat', null),
    ('visit_in', 'cancel', 'planned', 'cancelled', 80, 'Batalkan', 'Cancel', 'İptal et', null);

-- What a move needs, and who says so. The code names the test; the words and the basis are data.
create table engagement_need (
    procedure text not null,
    move text not null,
    need text not null,
    position integer not null,
    title_id text not null,
    title_en text not null,
    title_tr text not null,
    legal_basis text,
    source text not null,
    primary key (procedure, move, need)
);

insert into engagement_need (procedure, move, need, position, title_id, title_en, title_tr, legal_basis, source) values
    ('simple', 'hold', 'day_come', 10, 'Harinya sudah tiba', 'Its day has come', 'Günü gelmiş olmalı', null, '[DESIGN]'),
    ('simple', 'cancel', 'reason', 10, 'Alasan', 'A reason', 'Bir gerekçe', null, '[DESIGN]'),
    ('simple', 'retract', 'reason', 10, 'Alasan', 'A reason', 'Bir gerekçe', null, '[DESIGN]'),
    ('visit_out', 'request-permit', 'invitation', 10, 'Undangan', 'An invitation', 'Davet', 'Permendagri 59/2019', 'domain.md 1.11 [S15][S16]'),
    ('visit_out', 'request-permit', 'purpose', 20, 'Tujuan kunjungan', 'A purpose', 'Ziyaretin amacı', 'Permendagri 59/2019', 'domain.md 1.11 [S15][S16]'),
    ('visit_out', 'request-permit', 'purpose_linked', 30, 'Kaitan tujuan dengan kemitraan atau calon kemitraan', 'The purpose linked to a partnership or a prospect', 'Amacın bir ortaklıkla ya da aday ortaklıkla bağı', null, 'domain.md 1.11'),
    ('visit_out', 'request-permit', 'delegation', 40, 'Susunan delegasi', 'The delegation', 'Heyet', 'Permendagri 59/2019', 'domain.md 5.5, G8'),
    ('visit_out', 'request-permit', 'expected_result', 50, 'Hasil konkret yang diharapkan', 'A concrete expected result', 'Beklenen somut sonuç', null, 'domain.md 1.1 [S17], 1.11'),
    ('visit_out', 'request-permit', 'departure_day', 60, 'Hari keberangkatan', 'The day of departure', 'Hareket günü', null, 'domain.md 1.10'),
    ('visit_out', 'refuse-permit', 'reason', 10, 'Alasan penolakan', 'The reason of the refusal', 'Ret gerekçesi', null, '[DESIGN]'),
    ('visit_out', 'report', 'report', 10, 'Isi laporan (hasil)', 'What the report says (result)', 'Raporun içeriği (sonuç)', null, 'domain.md 1.11'),
    ('visit_out', 'close', 'commitments_assigned', 10, 'Penanggung jawab dan tenggat setiap komitmen', 'An owner and a due day of every commitment', 'Her taahhüdün sorumlusu ve vadesi', null, 'domain.md 5.5, G8'),
    ('visit_out', 'close', 'commitments_settled', 20, 'Setiap komitmen terlaksana, dialihkan, atau dibatalkan dengan alasan', 'Every commitment done, handed over, or dropped with a reason', 'Her taahhüdün yerine getirilmesi, devri ya da gerekçeyle bırakılması', null, 'domain.md 1.11'),
    ('visit_out', 'cancel', 'reason', 10, 'Alasan', 'A reason', 'Bir gerekçe', null, '[DESIGN]'),
    ('visit_in', 'arrive', 'invitation', 10, 'Undangan', 'An invitation', 'Davet', null, 'domain.md 1.11'),
    ('visit_in', 'arrive', 'purpose', 20, 'Tujuan kunjungan', 'A purpose', 'Ziyaretin amacı', null, 'domain.md 1.11'),
    ('visit_in', 'arrive', 'purpose_linked', 30, 'Kaitan tujuan dengan kemitraan atau calon kemitraan', 'The purpose linked to a partnership or a prospect', 'Amacın bir ortaklıkla ya da aday ortaklıkla bağı', null, 'domain.md 1.11'),
    ('visit_in', 'arrive', 'delegation', 40, 'Susunan delegasi', 'The delegation', 'Heyet', null, 'domain.md 5.5, G8'),
    ('visit_in', 'arrive', 'expected_result', 50, 'Hasil konkret yang diharapkan', 'A concrete expected result', 'Beklenen somut sonuç', null, 'domain.md 1.11'),
    ('visit_in', 'report', 'report', 10, 'Isi laporan (hasil)', 'What the report says (result)', 'Raporun içeriği (sonuç)', null, 'domain.md 1.11'),
    ('visit_in', 'close', 'commitments_assigned', 10, 'Penanggung jawab dan tenggat setiap komitmen', 'An owner and a due day of every commitment', 'Her taahhüdün sorumlusu ve vadesi', null, 'domain.md 5.5, G8'),
    ('visit_in', 'close', 'commitments_settled', 20, 'Setiap komitmen terlaksana, dialihkan, atau dibatalkan dengan alasan', 'Every commitment done, handed over, or dropped with a reason', 'Her taahhüdün yerine getirilmesi, devri ya da gerekçeyle bırakılması', null, 'domain.md 1.11'),
    ('visit_in', 'cancel', 'reason', 10, 'Alasan', 'A reason', 'Bir gerekçe', null, '[DESIGN]');

-- How long after a meeting somebody is asked what came of it.
create table follow_up_period (
    days integer primary key,
    rule text not null unique,
    source text not null
);
insert into follow_up_period (days, rule, source) values
    (30, 'follow-up-30', 'issue 3; domain.md 5.1 [S59]'),
    (90, 'follow-up-90', 'issue 3; domain.md 5.1 [S59]'),
    (180, 'follow-up-180', 'issue 3; domain.md 5.1 [S59]');

-- Something between people of both sides, planned or held.
create table engagement (
    id uuid primary key,
    version bigint not null,
    kind text not null references engagement_kind,
    stage text not null,
    -- Whether people have met: kept by the entity from its stage.
    happened boolean not null,
    subject text not null,
    purpose text,
    expected_result text,
    result text,
    next_step text,
    language text not null,
    -- All texts in all languages, for searching only; kept by the entity.
    search_text text not null,
    on_year integer not null,
    on_month integer,
    on_day integer,
    until_year integer,
    until_month integer,
    until_day integer,
    starts_at timestamptz,
    ends_at timestamptz,
    zone text,
    place text,
    country text,
    direction text,
    ours integer,
    theirs integer,
    partnership_id uuid references partnership,
    prospect text,
    parent_id uuid references engagement,
    invitation text,
    permit_latest date,
    permit_requested_on date,
    permit_reference text,
    permit_late boolean not null,
    permit_decision_due date,
    permit_decided_on date,
    returned_on date,
    report_due date,
    reported_on date,
    audience text not null,
    keeper text not null,
    confidential boolean not null,
    source text,
    certainty text,
    recorded_at timestamptz not null,
    -- The first and the last day on which it can have begun, as far as that is known.
    earliest date not null generated always as (make_date(on_year, coalesce(on_month, 1), coalesce(on_day, 1))) stored,
    latest date not null generated always as (
        case when on_day is not null then make_date(on_year, on_month, on_day)
        when on_month is not null then (make_date(on_year, on_month, 1) + interval '1 month')::date - 1
        else make_date(on_year, 12, 31) end) stored,
    words tsvector not null generated always as (found_words(search_text)) stored,
    constraint engagement_direction_known check (direction in ('we_learn', 'we_teach', 'joint')),
    constraint engagement_people_counted check (ours >= 0 and theirs >= 0),
    constraint engagement_country_is_alpha2 check (country ~ '^[A-Z]{2}$'),
    constraint engagement_audience_known check (audience in ('offices', 'missions', 'partner')),
    constraint engagement_not_its_own_part check (parent_id <> id)
);
create index engagement_by_day on engagement (earliest, id);
create index engagement_by_kind on engagement (kind, earliest, id);
create index engagement_parts on engagement (parent_id) where parent_id is not null;
create index engagement_of_partnership on engagement (partnership_id, earliest) where partnership_id is not null;
create index engagement_by_words on engagement using gin (words);
create index engagement_with_clock on engagement (stage) where permit_latest is not null or report_due is not null;

create table engagement_partner (
    engagement_id uuid not null references engagement,
    position integer not null,
    partner_id uuid not null references partner,
    role text,
    primary key (engagement_id, position),
    constraint engagement_partner_once unique (engagement_id, partner_id) deferrable initially deferred
);
create index engagement_partner_of_partner on engagement_partner (partner_id, engagement_id);

create table engagement_sector (
    engagement_id uuid not null references engagement,
    sector_code text not null references sector,
    primary key (engagement_id, sector_code)
);
create index engagement_sector_of_sector on engagement_sector (sector_code, engagement_id);

-- The same texts in other languages.
create table engagement_text (
    engagement_id uuid not null references engagement,
    language text not null,
    subject text,
    purpose text,
    expected_result text,
    result text,
    next_step text,
    primary key (engagement_id, language)
);

-- Who took or takes part: organisations and roles. A person only by the id of a contact.
create table engagement_participant (
    engagement_id uuid not null references engagement,
    position integer not null,
    side text not null,
    organisation text,
    role text,
    people integer,
    contact_id uuid,
    primary key (engagement_id, position),
    constraint engagement_participant_side_known check (side in ('ours', 'theirs')),
    constraint engagement_participant_counted check (people > 0)
);

-- Each step on its way.
create table engagement_made_move (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    move text not null,
    from_stage text not null,
    to_stage text not null,
    made_on date not null,
    reference text,
    reason text,
    by_desk text not null,
    recorded_at timestamptz not null
);
create index engagement_made_move_of_engagement on engagement_made_move (engagement_id, recorded_at, id);

create table engagement_follow_up (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    days integer not null references follow_up_period,
    due_on date not null,
    answer text,
    answered_on date,
    note text,
    constraint engagement_follow_up_once unique (engagement_id, days),
    constraint engagement_follow_up_answer_known check (answer in ('alive', 'grown', 'dead', 'no_answer')),
    constraint engagement_follow_up_answered_on_a_day check ((answer is null) = (answered_on is null))
);

-- Two companies that were brought together, and how far they came.
create table engagement_lead (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    our_company text not null,
    our_partner_id uuid references partner,
    their_company text not null,
    their_partner_id uuid references partner,
    stage text not null,
    amount numeric,
    currency text,
    recorded_at timestamptz not null,
    constraint engagement_lead_stage_known check (stage in ('lead', 'contact', 'deal', 'lost')),
    constraint engagement_lead_money_whole check ((amount is null) = (currency is null)),
    constraint engagement_lead_currency_is_iso check (currency ~ '^[A-Z]{3}$'),
    constraint engagement_lead_pair_once unique (engagement_id, our_company, their_company)
);

create table engagement_lead_step (
    lead_id uuid not null references engagement_lead,
    position integer not null,
    stage text not null,
    made_on date not null,
    note text,
    primary key (lead_id, position),
    constraint engagement_lead_step_known check (stage in ('lead', 'contact', 'deal', 'lost'))
);

-- A group of people who take part together.
create table engagement_cohort (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    name text not null,
    on_year integer not null,
    on_month integer,
    on_day integer,
    ends_on date,
    direction text,
    planned integer not null,
    actual integer,
    completed integer,
    days numeric,
    survey_due date,
    survey_answers integer,
    survey_yes integer,
    surveyed_on date,
    survey_note text,
    earliest date not null generated always as (make_date(on_year, coalesce(on_month, 1), coalesce(on_day, 1))) stored,
    latest date not null generated always as (
        case when on_day is not null then make_date(on_year, on_month, on_day)
        when on_month is not null then (make_date(on_year, on_month, 1) + interval '1 month')::date - 1
        else make_date(on_year, 12, 31) end) stored,
    constraint engagement_cohort_direction_known check (direction in ('we_learn', 'we_teach', 'joint')),
    constraint engagement_cohort_counted check (planned >= 0 and actual >= 0 and completed >= 0 and days >= 0),
    constraint engagement_cohort_completed_took_part check (completed <= actual),
    constraint engagement_cohort_survey_adds_up check (survey_yes between 0 and survey_answers
        and survey_answers <= completed),
    constraint engagement_cohort_name_once unique (engagement_id, name)
);

create table engagement_programme_line (
    id uuid primary key,
    engagement_id uuid not null references engagement,
    starts_at timestamptz not null,
    ends_at timestamptz,
    zone text not null,
    place text,
    what text not null,
    who text,
    -- Taken out of the plan; kept, for somebody may have been told of it.
    withdrawn boolean not null,
    constraint engagement_programme_line_in_order check (ends_at >= starts_at)
);
create index engagement_programme_line_of_engagement on engagement_programme_line (engagement_id, starts_at, id);

insert into figure_definition (code, position, unit, definition_id, definition_en, definition_tr, source) values
    ('O01', 110, 'people', 'Jumlah orang yang menyelesaikan pelatihan atau pertukaran, dijumlahkan per angkatan menurut tanggal mulai angkatan.',
     'People who completed a training or exchange, summed over cohorts by the day on which the cohort began.',
     'Bir eğitim ya da değişimi tamamlayan kişiler; grubun başladığı güne göre grup grup toplanır.', 'domain.md 5.2, O01'),
    ('O02', 120, 'person-days', 'Jumlah peserta dikali jumlah hari, dijumlahkan per angkatan menurut tanggal mulai angkatan.',
     'People who took part times days, summed over cohorts by the day on which the cohort began.',
     'Katılan kişi sayısı çarpı gün; grubun başladığı güne göre grup grup toplanır.', 'domain.md 5.2, O02'),
    ('O03', 130, '%', 'Tempat yang terisi dibagi tempat yang direncanakan, seluruh angkatan menurut tanggal mulai angkatan.',
     'Places filled out of places planned, over cohorts by the day on which the cohort began.',
     'Planlanan yerlerden dolanlar; grubun başladığı güne göre.', 'domain.md 5.2, O03'),
    ('O04', 140, 'delegations', 'Kunjungan yang sudah berlangsung, keluar dan masuk, beserta jumlah orang pihak yang bepergian, menurut hari mulai.',
     'Visits that have begun, out and in, with the people of the side that travelled, by the day on which they began.',
     'Gerçekleşen gidiş ve geliş ziyaretleri, yolculuk eden tarafın kişi sayısıyla; başladıkları güne göre.', 'domain.md 5.2, O04'),
    ('O05', 150, 'events', 'Acara yang terlaksana beserta pesertanya dari kedua pihak, menurut hari mulai.',
     'Events held, with the participants of both sides, by the day on which they began.',
     'Yapılan etkinlikler ve iki tarafın katılımcıları; başladıkları güne göre.', 'domain.md 5.2, O05'),
    ('O06', 160, 'exchanges', 'Pertukaran yang terlaksana, menurut hari mulai.',
     'Exchanges held, by the day on which they began.', 'Yapılan değişimler; başladıkları güne göre.', 'domain.md 5.2, O06'),
    ('O07', 170, '%', 'Temu bisnis yang terlaksana; pasangan perusahaan yang dipertemukan (prospek), yang kemudian berhubungan, dan yang bersepakat. Nilai: kesepakatan dibagi prospek. Nilai uang difasilitasi, bukan disebabkan.',
     'Business meetings held; pairs of companies brought together (leads), those that stayed in contact, and those that made a deal. The value is deals out of leads. Money is facilitated, never caused.',
     'Yapılan iş görüşmeleri; bir araya getirilen şirket çiftleri, teması sürdürenler ve anlaşanlar. Değer: anlaşmaların çiftlere oranı. Para kolaylaştırılmıştır, neden olunmuş değildir.', 'domain.md 5.2, O07, C06'),
    ('P11', 20, '%', 'Laporan yang masuk paling lambat pada tenggatnya, dibagi kunjungan yang berakhir dan wajib lapor, menurut hari mulai kunjungan.',
     'Reports made on or before their due day, out of visits that ended and were to be reported, by the day on which the visit began.',
     'Vadesinde verilen raporların, biten ve raporlanacak ziyaretlere oranı; ziyaretin başladığı güne göre.', 'domain.md 5.2, P11'),
    ('P12', 30, '%', 'Kunjungan dengan sedikitnya satu komitmen terlaksana dalam enam bulan sesudah berakhir (parameter visit-commitment-done), dibagi kunjungan yang berakhir.',
     'Visits with at least one commitment done within six months of their end (parameter visit-commitment-done), out of visits that ended.',
     'Bitişinden sonraki altı ay içinde (visit-commitment-done) en az bir taahhüdü yerine getirilen ziyaretlerin, biten ziyaretlere oranı.', 'domain.md 5.2, P12'),
    ('C07', 180, '%', 'Jawaban ya dibagi seluruh jawaban atas survei alumni, menurut tanggal mulai angkatan.',
     'Yes out of all answers to the alumni survey, by the day on which the cohort began.',
     'Mezun anketinde evet diyenlerin tüm yanıtlara oranı; grubun başladığı güne göre.', 'domain.md 5.2, C07');
