-- What is entered after its day was never late: it is due to be told from the moment in which somebody asked for it.
alter table reminder add planned_at timestamptz;
