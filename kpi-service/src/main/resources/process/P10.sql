-- Commitments whose due day is over, and whether they were done by then. What was dropped or handed over before its due
-- day was not due any more.
select c.id::text as key, c.id, 'commitment' as kind, coalesce(c.title, '—') as label, c.due_on as day_from,
    c.due_on as day_until, c.side as grp, 1 as den,
    case when c.due_on is null or c.state = 'done' and c.settled_on is null then 3
        when c.state = 'done' and c.settled_on <= c.due_on then 1 else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high,
    c.due_on is not null and not (c.state = 'done' and c.settled_on is null) as known
from known_commitment c
where {now c} and (c.due_on >= :from and c.due_on <= :until and c.due_on < :asOf or c.due_on is null and c.state = 'open')
and not (c.state in ('dropped', 'handed_over') and (c.settled_on is null or c.settled_on <= c.due_on))
and {record c.partner_id|c.audience}
