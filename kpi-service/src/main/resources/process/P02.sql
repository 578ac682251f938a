-- Relations that go on, by the stage that the agreements tell.
select p.id::text as key, p.id, 'partnership' as kind, coalesce(k.name, '?') || ' · ' || p.kind as label,
    p.since_earliest as day_from, p.since_latest as day_until, coalesce(p.{stage}, 'not-known') as grp, 1 as den,
    case when p.ended and p.ended_earliest <= :asOf then 2 else 1 end as num,
    cast(null as integer) as low, cast(null as integer) as high, p.{stage} is not null as known
from known_relation p left join known_partner k on k.id = p.partner_id
where {now p} and (not p.ended or p.ended_latest > :asOf) and {partner p.partner_id}
