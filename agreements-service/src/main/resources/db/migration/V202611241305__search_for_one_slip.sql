-- The beginnings of a text's words, and the same with one letter left out. Two words of which one has a letter too many,
-- too few, another one or two in the wrong order have one of these in common, so an index finds the cases of a misspelled
-- word without a look at all that share a syllable with it. Seven letters are enough to tell words apart; shorter words
-- than four are no help.
create function slips(folded text) returns text[]
    language sql immutable parallel safe strict
    return (
        select array_agg(distinct left(beginning, at) || substr(beginning, at + 2))
        from (select distinct left(word, 7) as beginning from regexp_split_to_table(folded, '[^[:alnum:]]+') as word
              where char_length(word) >= 4) words,
            generate_series(0, char_length(beginning)) as at);

create index agreement_words_by_slip on agreement_words using gin (slips(words));
