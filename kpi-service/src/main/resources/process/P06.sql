-- Texts whose end has passed although nobody decided what comes after, and nothing came.
select i.id::text as key, i.id, 'instrument' as kind, i.number || ' · ' || i.title as label,
    i.ends_earliest as day_from, i.ends_latest as day_until, i.kind as grp, 1 as den,
    case when i.ends_latest is null then 3 when i.ends_latest < :asOf then 1 else 2 end as num,
    cast(null as integer) as low, cast(null as integer) as high, i.ends_latest is not null as known
from known_instrument i
where {now i} and i.kind = any (string_to_array(:kinds, ','))
and (i.state = 'ENDED' and i.undecided or i.state = 'SIGNED' and (i.ends_latest is not null or not i.end_known))
and (i.ends_earliest is null or i.ends_earliest < :asOf)
and not exists (select from known_instrument f where f.follows_id = i.id and {now f} and f.state in ('SIGNED', 'ENDED'))
and {agreement i.agreement_id}
