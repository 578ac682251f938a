-- Who leads a side changed. That ends no relation (PP 28/2018 art. 9(2)), but it is where memory is lost.
create table leadership_change (
    id uuid primary key,
    partnership_id uuid not null references partnership,
    side text not null,
    office text not null,
    -- The person is a contact, if he is one: no names here.
    contact_id uuid,
    from_year integer not null,
    from_month integer,
    from_day integer,
    note text,
    source text,
    audience text not null,
    keeper text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint leadership_change_side_known check (side in ('OURS', 'PARTNER')),
    constraint leadership_change_audience_known check (audience in ('offices', 'missions', 'partner'))
);
create index leadership_change_of_partnership on leadership_change (partnership_id, id);

-- What an office does then, so that the next person does not have to find out alone.
create table leadership_follow_up (
    code text primary key,
    position integer not null unique,
    side text not null,
    name_id text not null,
    name_en text not null,
    name_tr text not null
);
insert into leadership_follow_up (code, position, side, name_id, name_en, name_tr) values
    ('hand_over_note', 10, 'OURS', 'Siapkan catatan serah terima kemitraan', 'Write a hand-over note on the relation', 'İlişki hakkında devir notu hazırlayın'),
    ('brief_successor', 20, 'OURS', 'Jelaskan kemitraan kepada pejabat baru', 'Brief the new office-holder on the relation', 'Yeni görevliye ilişkiyi anlatın'),
    ('letter_of_congratulation', 30, 'PARTNER', 'Kirim surat ucapan selamat', 'Send a letter of congratulation', 'Kutlama mektubu gönderin'),
    ('introduction', 40, 'PARTNER', 'Atur perkenalan melalui perwakilan', 'Arrange an introduction through the mission', 'Temsilcilik aracılığıyla tanışma düzenleyin');
