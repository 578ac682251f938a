-- Kinds that the law and other countries know and that were missing. Those under repealed rules stay for old relations.
alter table partnership_kind add column source text;
alter table partnership_kind add column historic boolean not null default false;
update partnership_kind set source = 'the first user''s file of partners';
insert into partnership_kind (code, position, name_id, name_en, name_tr, source, historic) values
    ('friendship_city', 15, 'Kota sahabat', 'Friendship city', 'Dost şehir', 'Sister Cities International: a stepping stone to a sister city', false),
    ('twinning', 25, 'Kota kembar multipihak (twinning)', 'Twinning, of two or more parties', 'İki veya daha çok taraflı eşleşme', 'Council of Europe, Madrid Outline Convention (1980) and model charters', false),
    ('other_foreign_regional', 35, 'Kerja sama lainnya dengan pemerintah daerah di luar negeri', 'Other co-operation with a regional government abroad', 'Yurt dışındaki yerel yönetimle diğer iş birliği', 'PP 28/2018 art. 24', false),
    ('foreign_institution_continued', 62, 'Kerja sama dengan lembaga di luar negeri: penerusan', 'Co-operation with an institution abroad: continuing that of the centre', 'Yurt dışındaki kurumla iş birliği: merkezî iş birliğinin devamı', 'PP 28/2018 arts. 25, 36', false),
    ('foreign_institution_other', 64, 'Kerja sama lainnya dengan lembaga di luar negeri', 'Other co-operation with an institution abroad', 'Yurt dışındaki kurumla diğer iş birliği', 'PP 28/2018 arts. 25, 36', false),
    ('capital_participation', 102, 'Penyertaan modal (bentuk lama)', 'Capital participation (older form)', 'Sermaye katılımı (eski biçim)', 'Permendagri 3/2008, repealed; old agreements stay valid until they end (PP 28/2018 art. 48)', true),
    ('domestic_mandatory', 112, 'Kerja sama daerah dalam negeri: wajib', 'Domestic co-operation: mandatory', 'Yurt içi iş birliği: zorunlu', 'PP 28/2018 art. 3', false),
    ('domestic_voluntary', 114, 'Kerja sama daerah dalam negeri: sukarela', 'Domestic co-operation: voluntary', 'Yurt içi iş birliği: gönüllü', 'PP 28/2018 art. 3', false),
    ('third_party', 116, 'Kerja sama daerah dengan pihak ketiga', 'Co-operation with a third party', 'Üçüncü tarafla iş birliği', 'PP 28/2018 arts. 14-15', false),
    ('central_synergy', 118, 'Sinergi dengan pemerintah pusat', 'Synergy with the central government', 'Merkezî yönetimle sinerji', 'PP 28/2018 art. 46', false);
alter table partnership_kind alter column source set not null;

-- How far a relation has come, as far as the agreements say. A press word such as "sister city" is no stage.
create table partnership_stage (
    code text primary key,
    position integer not null unique,
    in_force boolean not null,
    name_id text not null,
    name_en text not null,
    name_tr text not null
);
insert into partnership_stage (code, position, in_force, name_id, name_en, name_tr) values
    ('initiative', 10, false, 'Prakarsa', 'Initiative', 'Girişim'),
    ('exploring', 20, false, 'Penjajakan', 'Exploring', 'Ön görüşme'),
    ('letter_of_intent_ready', 30, false, 'LoI siap ditandatangani', 'Letter of intent ready', 'Niyet beyanı imzaya hazır'),
    ('letter_of_intent_signed', 40, false, 'LoI ditandatangani', 'Letter of intent signed', 'Niyet beyanı imzalandı'),
    ('planning', 50, false, 'Penyusunan rencana', 'Planning', 'Planlama'),
    ('approval', 60, false, 'Menunggu persetujuan dan verifikasi', 'In approval and verification', 'Onay ve doğrulamada'),
    ('negotiation', 70, false, 'Pembahasan naskah', 'Text under discussion', 'Metin görüşülüyor'),
    ('cleared', 80, false, 'Siap ditandatangani', 'Cleared for signature', 'İmzaya hazır'),
    ('signed', 90, false, 'Ditandatangani', 'Signed', 'İmzalandı'),
    ('in_force', 100, true, 'Berlaku', 'In force', 'Yürürlükte'),
    ('lapsed', 110, false, 'Naskah berakhir', 'Text has ended', 'Metin sona erdi'),
    ('not_pursued', 120, false, 'Tidak dilanjutkan', 'Not pursued', 'Sürdürülmedi');

