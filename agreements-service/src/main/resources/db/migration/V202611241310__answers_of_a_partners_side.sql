-- What was answered on a partner's own side: some of their procedures ask questions, as ours do.
alter table track add column checklists jsonb not null default '{}';
