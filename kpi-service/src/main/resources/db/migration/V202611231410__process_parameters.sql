-- What the process indicators are counted by, as data: none is ever changed, a later number takes its place from its day on.
create table process_parameter (
    figure      text        not null,
    name        text        not null,
    number      integer     not null,
    value       text        not null,
    valid_from  date        not null,
    source      text        not null,
    reason      text        not null,
    set_at      timestamptz not null,
    set_by      text        not null,
    set_by_name text        not null,
    primary key (figure, name, number)
);
create trigger process_parameter_stays before update or delete on process_parameter
    for each row execute function kpi_record_stays();

insert into process_parameter (figure, name, number, value, valid_from, source, reason, set_at, set_by, set_by_name)
select figure, name, 1, value, date '2000-01-01', source, 'as delivered', timestamptz '2026-11-23 00:00:00+00', 'system', 'system'
from (values
    ('P01', 'kinds', 'MSP,NK,KB,PKS,NKS,IA', 'kinds of texts that carry a relation while they are in force, as agreements-service has them'),
    ('P03', 'activeMonths', '12', 'domain.md 5.2'),
    ('P03', 'stages', 'in_force', 'stages of a relation that count as in force, as partners-service has them'),
    ('P04', 'months', '12', 'domain.md 5.2'),
    ('P04', 'warnMonths', '9', 'domain.md 5.2'),
    ('P05', 'days', '30,90,180', 'domain.md 5.2'),
    ('P05', 'kinds', 'MSP,NK,KB,PKS,NKS,IA', 'as P01'),
    ('P06', 'kinds', 'MSP,NK,KB,PKS,NKS,IA', 'as P01'),
    ('P07', 'fromKinds', 'LOI', 'domain.md 5.2'),
    ('P07', 'toKinds', 'MSP', 'domain.md 5.2'),
    ('P09', 'clock', 'council-decision', 'domain.md 5.2; PP 28/2018 art. 30(4): 45 working days, which the clock itself tells'),
    ('P09', 'actors', 'DPRD_LIAISON', 'who records the acts of the council, as the procedures name it'),
    ('P09', 'windowMonths', '12', '[DESIGN]'),
    ('P10', 'windowMonths', '12', '[DESIGN]'),
    ('P11', 'kinds', 'visit_out,visit_in', 'kinds of engagement, as partners-service has them'),
    ('P11', 'windowMonths', '12', '[DESIGN]'),
    ('P12', 'kinds', 'visit_out,visit_in', 'as P11'),
    ('P12', 'months', '6', 'domain.md 5.2'),
    ('P12', 'windowMonths', '12', '[DESIGN]'),
    ('P13', 'windowMonths', '12', '[DESIGN]'),
    ('P15', 'windowMonths', '12', '[DESIGN]')) as p (figure, name, value, source);
