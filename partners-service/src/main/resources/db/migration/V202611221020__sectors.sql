-- Fields of co-operation: two levels (the prefix is the field, the code the sector); a code is never used again.
-- The codes, English names, goals and affairs are those of sample-data/sectors.csv.
create table sector (
    code text primary key,
    position integer not null unique,
    name_id text not null,
    name_en text not null,
    name_tr text not null,
    -- Sustainable Development Goals and targets, such as 6 and 6.1.
    sdg text[] not null,
    -- Affairs of government of the national nomenclature.
    urusan text[] not null,
    remark text,
    source text not null,
    constraint sector_code_is_plain check (code ~ '^[A-Z]{3}(-[A-Z]+)?$')
);

insert into sector (position, code, name_en, name_id, name_tr, sdg, urusan, remark, source) values
    (10, 'WAT-DRINK', 'drinking water, losses, utility operation', 'air minum, kehilangan air, operasi utilitas', 'içme suyu, su kayıpları, şebeke işletmesi', '{6,6.1,6.4}', '{1.03}', null, 'seeds 000,001'),
    (20, 'WAT-FLOOD', 'flood prevention, river restoration', 'pencegahan banjir, pemulihan sungai', 'taşkın önleme, nehir ıslahı', '{11,11.5,13,13.1}', '{1.03,1.05}', null, 'seeds 002,004'),
    (30, 'MOB-TRANSIT', 'integrated public transport', 'angkutan umum terintegrasi', 'entegre toplu taşıma', '{11,11.2}', '{2.15}', null, 'seeds 000,001'),
    (40, 'MOB-SUST', 'sustainable transport, congestion', 'transportasi berkelanjutan, kemacetan', 'sürdürülebilir ulaşım, trafik sıkışıklığı', '{11.2,11.6}', '{2.15}', null, 'seeds 002'),
    (50, 'MOB-PORT', 'ports, maritime', 'pelabuhan, kemaritiman', 'limanlar, denizcilik', '{9,9.1,14}', '{2.15,3.25}', null, 'seeds 003'),
    (60, 'ENV-WASTE', 'waste management', 'pengelolaan sampah', 'atık yönetimi', '{12,12.5,11.6}', '{2.11,1.03}', null, 'seeds 002'),
    (70, 'ENV-GREEN', 'open green space, green urban development', 'ruang terbuka hijau, pembangunan kota hijau', 'açık yeşil alan, yeşil kentsel gelişim', '{11,11.7}', '{1.03,1.04,2.11}', null, 'seeds 000,003'),
    (80, 'ENV-CLIM', 'climate action, resilience', 'aksi iklim, ketahanan', 'iklim eylemi, dayanıklılık', '{13}', '{2.11}', null, 'seeds 000,002,004'),
    (90, 'ENE-RENEW', 'renewables, decarbonisation', 'energi terbarukan, dekarbonisasi', 'yenilenebilir enerji, karbonsuzlaşma', '{7,7.2}', '{3.29}', null, 'seeds 002,004'),
    (100, 'ENE-CONS', 'energy saving and efficiency', 'penghematan dan efisiensi energi', 'enerji tasarrufu ve verimliliği', '{7,7.3}', '{3.29}', null, 'seeds 003,004'),
    (110, 'BLD-GREEN', 'green buildings', 'bangunan hijau', 'yeşil binalar', '{11,7.3}', '{1.03}', null, 'seeds 002'),
    (120, 'HLT-SERV', 'health and wellbeing', 'kesehatan dan kesejahteraan', 'sağlık ve esenlik', '{3}', '{1.02}', null, 'seeds 002'),
    (130, 'HLT-FACIL', 'hospitals and facilities', 'rumah sakit dan fasilitas kesehatan', 'hastaneler ve sağlık tesisleri', '{3,3.8}', '{1.02}', null, 'seeds 004'),
    (140, 'EDU-STUDENT', 'schooling abroad, student exchange', 'sekolah di luar negeri, pertukaran pelajar', 'yurt dışında öğrenim, öğrenci değişimi', '{4,4.b,4.7}', '{1.01}', null, 'seeds 000,004'),
    (150, 'EDU-TRAIN', 'training, vocational', 'pelatihan, vokasi', 'eğitim, mesleki eğitim', '{4,4.3,4.4}', '{1.01,2.07}', null, 'seeds 003'),
    (160, 'HRD-CIVIL', 'capacity of civil servants', 'kapasitas aparatur sipil negara', 'kamu görevlilerinin kapasitesi', '{16,16.6,17,17.9}', '{5.03,5.04}', null, 'seeds 003,004'),
    (170, 'YTH-YOUTH', 'youth empowerment', 'pemberdayaan pemuda', 'gençliğin güçlendirilmesi', '{8,8.6,4}', '{2.19}', null, 'seeds 000,001'),
    (180, 'SPO', 'sport', 'olahraga', 'spor', '{3,17}', '{2.19}', null, 'seeds 001'),
    (190, 'CUL-ARTS', 'culture, cultural diplomacy, festivals, inclusive space', 'kebudayaan, diplomasi budaya, festival, ruang inklusif', 'kültür, kültürel diplomasi, festivaller, kapsayıcı alan', '{11,11.4}', '{2.22}', null, 'seeds 000-003'),
    (200, 'CUL-RELIG', 'religious culture (MTQ)', 'budaya keagamaan (MTQ)', 'dinî kültür (MTQ)', '{16,17}', '{2.22}', 'religion itself is a central affair', 'seeds 003'),
    (210, 'TOU', 'tourism', 'pariwisata', 'turizm', '{8,8.9}', '{3.26}', null, 'seeds 002,003'),
    (220, 'ECO-TRADE', 'business and trade, B2B', 'bisnis dan perdagangan, B2B', 'iş ve ticaret, B2B', '{8,17,17.11}', '{3.30,2.18}', null, 'seeds 001,003'),
    (230, 'ECO-SME', 'small and medium enterprises', 'usaha kecil dan menengah', 'küçük ve orta ölçekli işletmeler', '{8,8.3}', '{2.17}', null, 'seeds 003'),
    (240, 'ECO-CREATIVE', 'creative communities/economy', 'komunitas dan ekonomi kreatif', 'yaratıcı topluluklar ve ekonomi', '{8,8.3}', '{3.26}', null, 'seeds 000'),
    (250, 'SCI-TECH', 'science, technology, IT experts', 'ilmu pengetahuan, teknologi, tenaga ahli TI', 'bilim, teknoloji, bilişim uzmanları', '{9,9.5,17,17.6}', '{5.05,2.16}', null, 'seeds 003'),
    (260, 'GOV-DIGITAL', 'digital public services', 'layanan publik digital', 'dijital kamu hizmetleri', '{16,16.6}', '{2.16}', null, 'seeds 000,001'),
    (270, 'GOV-OPEN', 'open data, participation', 'data terbuka, partisipasi', 'açık veri, katılım', '{16,16.7,16.10}', '{2.16,2.20}', null, 'seeds 000'),
    (280, 'GOV-CITY', 'city governance, global-city standing', 'tata kelola kota, kedudukan sebagai kota global', 'kent yönetişimi, küresel kent konumu', '{11,11.a,16}', '{4.01,5.01}', null, 'seeds 001,003,004'),
    (290, 'GOV-FIRE', 'fire and rescue', 'pemadam kebakaran dan penyelamatan', 'itfaiye ve kurtarma', '{11,11.5,9}', '{1.05}', null, 'seeds 003'),
    (300, 'GOV-DEMOG', 'population documents', 'dokumen kependudukan', 'nüfus belgeleri', '{17,17.18}', '{2.12,2.14}', null, 'seeds 004'),
    (310, 'URB-PLAN', 'spatial planning', 'penataan ruang', 'mekânsal planlama', '{11,11.3}', '{1.03}', null, 'seeds 003,004'),
    (320, 'FIN-AID', 'financial aid between regions', 'bantuan keuangan antardaerah', 'bölgeler arası mali yardım', '{10,17,17.1}', '{5.02}', null, 'seeds 004');
