-- By which name a file calls an engagement, and what it last said of it: the same file again changes nothing, and
-- undoes nobody's later work.
create table engagement_reference (
    reference text primary key,
    engagement_id uuid not null unique references engagement,
    content jsonb not null
);
