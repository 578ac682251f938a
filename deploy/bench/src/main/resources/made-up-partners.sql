-- Partners that nobody has ever met, to measure with: names of syllables, spread over countries, kinds and relations
-- as a large register might be. Every row says so in its source. :rows is how many.
select setseed(0.2026);

create temporary table syllable (at integer primary key, text text not null);
insert into syllable
    select row_number() over () - 1, text from unnest(string_to_array(
        'an ka ra bu lan mi to ri se na gar den iz mir ha li ber gen os lo va no sa ta ku ma lum pur jo hor ci re bon ban '
        || 'dung su ba ya me dan pa lem bang ton ville burg stad ford haven ista bul eski şehir köy büyük ön é lü wa zo',
        ' ')) as text;

create temporary table made_up as
    select
        number,
        uuidv7() as id,
        initcap(array_to_string(array(
            select text from generate_series(1, 2 + (random() * 2)::integer + number * 0) as part
            join syllable on at = floor(random() * 60)::integer + part * 0), ''))
        || case when random() < 0.3 then ' ' || initcap(array_to_string(array(
            select text from generate_series(1, 2 + number * 0) as part
            join syllable on at = floor(random() * 60)::integer + part * 0), '')) else '' end as name,
        (array['city', 'city', 'city', 'city', 'city', 'regency', 'regency', 'province', 'province', 'state',
            'prefecture', 'region', 'institution', 'institution', 'institution', 'company', 'company', 'company',
            'network', 'national_agency'])[1 + floor(random() * 20)::integer] as kind,
        -- The first countries hold many, the last ones few.
        (array['ID', 'CN', 'IN', 'US', 'JP', 'TR', 'DE', 'FR', 'BR', 'RU', 'MY', 'KR', 'GB', 'IT', 'ES', 'MX', 'EG', 'NG',
            'PK', 'BD', 'VN', 'PH', 'TH', 'ZA', 'IR', 'UA', 'PL', 'NL', 'SA', 'MA', 'DZ', 'KE', 'AU', 'CA', 'AR', 'CL', 'PE',
            'CO', 'SE', 'NO', 'FI', 'DK', 'AT', 'CH', 'BE', 'PT', 'GR', 'CZ', 'HU', 'QA'])[
            1 + floor(50 * random() * random())::integer] as country
    from generate_series(1, :rows) as number;

insert into partner (id, version, code, kind, name, country, latitude, longitude, source, certainty, since_key)
    select id, 0, lower(country) || '-made-up-' || number, kind, name, country,
        round((random() * 140 - 60)::numeric, 4), round((random() * 360 - 180)::numeric, 4),
        'made up for measuring', 'none',
        case when number % 10 < 6 then (1950 + number % 75) * 10000 end
    from made_up;

insert into partner_name (id, partner_id, name, latin, current, recorded_at)
    select uuidv7(), id, name, fold(name), true, timestamptz '2026-01-01 00:00:00Z' from made_up;
insert into partner_name (id, partner_id, name, latin, current, until_year, reason, recorded_at)
    select uuidv7(), m.id, o.name, fold(o.name), false, 1990 + (m.number % 30)::integer, 'made up for measuring',
        timestamptz '2025-01-01 00:00:00Z'
    from made_up m join made_up o on o.number = :rows + 1 - m.number
    where m.number % 5 = 0;

insert into partnership (id, partner_id, kind, since_year, source, certainty)
    select uuidv7(), id, (array['sister_city', 'sister_city', 'sister_province', 'letter_of_intent', 'mou_other',
        'technical_cooperation'])[1 + number % 6], 1950 + number % 75, 'made up for measuring', 'none'
    from made_up where number % 10 < 6;
-- Rare ones, too.
insert into partnership (id, partner_id, kind, since_year, source, certainty)
    select uuidv7(), id, case when number % 1000 = 0 then 'education_partner' else 'network_membership' end, 2020,
        'made up for measuring', 'none'
    from made_up where number % 100 = 0;

-- A register that has stood for a while: its anniversaries are planned.
update partnership set anniversary_year = extract(year from now()) + 1;

analyze partner, partner_name, partnership;
