-- A sign of life is shown to whoever may know of the record that tells of it, so it has the same audience.
alter table activity add column audience text not null default 'missions';
alter table activity add constraint activity_audience_known check (audience in ('offices', 'missions', 'partner'));
