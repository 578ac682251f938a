-- What an ending changed of a text, so that one taken back as a mistake can put it back, and the move of the case that
-- brought it about.
alter table instrument add column lived jsonb;
