-- What points at a partner says so, so that it goes with him when two records become one.
delete from heard_agreement_partner where partner_id not in (select id from partner);
alter table heard_agreement_partner
    add constraint heard_agreement_partner_known foreign key (partner_id) references partner;
