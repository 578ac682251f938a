-- The beginnings of a text's words, and the same with one letter left out. Two words of which one has a letter too many,
-- too few, another one or two in the wrong order have one of these in common, so an index finds them without a look at
-- all names that share a syllable. Seven letters are enough to tell words apart; shorter words than four are no help.
create function slips(folded text) returns text[]
    language sql immutable parallel safe strict
    return (
        select array_agg(distinct left(beginning, at) || substr(beginning, at + 2))
        from (select distinct left(word, 7) as beginning from regexp_split_to_table(folded, '[^[:alnum:]]+') as word
              where char_length(word) >= 4) words,
            generate_series(0, char_length(beginning)) as at);

create index partner_name_by_slip on partner_name using gin (slips(folded));

-- The names that hold the two longest of the words, each with one slip at most, and how much of the words is in them. No
-- row where every word is shorter than four letters. One process is faster than the start of a second one.
create function names_slipped(words text) returns table (partner_id uuid, likeness real)
language plpgsql stable rows 100 set max_parallel_workers_per_gather = 0 as $$
declare
    longest text[] := array(select word from regexp_split_to_table(words, '[^[:alnum:]]+') as word
        where char_length(word) >= 4 order by char_length(word) desc, word limit 2);
begin
    return query select n.partner_id, word_similarity(words, n.folded) from partner_name n
        where slips(n.folded) && slips(longest[1]) and slips(n.folded) && slips(coalesce(longest[2], longest[1]))
          and word_similarity(words, n.folded) >= 0.4;
end $$;
