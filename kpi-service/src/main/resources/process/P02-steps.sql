-- Steps of cases into a stage between two days. A day that is known by year only may lie inside or outside.
select s.id::text || '-' || to_char(s.position, 'FM000000') as key, s.id, 'agreement' as kind,
    coalesce(a.reference || ' · ' || a.title, '?') as label, s.entered_earliest as day_from,
    s.entered_latest as day_until, s.stage as grp, 1 as den,
    case when s.entered_earliest >= :from and s.entered_latest <= :until then 1 else 2 end as num,
    cast(null as integer) as low, cast(null as integer) as high, s.entered_earliest is not null as known
from known_stay s left join known_agreement a on a.id = s.id
where {now s} and (s.entered_earliest is null or s.entered_earliest <= :until and s.entered_latest >= :from)
and {agreement s.id}
