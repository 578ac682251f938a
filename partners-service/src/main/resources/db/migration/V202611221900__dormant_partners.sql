-- A partner may rest without being over.
alter table partner drop constraint partner_stage_known;
alter table partner add constraint partner_stage_known
    check (stage in ('prospect', 'active', 'dormant', 'ended', 'ceased'));
alter table partner_stage drop constraint partner_stage_entry_known;
alter table partner_stage add constraint partner_stage_entry_known
    check (stage in ('prospect', 'active', 'dormant', 'ended', 'ceased'));
