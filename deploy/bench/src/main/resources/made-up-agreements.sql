-- Cases that nobody has ever opened, to measure with: spread over stages, kinds, partners and sectors as a register of
-- many years might be, each with ten documents (no file lies behind them), its steps and what is said of it. Every row
-- says so: in its source, its title or its name. :rows is how many.
select setseed(0.2026);

create temporary table syllable (at integer primary key, text text not null);
insert into syllable
    select row_number() over () - 1, text from unnest(string_to_array(
        'an ka ra bu lan mi to ri se na gar den iz mir ha li ber gen os lo va no sa ta ku ma lum pur jo hor ci re bon ban '
        || 'dung su ba ya me dan pa lem bang ton ville burg stad ford haven ista bul eski sehir koy buyuk on e lu wa zo',
        ' ')) as text;

create temporary table made_up_partner as
    select number, uuidv7() as id,
        initcap(array_to_string(array(
            select text from generate_series(1, 2 + (random() * 2)::integer + number * 0) as part
            join syllable on at = floor(random() * 60)::integer + part * 0), '')) as name,
        (array['TR', 'MY', 'JP', 'CN', 'KR', 'DE', 'FR', 'US', 'IN', 'RU', 'NL', 'AU', 'VN', 'TH', 'MA', 'QA'])[
            1 + floor(16 * random() * random())::integer] as country
    from generate_series(1, greatest(200, :rows / 50)) as number;

insert into known_partner (id, code, name, country, version, folded, current_id)
    select id, lower(country) || '-made-up-' || number, name, country, 0, '|' || lower(name) || '|', id
    from made_up_partner;

-- A mission, so that its rows can be measured, too.
insert into known_mission (id, code, name, version) values (uuidv7(), 'made-up-mission', 'Made-up mission', 0);
insert into known_accreditation (id, mission_id, country)
    select uuidv7(), id, 'TR' from known_mission where code = 'made-up-mission';

create temporary table made_up as
    select number, uuidv7() as id, number % 7 = 0 as is_old,
        -- Most are under way, many live, some have ended.
        (array['INITIATED', 'EXPLORING', 'CONSULTING', 'LOI_SIGNED', 'PLANNING', 'DPRD_REVIEW', 'VERIFYING', 'DRAFTING',
            'SIGNED', 'IN_FORCE', 'IMPLEMENTING', 'IMPLEMENTING', 'IMPLEMENTING', 'IMPLEMENTING', 'ENDED', 'ENDED',
            'WITHDRAWN'])[1 + floor(random() * 17)::integer] as stage,
        (array['sister_city', 'sister_city', 'sister_province', 'other_foreign_regional'])[1 + number % 4] as kind,
        (array['WAT-DRINK', 'MOB-TRANSIT', 'CUL-ARTS', 'YTH-YOUTH', 'GOV-DIGITAL', 'ENV-GREEN', 'HLT-HOSP', 'EDU-VOC'])[
            1 + floor(8 * random() * random())::integer] as sector,
        initcap(array_to_string(array(
            select text from generate_series(1, 3 + number * 0) as part
            join syllable on at = floor(random() * 60)::integer + part * 0), '')) as word,
        1 + floor(random() * random() * greatest(200, :rows / 50))::integer as partner
    from generate_series(1, :rows) as number;

insert into agreement (id, version, reference, title, kind, procedure_code, procedure_version, stage, final_stage, on_hold,
        flags, end_reason, mode, origin, agency, sectors, primary_sector, shared_with, goals, goal_refs, fields, checklists,
        status_text, source, certainty, opened_year, opened_month, opened_day, opened_at, opened_by, changed_at, changes,
        folded)
    select id, 0, 'MADE-UP-' || number, 'Made up: ' || word, kind, 'ID-KSDPL-PP28-2018', 1, stage,
        stage in ('ENDED', 'WITHDRAWN'), false, '{}', case when stage = 'ENDED' then 'EXPIRED' end,
        case when is_old then 'RETROACTIVE' else 'NORMAL' end, 'own_region',
        (array['sda', 'made-up-agency', null])[1 + number % 3],
        case when sector = 'WAT-DRINK' then array['WAT-DRINK', 'ENV-GREEN'] else array[sector] end, sector,
        '{}', 'made up for measuring', '[{"text": "made up for measuring"}]',
        -- What still runs has no known end: the clock would tell each once, beside what is measured.
        case when stage = 'ENDED'
            then jsonb_build_object('endDate', (date '2020-01-01' + number % 4000)::text) else '{}' end,
        '{"admissibility": {"regional-affair": {"answer": "YES", "evidence": null, "decidedBy": "made up"}}}',
        null, 'made up for measuring', 'none', 2000 + number % 26, 1 + number % 12, null,
        timestamptz '2026-01-01 00:00:00Z', 'made-up', timestamptz '2026-06-01 00:00:00Z', 0,
        lower('MADE-UP-' || number || ' Made up: ' || word || ' made up for measuring')
    from made_up;

