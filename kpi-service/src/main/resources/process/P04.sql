-- Relations that go on, and how long nothing has happened. An imprecise day never accuses: what may have been yesterday
-- was yesterday. Nothing on record is no proof of silence.
select p.id::text as key, p.id, 'partnership' as kind, coalesce(k.name, '?') || ' · ' || p.kind as label,
    c.earliest as day_from, c.latest as day_until,
    case when c.latest is null then 'no-record'
        when (c.latest + make_interval(months => cast(:months as integer)))::date <= :asOf then 'dormant'
        when (c.latest + make_interval(months => cast(:warnMonths as integer)))::date <= :asOf then 'quiet'
        else 'lively' end as grp, 1 as den,
    case when c.latest is null then 3
        when (c.latest + make_interval(months => cast(:months as integer)))::date <= :asOf then 1
        when (c.earliest + make_interval(months => cast(:months as integer)))::date <= :asOf then 2
        else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high, c.latest is not null as known
from known_relation p left join known_partner k on k.id = p.partner_id
left join lateral (select max(x.earliest) as earliest, max(least(x.latest, :asOf)) as latest
    from known_contact x
    where {now x} and x.partner_id in (select o.id from known_partner o where o.stands_for = k.stands_for)
    and x.earliest <= :asOf and (x.partnership_id is null or x.partnership_id = p.id)
    and {seen x.partner_id|x.audience}) c on true
where {now p} and (not p.ended or p.ended_latest > :asOf) and {partner p.partner_id}
