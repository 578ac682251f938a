-- The first signature under a full text of a case, and the working days since the first letter of intent of that case.
select t.id::text as key, t.id, 'agreement' as kind, coalesce(a.reference || ' · ' || a.title, t.number) as label,
    t.earliest as day_from, t.latest as day_until, cast(null as text) as grp,
    case when t.earliest >= :from and t.latest <= :until then 1 else 2 end as den, 1 as num,
    case when f.id is not null then greatest(t.low - f.high, 0) end as low,
    case when f.id is not null then greatest(t.high - f.low, 0) end as high,
    f.id is not null as known
from (select distinct on (x.id) x.* from known_signing x
    where {now x} and x.kind = any (string_to_array(:toKinds, ',')) order by x.id, x.earliest, x.latest, x.instrument_id) t
left join lateral (select x.* from known_signing x where x.id = t.id and {now x}
    and x.kind = any (string_to_array(:fromKinds, ',')) and x.earliest <= t.latest
    order by x.earliest, x.latest, x.instrument_id limit 1) f on true
left join known_agreement a on a.id = t.id
where t.earliest <= :until and t.latest >= :from and {agreement t.id}
