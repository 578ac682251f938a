-- A name that is the same in Latin letters is searched once.
drop index partner_name_by_trigram;
alter table partner_name drop column folded;
alter table partner_name add column folded text not null generated always as (
    fold(name || coalesce(' ' || local_name, '') || coalesce(' ' || nullif(fold(latin), fold(name)), '')
        || coalesce(' ' || nullif(fold(local_latin), fold(local_name)), ''))) stored;
create index partner_name_by_trigram on partner_name using gin (folded gin_trgm_ops);

-- The names of which a part is spelled at least so much like the words (share of trigrams, 0 to 1). A function, because
-- the index takes the threshold from a setting of the session; it is set back when the function returns.
create function names_alike(words text, threshold real) returns table (partner_id uuid, likeness real)
language plpgsql stable rows 200 set pg_trgm.word_similarity_threshold = 0.6 as $$
begin
    perform set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
    return query select n.partner_id, word_similarity(words, n.folded) from partner_name n where words <% n.folded;
end $$;