-- What a stage of an agreement says of the relation. Empty procedure or kind: any; the closer rule wins. No stage: it
-- says nothing. Of several agreements the one with the highest precedence decides.
create table stage_rule (
    procedure_code text not null,
    agreement_kind text not null,
    agreement_stage text not null,
    stage text references partnership_stage,
    precedence integer not null,
    source text not null,
    primary key (agreement_stage, procedure_code, agreement_kind)
);
insert into stage_rule (procedure_code, agreement_kind, agreement_stage, stage, precedence, source) values
    ('', '', 'INITIATED', 'initiative', 10, 'PP 28/2018 art. 28(1)'),
    ('', '', 'EXPLORING', 'exploring', 20, 'PP 28/2018 art. 28(3)'),
    ('', '', 'CONSULTING', 'exploring', 25, 'PP 28/2018 art. 28(4)'),
    ('', '', 'LOI_READY', 'letter_of_intent_ready', 30, 'PP 28/2018 art. 28(4)'),
    ('', '', 'LOI_SIGNED', 'letter_of_intent_signed', 40, 'PP 28/2018 art. 28(5)'),
    ('', '', 'PLANNING', 'planning', 50, 'PP 28/2018 art. 30'),
    ('', '', 'DPRD_REVIEW', 'approval', 60, 'PP 28/2018 art. 30'),
    ('', '', 'DPRD_APPROVED', 'approval', 62, 'PP 28/2018 art. 30'),
    ('', '', 'VERIFYING', 'approval', 64, 'PP 28/2018 art. 31'),
    ('', '', 'DRAFTING', 'negotiation', 70, 'PP 28/2018 art. 31'),
    ('', '', 'INTERMINISTERIAL', 'negotiation', 72, 'PP 28/2018 art. 32'),
    ('', '', 'TEXT_APPROVED', 'negotiation', 74, 'PP 28/2018 art. 33'),
    ('', '', 'NEGOTIATING', 'negotiation', 76, 'PP 28/2018 art. 33'),
    ('', '', 'TEXT_AGREED', 'negotiation', 78, 'PP 28/2018 art. 33'),
    ('', '', 'CLEARED', 'cleared', 80, 'PP 28/2018 art. 33'),
    ('', '', 'SIGNED', 'signed', 90, 'UU 24/2000 art. 6'),
    ('', '', 'IN_FORCE', 'in_force', 100, 'UU 24/2000 art. 15'),
    ('', '', 'IMPLEMENTING', 'in_force', 101, 'PP 28/2018 art. 43'),
    ('', '', 'ENDED', 'lapsed', 6, 'UU 24/2000 art. 18'),
    ('', '', 'DECLINED', 'not_pursued', 4, 'our own rule: a case that was given up says so, and no more'),
    ('', '', 'WITHDRAWN', 'not_pursued', 3, 'our own rule: a case that was given up says so, and no more'),
    ('', '', 'SUPERSEDED', null, 0, 'our own rule: the agreement that took its place speaks'),
    ('REGISTER_ONLY', '', 'ENDED', null, 0, 'our own rule: a meeting that is over ends no relation'),
    ('REGISTER_ONLY', 'company_instrument', 'ACTIVE', 'in_force', 100, 'our own rule: an instrument of companies follows no procedure of ours'),
    ('REGISTER_ONLY', 'company_instrument', 'ENDED', 'lapsed', 6, 'our own rule: an instrument of companies follows no procedure of ours');

-- Agreements of which kind speak for a relation of which kind.
create table stage_evidence (
    agreement_kind text not null,
    partnership_kind text not null references partnership_kind,
    primary key (agreement_kind, partnership_kind)
);
insert into stage_evidence (agreement_kind, partnership_kind) values
    ('sister_city', 'sister_city'), ('sister_city', 'letter_of_intent'), ('sister_city', 'friendship_city'),
    ('sister_city', 'mou_other'), ('sister_city', 'twinning'),
    ('sister_province', 'sister_province'), ('sister_province', 'letter_of_intent'), ('sister_province', 'mou_other'),
    ('other_foreign_regional', 'other_foreign_regional'), ('other_foreign_regional', 'letter_of_intent'),
    ('other_foreign_regional', 'mou_other'), ('other_foreign_regional', 'technical_cooperation'),
    ('foreign_undetermined', 'letter_of_intent'), ('foreign_undetermined', 'mou_other'),
    ('foreign_undetermined', 'technical_cooperation'), ('foreign_undetermined', 'friendship_city'),
    ('company_instrument', 'company_to_company_loi'), ('company_instrument', 'company_to_company_mou');

