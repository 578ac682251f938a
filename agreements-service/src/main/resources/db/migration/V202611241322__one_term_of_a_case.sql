-- A case has one term: what the texts say that carry it, or, where it has none, its field endDate.

-- Kept by whoever writes texts, so that lists, reports and the clock need not look at them.
alter table agreement
    add column term_by_text  boolean not null default false,
    add column ends_earliest date,
    add column ends_latest   date,
    add constraint agreement_ends_in_a_span check ((ends_earliest is null) = (ends_latest is null)
        and (term_by_text or ends_earliest is null));

-- What has last been told of a case that stands for its text.
create table case_term (
    agreement_id  uuid        primary key references agreement (id),
    state         text        not null constraint case_term_state_is_known
                  check (state in ('SIGNED', 'RAN_OUT', 'ENDED', 'WITHDRAWN')),
    last_day      text,
    told_at       timestamptz not null
);

-- As term_told, for the end of such a case.
create table case_term_told (
    agreement_id  uuid        not null references agreement (id),
    last_day      text        not null,
    days          integer     not null,
    told_at       timestamptz not null,
    passed        boolean     not null,
    primary key (agreement_id, last_day, days)
);

-- The last day of the term of a case, as precisely as it is known: 2030, 2030-05, 2030-05-17.
create function end_of(a agreement) returns text language sql stable as $$
    select case
        when a.term_by_text is not true then a.fields ->> 'endDate'
        when a.ends_latest is null or a.ends_latest = date '9999-12-31' or a.ends_earliest = date '0001-01-01' then null
        when a.ends_earliest = a.ends_latest then to_char(a.ends_latest, 'YYYY-MM-DD')
        when a.ends_earliest = date_trunc('month', a.ends_latest)::date
            and a.ends_latest = (a.ends_earliest + interval '1 month - 1 day')::date then to_char(a.ends_latest, 'YYYY-MM')
        when a.ends_earliest = date_trunc('year', a.ends_latest)::date
            and a.ends_latest = (a.ends_earliest + interval '1 year - 1 day')::date then to_char(a.ends_latest, 'YYYY')
        else to_char(a.ends_earliest, 'YYYY-MM-DD') || '..' || to_char(a.ends_latest, 'YYYY-MM-DD') end
$$;

-- The kinds that carry a relation are in instruments/kinds.yaml; these are those of the day of this change.
with carrying as (
    select i.agreement_id, bool_or(i.ends_latest is null) as open, max(i.ends_earliest) as earliest, max(i.ends_latest) as latest
    from instrument i
    where i.state in ('SIGNED', 'ENDED') and i.force_earliest is not null
    and i.kind in ('MSP', 'NK', 'KB', 'PKS', 'NKS', 'IA')
    and not exists (select from instrument p where p.id = i.parent_id and p.agreement_id = i.agreement_id)
    group by i.agreement_id)
update agreement a set term_by_text = true,
    ends_earliest = case when not c.open then c.earliest end, ends_latest = case when not c.open then c.latest end
from carrying c where c.agreement_id = a.id;