insert into party (id, agreement_id, position, partner_id, name, folded, role)
    select uuidv7(), m.id, 0, p.id, p.name, lower(p.name), 'LEAD'
    from made_up m join made_up_partner p on p.number = m.partner;
insert into party (id, agreement_id, position, name, folded, role)
    select uuidv7(), id, 1, 'Made-up network ' || number % 100, 'made-up network ' || number % 100, 'PARTY'
    from made_up where number % 5 = 0;

-- Ten documents each: types of the procedure, some superseded, in one language or two.
insert into document (id, agreement_id, type, state, revision, title, language, number, issued_on, received_on, issuer, parts,
        shared, hash, size, media_type, file_name, added_at, added_by, added_by_name, version)
    select uuidv7(), m.id,
        (array['EXPLORATION_REPORT', 'HOME_CONSULTATION', 'FOREIGN_CONSULTATION', 'LOI', 'LOI', 'PLAN', 'PLAN',
            'COUNCIL_REQUEST', 'COUNCIL_APPROVAL', 'DRAFT_TEXT'])[d],
        case when d = 6 then 'SUPERSEDED' else 'VALID' end, case when d = 7 then 2 else 1 end,
        'Made up ' || d || ' of ' || m.word, case when d = 5 then 'en' else 'id' end, d || '/' || m.number,
        date '2020-01-01' + m.number % 2000, date '2020-01-05' + m.number % 2000, 'made-up office', '{}', d = 4,
        md5(m.id::text || d) || md5(d || m.id::text), 100000 + d, 'application/pdf', 'made-up-' || d || '.pdf',
        timestamptz '2026-01-01 00:00:00Z', 'made-up', 'made up', 0
    from made_up m cross join generate_series(1, 10) as d;

insert into made_move (id, agreement_id, position, move, from_stage, to_stage, actor, recorded, done_on, done_year, done_month,
        done_day, procedure_code, procedure_version, at, by_subject, by_name)
    select uuidv7(), m.id, 1, 'open', null, 'INITIATED', null, m.is_old, null, 2000 + m.number % 26, null, null,
        'ID-KSDPL-PP28-2018', 1, timestamptz '2026-01-01 00:00:00Z', 'made-up', 'made up'
    from made_up m;
create temporary table made_up_step as
    select uuidv7() as id, m.id as agreement_id, s
    from made_up m cross join generate_series(2, 4) as s where m.stage <> 'INITIATED';
insert into made_move (id, agreement_id, position, move, from_stage, to_stage, actor, recorded, done_on, done_year, done_month,
        done_day, procedure_code, procedure_version, at, by_subject, by_name)
    select s.id, s.agreement_id, s.s, (array['', 'start-exploration', 'exploration-positive', 'consultations-done'])[s.s],
        (array['', 'INITIATED', 'EXPLORING', 'CONSULTING'])[s.s],
        case when s.s = 4 then m.stage else (array['', 'EXPLORING', 'CONSULTING'])[s.s] end, 'COOP_BUREAU', true,
        date '2026-01-01' + s.s, 2026, 1, 1 + s.s, 'ID-KSDPL-PP28-2018', 1, timestamptz '2026-01-01 00:00:00Z', 'made-up',
        'made up'
    from made_up_step s join made_up m on m.id = s.agreement_id;
insert into made_move_document (made_move_id, document_id, type, hash)
    select s.id, d.id, d.type, d.hash from made_up_step s join document d on d.agreement_id = s.agreement_id
    where s.s = 3 and d.type = 'EXPLORATION_REPORT';

insert into deadline (id, agreement_id, clock, calendar, working_days, started_on, due, told_late_at, version)
    select uuidv7(), id, 'council-decision', 'ID', 45, date '2026-01-05', date '2026-03-20', timestamptz '2026-03-21 00:00:00Z', 0
    from made_up where stage = 'DPRD_REVIEW';

insert into statement (id, agreement_id, fact, side, value, source, at, by_subject, by_name)
    select uuidv7(), id, 'stage', s.side, s.side || ' said ' || number, 'made up for measuring',
        timestamptz '2026-01-01 00:00:00Z', 'made-up', 'made up'
    from made_up cross join (values ('OURS'), ('PARTNER')) as s (side) where number % 10 = 0;

analyze known_partner, agreement, party, document, made_move, made_move_document, deadline, statement;
