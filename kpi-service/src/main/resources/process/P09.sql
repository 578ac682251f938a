-- Decisions of the body that the clock waits for, and whether they came in time.
select l.limit_id::text as key, l.id, 'agreement' as kind, coalesce(a.reference || ' · ' || a.title, '?') as label,
    l.ended_earliest as day_from, l.ended_latest as day_until, cast(null as text) as grp,
    case when l.ended_earliest is null or l.ended_earliest >= :from and l.ended_latest <= :until then 1 else 2 end as den,
    case when l.ended_earliest is null then 3 when l.ended_latest <= l.due then 1
        when l.ended_earliest > l.due then 0 else 2 end as num,
    cast(null as integer) as low, cast(null as integer) as high, l.ended_earliest is not null as known
from known_limit l left join known_agreement a on a.id = l.id
where {now l} and l.clock = :clock and l.ended and not l.restarted and l.actor = any (string_to_array(:actors, ','))
and (l.ended_earliest is null or l.ended_earliest <= :until and l.ended_latest >= :from) and {agreement l.id}
