-- agreements-service tells a case whose end is known, and that has no text, as a text of the kind CASE.
insert into process_parameter (figure, name, number, value, valid_from, source, reason, set_at, set_by, set_by_name)
select figure, 'kinds', 2, 'MSP,NK,KB,PKS,NKS,IA,CASE', date '2000-01-01',
    'kinds of texts that carry a relation while they are in force, as agreements-service has them; CASE: a case that stands for its text',
    'cases of which only the end is known are told too', timestamptz '2026-11-23 00:00:00+00', 'system', 'system'
from (values ('P01'), ('P05'), ('P06')) as p (figure)
on conflict do nothing;
