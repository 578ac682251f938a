-- Figures that nobody has ever reported, to measure with: 10,000 applied indicators on the scorecards of 2,500 agreements
-- of 200 partners, and :rows observations of them. Every row says so: in its source, its title or its name. The first
-- thousand applied indicators have as many observations as can be, at least ten each, so that the same cards can be
-- compared whatever :rows is.
select setseed(0.2026);

create temporary table made_up_case as
    select number, uuidv7() as id, uuidv7() as card, 1 + number % 200 as partner,
        (array['WAT-DRINK', 'MOB-TRANSIT', 'CUL-ARTS', 'YTH-YOUTH', 'GOV-DIGITAL', 'ENV-GREEN', 'HLT-HOSP', 'EDU-VOC'])[1 + number % 8]
            as sector
    from generate_series(1, 2500) as number;

insert into known_agreement (id, heard, reference, title, stage, agency)
    select id, 0, 'MADE-UP-' || number, 'Made up: a case ' || number, 'IMPLEMENTING', 'made-up-agency' from made_up_case;
insert into known_agreement_partner (agreement_id, partner_id, code, country)
    select id, md5('made-up-' || partner)::uuid, 'tr-made-up-' || partner, 'TR' from made_up_case;
insert into known_agreement_sector (agreement_id, sector) select id, sector from made_up_case;

insert into scorecard (id, version, agreement_id, opened_at)
    select card, 0, id, timestamptz '2016-01-01 00:00:00Z' from made_up_case;

create temporary table made_up_use as
    select row_number() over (order by c.number, i.code) as number, uuidv7() as id, c.card, i.id as indicator, i.code
    from made_up_case c cross join indicator i where i.code in ('O01', 'O03', 'C04', 'C10');

insert into applied_indicator (id, version, scorecard_id, indicator_id, baseline_value, baseline_period, baseline_source, note,
        applied_at)
    select id, 0, card, indicator, case code when 'C04' then 45 when 'C10' then 74 end,
        case when code in ('C04', 'C10') then '2016' end, case when code in ('C04', 'C10') then 'made up for measuring' end,
        'made up for measuring', timestamptz '2016-01-01 00:00:00Z'
    from made_up_use;

insert into target (id, version, applied_id, period, value, source, certainty, set_at, set_by, set_by_name)
    select uuidv7(), 0, id, year::text, case code when 'C04' then 30 when 'C10' then 50 else 40 end, 'made up for measuring',
        'none', timestamptz '2016-01-01 00:00:00Z', 'made-up', 'made up'
    from made_up_use cross join (values (2024), (2025), (2030)) as y (year);

-- Months from January 2010 on. Every second one is verified.
create temporary table made_up_say as
    select u.id, u.code, m.month, m.number
    from (select *, case when number <= 1000 then greatest(10, :rows / 10000)
            else (:rows - 1000 * greatest(10, :rows / 10000)) / 9000 end as months from made_up_use) u
    cross join lateral (select number, to_char(date '2010-01-01' + make_interval(months => number - 1), 'YYYY-MM') as month
        from generate_series(1, u.months) as number) m;
insert into observation (id, version, applied_id, period, state, value, numerator, denominator, status, reporter, reporter_name,
        source, recorded_at, chain, decided_by, decided_by_name, decided_at)
    select o.id, 0, o.applied, o.month, 'VALUE',
        case o.code when 'C04' then o.part when 'C10' then 40 + o.part % 40 else o.part % 9 end,
        case o.code when 'C04' then o.part end, case o.code when 'C04' then 100 end,
        case when o.number % 2 = 0 then 'VERIFIED' else 'REPORTED' end, 'made-up-reporter', 'made up', 'made up for measuring',
        timestamptz '2016-06-01 00:00:00Z' + make_interval(days => o.number), o.id,
        case when o.number % 2 = 0 then 'made-up-verifier' end, case when o.number % 2 = 0 then 'made up' end,
        case when o.number % 2 = 0 then timestamptz '2016-06-02 00:00:00Z' + make_interval(days => o.number) end
    from (select uuidv7() as id, id as applied, code, month, number, 20 + floor(random() * 60)::integer as part
        from made_up_say order by number) o;

analyze known_agreement, known_agreement_partner, scorecard, applied_indicator, target, observation, observation_status;
