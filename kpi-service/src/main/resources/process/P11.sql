-- Visits that have ended and whose report is owed, and whether it came in time. A visit of which only the year is known
-- cannot be judged.
select e.id::text as key, e.id, 'engagement' as kind, coalesce(e.title, e.kind) as label,
    coalesce(e.returned_on, e.ended_earliest) as day_from, coalesce(e.returned_on, e.ended_latest) as day_until,
    e.kind as grp, 1 as den,
    case when e.returned_on is null or e.report_due is null then 3 when e.reported_on <= e.report_due then 1
        else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high,
    e.returned_on is not null and e.report_due is not null as known
from known_engagement e
where {now e} and e.happened and e.kind = any (string_to_array(:kinds, ','))
and case when e.returned_on is null then e.ended_earliest <= :until and e.ended_latest >= :from
    else e.returned_on >= :from and e.returned_on <= :until end
and (e.returned_on is null or e.report_due is null or e.report_due < :asOf or e.reported_on is not null)
and {record any(e.partner_ids)|e.audience|e.sectors}
