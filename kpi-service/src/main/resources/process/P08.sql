-- How many working days each case stayed in each stage that it has left.
select s.id::text || '-' || to_char(s.position, 'FM000000') as key, s.id, 'agreement' as kind,
    coalesce(a.reference || ' · ' || a.title, '?') as label, s.left_earliest as day_from, s.left_latest as day_until,
    s.stage as grp, case when s.left_earliest is null or s.left_earliest >= :from and s.left_latest <= :until
        then 1 else 2 end as den, 1 as num, s.low, s.high, s.low is not null as known
from known_stay s left join known_agreement a on a.id = s.id
where {now s} and s.gone and (s.left_earliest is null or s.left_earliest <= :until and s.left_latest >= :from)
and {agreement s.id}
