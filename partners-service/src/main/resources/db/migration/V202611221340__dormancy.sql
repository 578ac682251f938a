-- After how many months without a sign of life a relation is quiet, and dormant. A rule is never changed: a later one
-- of the same kind takes its place from its day on. A rule of a kind without months: from then on the general one holds.
create table dormancy_rule (
    id uuid primary key,
    version integer not null generated always as identity,
    partnership_kind text references partnership_kind,
    quiet_months integer,
    dormant_months integer,
    valid_from date not null,
    source text not null,
    note text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint dormancy_rule_months_together check ((quiet_months is null) = (dormant_months is null)),
    constraint dormancy_rule_general_has_months check (partnership_kind is not null or dormant_months is not null),
    constraint dormancy_rule_in_order check (0 < quiet_months and quiet_months <= dormant_months and dormant_months <= 1200)
);
create index dormancy_rule_by_kind on dormancy_rule (partnership_kind, valid_from desc, version desc);
insert into dormancy_rule (id, partnership_kind, quiet_months, dormant_months, valid_from, source, recorded_at, recorded_by)
values (uuidv7(), null, 9, 12, '1900-01-01', 'indicator P04: no logged contact for 12 months, warn at 9', now(), 'migration');

create table dormancy_state (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    meaning_id text not null,
    meaning_en text not null,
    meaning_tr text not null
);
insert into dormancy_state (code, position, name_id, name_en, name_tr, meaning_id, meaning_en, meaning_tr) values
    ('lively', 10, 'Aktif', 'Lively', 'Canlı',
        'Ada kegiatan tercatat dalam batas waktu.', 'Something is on record within the time limit.', 'Süre sınırı içinde kayıtlı bir faaliyet var.'),
    ('quiet', 20, 'Mulai sepi', 'Quiet', 'Sessizleşiyor',
        'Kegiatan terakhir pasti sudah melewati batas peringatan.', 'The last activity on record is surely older than the warning limit.', 'Kayıtlı son faaliyet kesin olarak uyarı sınırından eski.'),
    ('dormant', 30, 'Tidak aktif', 'Dormant', 'Atıl',
        'Kegiatan terakhir pasti sudah melewati batas; kegiatan yang tidak dicatat tidak diketahui.', 'The last activity on record is surely older than the limit; what was not recorded is not known.', 'Kayıtlı son faaliyet kesin olarak sınırdan eski; kaydedilmemiş olan bilinmiyor.'),
    ('no_record', 40, 'Belum ada catatan', 'Nothing on record', 'Kayıt yok',
        'Belum ada kegiatan yang dicatat. Ini bukan bukti bahwa tidak ada kegiatan.', 'No activity is on record. That is no proof of silence.', 'Kayıtlı faaliyet yok. Bu, sessizliğin kanıtı değildir.');

-- Figures of the portfolio with what they mean; a figure without its definition is worth nothing.
create table partnership_figure (
    code text primary key,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    meaning_id text not null,
    meaning_en text not null,
    meaning_tr text not null
);
insert into partnership_figure (code, name_id, name_en, name_tr, meaning_id, meaning_en, meaning_tr) values
    ('P02', 'Kemitraan menurut tahap', 'Partnerships by stage', 'Aşamaya göre ortaklıklar',
        'Kemitraan yang belum diakhiri, dihitung menurut tahap yang diturunkan dari naskah kerja sama yang didengar. Tanpa naskah, tahapnya belum diketahui.',
        'Relations that have not been ended, by the stage derived from the agreements heard of. Without any, the stage is not known.',
        'Sona erdirilmemiş ilişkiler, haber alınan anlaşmalardan çıkarılan aşamaya göre. Anlaşma yoksa aşama bilinmiyor.'),
    ('P03', 'Rasio mitra aktif', 'Active-partner ratio', 'Etkin ortak oranı',
        'Kemitraan yang naskahnya berlaku dan memiliki sedikitnya satu kegiatan selesai yang pasti terjadi dalam jangka waktu itu, dibagi semua kemitraan yang naskahnya berlaku. Kemitraan yang tahapnya belum diketahui tidak dihitung.',
        'Relations in force with at least one completed activity that surely lies within the period, divided by all relations in force. Relations whose stage is not known are not counted.',
        'Yürürlükte olup dönem içinde kesin olarak en az bir tamamlanmış faaliyeti bulunan ilişkilerin, yürürlükteki tüm ilişkilere oranı. Aşaması bilinmeyen ilişkiler sayılmaz.'),
    ('P04', 'Kemitraan tidak aktif', 'Dormant partnerships', 'Atıl ortaklıklar',
        'Kemitraan yang belum diakhiri dan kegiatan tercatat terakhirnya pasti sudah melewati batas bulan yang berlaku. Yang belum memiliki catatan dihitung tersendiri.',
        'Relations not ended whose last activity on record is surely older than the limit in months that holds. Those with nothing on record are counted apart.',
        'Sona erdirilmemiş olup kayıtlı son faaliyeti kesin olarak geçerli ay sınırından eski olan ilişkiler. Kaydı olmayanlar ayrı sayılır.'),
    ('by_kind', 'Kemitraan menurut jenis', 'Partnerships by kind', 'Türe göre ortaklıklar',
        'Kemitraan yang belum diakhiri, menurut jenis yang tercatat dengan sumbernya. Pernyataan kehendak (LoI) bukan kota kembar.',
        'Relations that have not been ended, by the kind on record with its source. A letter of intent is no sister city.',
        'Sona erdirilmemiş ilişkiler, kaynağıyla kayıtlı türüne göre. Niyet mektubu kardeş şehir değildir.'),
    ('by_dormancy', 'Kemitraan menurut keaktifan', 'Partnerships by signs of life', 'Canlılığa göre ortaklıklar',
        'Kemitraan yang belum diakhiri, menurut kegiatan tercatat terakhir yang dapat Anda lihat.',
        'Relations that have not been ended, by the last activity on record that you can see.',
        'Sona erdirilmemiş ilişkiler, görebildiğiniz kayıtlı son faaliyete göre.');
