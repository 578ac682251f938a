-- By which rules a line was made: at the start every line of an older recipe is made anew, and until then the old one is
-- shown. So nothing is deleted here, and a change of rules needs no migration of its own.
alter table rollup_line add column recipe integer not null default 0;

-- Of which periods the values are that an amount is made of: from this one on, until the newest.
alter table rollup_figure add column amount_oldest text;

comment on column rollup_line.due_awaited is
    'What will be owed later: the due days of reporting periods, or the last days of targets where there is no calendar';
