-- Applied indicators with their reporting periods whose due day is over, and for how many of these an answer is there: a
-- figure, words, or the word that it is withheld. A period to which the indicator does not apply is not owed. A disputed
-- figure counts nowhere until it is settled.
select a.id::text as key, a.scorecard_id as id, 'scorecard' as kind,
    d.code || ' · ' || coalesce(k.reference || ' · ' || k.title, g.title_id, g.title_en, g.title_tr, '?') as label,
    o.first_due as day_from, o.last_due as day_until, cast(null as text) as grp, 1 as den, 1 as num,
    coalesce(o.received, 0) as low, coalesce(o.due, 0) as high, coalesce(o.due, 0) > 0 as known
from applied_indicator a join scorecard s on s.id = a.scorecard_id join indicator d on d.id = a.indicator_id
left join known_agreement k on k.id = s.agreement_id left join goal g on g.id = s.goal_id
left join (select p.applied_id, min(p.due_on) as first_due, max(p.due_on) as last_due,
        cast(count(*) filter (where r.answered) as integer) as received,
        cast(count(*) filter (where r.answered or not r.excused) as integer) as due
    from reporting_period p
    cross join lateral (select coalesce(bool_or(b.state in ('VALUE', 'TEXT', 'WITHHELD')), false) as answered,
        coalesce(bool_or(b.state = 'NOT_APPLICABLE'), false) as excused
        from observation b where b.applied_id = p.applied_id and b.period = p.period
        and b.status in ('REPORTED', 'VERIFIED')) r
    where p.due_on < :asOf group by p.applied_id) o on o.applied_id = a.id
where {card s}
