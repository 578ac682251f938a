-- A partner has names in several languages and scripts, beside the official one that changes over time.
alter table partner_name
    add column sort text not null default 'official',
    add column language text,
    add column script text,
    add column local_language text,
    add column local_script text,
    add column source text,
    -- The name and the local name in plain Latin letters (naming/Latin.java); empty until the service has made them.
    add column latin text,
    add column local_latin text,
    add constraint partner_name_sort_known check (sort in ('official', 'local', 'exonym', 'former', 'short', 'other')),
    add constraint partner_name_local_only_beside_official check (sort = 'official' or local_name is null),
    add constraint partner_name_language_is_bcp47 check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    add constraint partner_name_local_language_is_bcp47 check (local_language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    add constraint partner_name_script_is_iso15924 check (script ~ '^[A-Z][a-z]{3}$'),
    add constraint partner_name_local_script_is_iso15924 check (local_script ~ '^[A-Z][a-z]{3}$'),
    drop constraint partner_name_one_current,
    add constraint partner_name_one_current exclude using btree (partner_id with =)
        where (current and sort = 'official') deferrable initially deferred;

-- What q searches in: every name as it is written, and in Latin letters.
drop index partner_name_by_trigram;
alter table partner_name drop column folded;
alter table partner_name add column folded text not null generated always as (
    fold(name || coalesce(' ' || local_name, '') || coalesce(' ' || latin, '') || coalesce(' ' || local_latin, ''))) stored;
create index partner_name_by_trigram on partner_name using gin (folded gin_trgm_ops);

-- For likely duplicates: the same name in the same or another script.
create index partner_name_by_latin on partner_name (latin);
create index partner_name_by_local_latin on partner_name (local_latin) where local_latin is not null;
-- Names that were there before the service knew how to write them in Latin letters.
create index partner_name_not_yet_latin on partner_name (id) where latin is null;
