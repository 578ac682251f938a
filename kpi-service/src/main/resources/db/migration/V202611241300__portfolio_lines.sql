-- The portfolio asks this for every line. A function without a query of its own is taken into the statement that calls
-- it, so a line costs some additions; the few that hold days of their own ask the second function.
create function days_before(days date[], day date) returns integer language sql immutable as $$
    select count(*)::integer from unnest(days) as d where d < day
$$;

create or replace function rollup_silent(line rollup_line, day date) returns integer language sql immutable as $$
    select line.silent
        + case when line.due_kind is null or day <= line.due_next then 0 else
            ((extract(year from day) * 12 + extract(month from day) - 1)::integer
                / (case line.due_kind when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end)
            - (extract(year from line.due_next) * 12 + extract(month from line.due_next) - 1)::integer
                / (case line.due_kind when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end)) end
        - case when line.due_answered = '{}' then 0 else days_before(line.due_answered, day) end
        + case when line.due_awaited = '{}' then 0 else days_before(line.due_awaited, day) end
$$;
