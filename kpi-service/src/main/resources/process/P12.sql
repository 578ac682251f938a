-- Visits whose time to be followed up is over, and whether a commitment that was made there was done by then.
select e.id::text as key, e.id, 'engagement' as kind, coalesce(e.title, e.kind) as label, d.earliest as day_from,
    d.latest as day_until, e.kind as grp,
    case when d.judged_first >= :from and d.judged_last <= :until and d.judged_last < :asOf then 1 else 2 end as den,
    case when f.first <= d.judged_first then 1 when f.first <= d.judged_last then 2 else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high, d.earliest = d.latest as known
from known_engagement e
cross join lateral (select coalesce(e.returned_on, e.ended_earliest) as earliest,
    coalesce(e.returned_on, e.ended_latest) as latest,
    (coalesce(e.returned_on, e.ended_earliest) + make_interval(months => cast(:months as integer)))::date as judged_first,
    (coalesce(e.returned_on, e.ended_latest) + make_interval(months => cast(:months as integer)))::date as judged_last) d
left join lateral (select min(c.settled_on) as first from known_commitment c
    where c.origin_id = e.id and {now c} and c.state = 'done' and {seen c.partner_id|c.audience}) f on true
where {now e} and e.happened and e.kind = any (string_to_array(:kinds, ','))
and d.judged_first <= :until and d.judged_first < :asOf and d.judged_last >= :from
and {record any(e.partner_ids)|e.audience|e.sectors}
