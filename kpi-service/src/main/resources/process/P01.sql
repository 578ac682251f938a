-- Texts that carry a relation and are in force on the day. One whose end nobody knows is in force as far as anybody knows.
select i.id::text as key, i.id, 'instrument' as kind, i.number || ' · ' || i.title as label,
    i.force_earliest as day_from, i.ends_latest as day_until, i.kind as grp, 1 as den,
    case when i.force_latest <= :asOf and (i.ends_earliest is null or i.ends_earliest >= :asOf) then 1 else 2 end as num,
    cast(null as integer) as low, cast(null as integer) as high,
    i.end_known as known
from known_instrument i
where {now i} and i.state in ('SIGNED', 'ENDED') and i.kind = any (string_to_array(:kinds, ','))
and i.force_earliest <= :asOf and (i.ends_latest >= :asOf or i.ends_latest is null and i.state = 'SIGNED')
and {agreement i.agreement_id}
