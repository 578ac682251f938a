-- Reports to authorities whose due day is over, and whether they were sent by then.
select d.id::text as key, d.id, 'duty' as kind, d.name || ' · ' || d.begins || ' – ' || d.ends as label, d.due as day_from,
    d.due as day_until, d.duty as grp, 1 as den, case when d.submitted_on <= d.due then 1 else 0 end as num,
    cast(null as integer) as low, cast(null as integer) as high, true as known
from known_duty d
where {now d} and d.due >= :from and d.due <= :until and d.due < :asOf and {internal}