-- Why a relation ended. A change of leadership is none (PP 28/2018 art. 9(2)).
create table ending_reason (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    source text not null
);
insert into ending_reason (code, position, name_id, name_en, name_tr, source) values
    ('agreed_procedure', 10, 'Kesepakatan sesuai prosedur dalam perjanjian', 'Agreed procedure of the text', 'Metinde kararlaştırılan usul', 'UU 24/2000 art. 18'),
    ('aim_reached', 20, 'Tujuan tercapai', 'Aim reached', 'Amaca ulaşıldı', 'UU 24/2000 art. 18; PP 28/2018 art. 9'),
    ('fundamental_change', 30, 'Perubahan mendasar', 'Fundamental change', 'Esaslı değişiklik', 'UU 24/2000 art. 18'),
    ('breach', 40, 'Pelanggaran', 'Breach', 'İhlal', 'UU 24/2000 art. 18'),
    ('new_agreement', 50, 'Digantikan kerja sama baru', 'Followed by a new relation', 'Yerini yeni bir ilişki aldı', 'UU 24/2000 art. 18'),
    ('new_norms', 60, 'Norma atau peraturan baru', 'New norms or rules', 'Yeni norm veya kurallar', 'UU 24/2000 art. 18; PP 28/2018 art. 9'),
    ('object_lost', 70, 'Objek kerja sama hilang', 'Object lost', 'Konusu kalmadı', 'UU 24/2000 art. 18; PP 28/2018 art. 9'),
    ('national_interest', 80, 'Merugikan kepentingan nasional', 'Harm to the national interest', 'Ulusal çıkara zarar', 'UU 24/2000 art. 18'),
    ('term_over', 90, 'Jangka waktu berakhir', 'Term over', 'Süre doldu', 'PP 28/2018 art. 9'),
    ('mutual_consent', 100, 'Kesepakatan para pihak', 'Consent of the parties', 'Tarafların rızası', 'PP 28/2018 art. 9'),
    ('partner_notice', 110, 'Pemberitahuan pengakhiran dari mitra', 'Notice by the partner', 'Ortağın bildirimi', 'a partner''s own act, such as Kyiv to Moscow in 2016'),
    ('court_ruling', 120, 'Putusan pengadilan', 'Ruling of a court', 'Mahkeme kararı', 'PP 28/2018 art. 22'),
    ('partner_ceased', 130, 'Mitra tidak ada lagi atau pailit', 'Partner has ceased or is bankrupt', 'Ortak sona erdi veya iflas etti', 'PP 28/2018 art. 22');

-- One relation of a kind is open at a time; those that ended stay, and the next one follows them.
alter table partnership drop constraint partnership_once_per_kind;
alter table partnership
    add column stage text references partnership_stage,
    -- The stage as it follows from what is shared with the partner's own officers.
    add column stage_shared text references partnership_stage,
    add column note text,
    add column follows uuid references partnership,
    add column ended_year integer,
    add column ended_month integer,
    add column ended_day integer,
    add column ending_reason text references ending_reason,
    add column ending_note text,
    add column ending_document text,
    add column ended_at timestamptz,
    -- The last year whose anniversary is planned to be told; see the rules of anniversaries.
    add column anniversary_year integer,
    add column since_key integer generated always as
        (since_year * 10000 + coalesce(since_month, 0) * 100 + coalesce(since_day, 0)) stored,
    -- The first and the last day on which it can have begun, as far as that is known.
    add column since_earliest date generated always as
        (make_date(since_year, coalesce(since_month, 1), coalesce(since_day, 1))) stored,
    add column since_latest date generated always as (
        case when since_year is null then null
        when since_day is not null then make_date(since_year, since_month, since_day)
        when since_month is not null then (make_date(since_year, since_month, 1) + interval '1 month')::date - 1
        else make_date(since_year, 12, 31) end) stored;
alter table partnership
    add constraint partnership_ends_with_a_reason check ((ended_at is null) = (ending_reason is null)),
    add constraint partnership_follows_another check (follows <> id);
create unique index partnership_open_once_per_kind on partnership (partner_id, kind) where ended_at is null;
create index partnership_of_partner on partnership (partner_id, id);
create index partnership_by_since on partnership (since_key, id) where since_key is not null;
create index partnership_follows on partnership (follows) where follows is not null;

-- Through which stages a relation went, as the agreements told. scope: all, or what is shared with the partner.
create table stage_change (
    id uuid primary key,
    partnership_id uuid not null references partnership,
    scope text not null,
    stage text references partnership_stage,
    at timestamptz not null,
    constraint stage_change_scope_known check (scope in ('all', 'shared'))
);
create index stage_change_of_partnership on stage_change (partnership_id, at);

-- What each agreement that was heard of says of each open relation with its partners.
create view stage_reason as
    select s.id as partnership_id, s.partner_id, h.id as agreement_id, h.reference, h.title, h.kind as agreement_kind,
        h.stage as agreement_stage, h.told_at, r.stage, r.precedence, p.code = any (h.shared_with) as shared
    from partnership s
    join partner p on p.id = s.partner_id
    join heard_agreement_partner hp on hp.partner_id = s.partner_id
    join heard_agreement h on h.id = hp.agreement_id
    join stage_evidence e on e.agreement_kind = h.kind and e.partnership_kind = s.kind
    join lateral (select one.stage, one.precedence from stage_rule one
        where one.agreement_stage = h.stage and one.procedure_code in ('', h.procedure_code)
        and one.agreement_kind in ('', h.kind)
        order by one.procedure_code desc, one.agreement_kind desc limit 1) r on r.stage is not null
    where s.ended_at is null;
