-- A partner's record may be merged into another one, and part again. Nothing of ours is rewritten for it: a party keeps
-- the partner it was entered with, and current_id says whose record holds now what that one held.
alter table known_partner
    add column record text not null default 'valid',
    add column merged_into uuid,
    add column current_id uuid;

update known_partner set current_id = id;

alter table known_partner alter column current_id set not null;

create index known_partner_by_current on known_partner (current_id);
create index known_partner_by_merged_into on known_partner (merged_into) where merged_into is not null;
