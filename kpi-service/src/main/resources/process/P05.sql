-- Texts whose end comes within the largest of the limits, each in the smallest limit that holds it, to be on the safe
-- side where the day is not known.
select i.id::text as key, i.id, 'instrument' as kind, i.number || ' · ' || i.title as label,
    i.ends_earliest as day_from, i.ends_latest as day_until,
    case when not i.end_known or i.ends_earliest is null then 'not-known' else (select 'within-' || min(t)
        from unnest(string_to_array(:days, ',')::integer[]) as t
        where t >= greatest(i.ends_earliest - :asOf, 0)) end as grp, 1 as den,
    case when not i.end_known or i.ends_earliest is null then 3
        when i.ends_earliest >= :asOf and i.ends_latest - :asOf <= m.days then 1 else 2 end as num,
    cast(null as integer) as low, cast(null as integer) as high,
    i.end_known and i.ends_earliest is not null as known
from known_instrument i
cross join (select max(t) as days from unnest(string_to_array(:days, ',')::integer[]) as t) m
where {now i} and i.state = 'SIGNED' and i.kind = any (string_to_array(:kinds, ','))
and (i.ends_latest >= :asOf and i.ends_earliest - :asOf <= m.days or not i.end_known)
and {agreement i.agreement_id}
