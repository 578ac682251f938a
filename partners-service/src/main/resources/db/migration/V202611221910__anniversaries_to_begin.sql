-- The planner looks for relations whose anniversaries it has not begun with.
create index partnership_without_anniversary on partnership (id)
    where anniversary_year is null and since_year is not null and ended_at is null;
