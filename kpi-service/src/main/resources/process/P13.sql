-- Meetings that were planned for a day that is over, and whether the group met or exchanged documents instead.
select m.meeting_id::text as key, g.id, 'working-group' as kind, g.name as label, m.planned_on as day_from,
    m.planned_on as day_until, cast(null as text) as grp, 1 as den,
    case when m.held_on <= :asOf then 1 else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high, true as known
from known_meeting m join known_group g on g.id = m.id and {now g}
where {now m} and m.planned and m.planned_on >= :from and m.planned_on <= :until and m.planned_on < :asOf
and {record g.partner_id|g.audience|g.sectors}
union all
select g.id::text, g.id, 'working-group', g.name, null, null, null, 1, 3, null, null, false
from known_group g where {now g} and not g.meetings_told and {record g.partner_id|g.audience|g.sectors}
