-- A text as a part of a pattern, every character for itself.
create function like_safe(value text) returns text
    language sql immutable parallel safe strict
    return regexp_replace(value, '([%_\\])', '\\\1', 'g');

-- A list of one kind is found in its order, however large the register is.
create index partner_by_kind on partner (kind, name_folded, id);
