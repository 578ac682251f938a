-- Which documents are held for good: not only what a move or an initialling rests on, but also the file of a signed
-- text, what an act of a text names (full powers, notifications, notices), the evidence of a promise, and what the
-- custody of an original consists of. One answer for the service and for the last door.

create index instrument_act_by_document on instrument_act (document_id) where document_id is not null;
create index promise_step_by_document on promise_step (document_id) where document_id is not null;
create index original_by_document on original (document_id);
create index custody_by_receipt on custody (receipt_document) where receipt_document is not null;
create index certified_copy_by_document on certified_copy (document_id) where document_id is not null;

create function document_is_held(wanted uuid) returns boolean language sql stable as $$
    select exists (select from made_move_document r where r.document_id = wanted
            and not exists (select from made_move c where c.reverses = r.made_move_id))
        or exists (select from initialled_text t where t.document_id = wanted)
        or exists (select from document d join instrument i on i.agreement_id = d.agreement_id
            where d.id = wanted and i.state in ('SIGNED', 'ENDED')
            and i.draft @> jsonb_build_object('texts', jsonb_build_array(jsonb_build_object('document', d.id))))
        or exists (select from instrument_act t where t.document_id = wanted)
        or exists (select from promise_step s where s.document_id = wanted)
        or exists (select from original o where o.document_id = wanted)
        or exists (select from custody c where c.receipt_document = wanted)
        or exists (select from certified_copy c where c.document_id = wanted)
$$;

create or replace function document_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'documents are never deleted';
    end if;
    if new.hash <> old.hash or new.agreement_id <> old.agreement_id or new.type <> old.type or new.size <> old.size then
        raise exception 'what a document is never changes';
    end if;
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' and document_is_held(new.id) then
        raise exception 'a document that something rests on is not withdrawn';
    end if;
    return new;
end
$$;
