-- The scorecard of a programme is one of a programme that is there.
alter table scorecard add constraint scorecard_programme_exists foreign key (programme_id) references programme;
