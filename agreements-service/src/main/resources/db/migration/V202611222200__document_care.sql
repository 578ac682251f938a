-- What lies in the store: one row for each file, however many documents have the same bytes.
create table kept_file (
    hash        text        primary key constraint kept_file_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    size        bigint      not null,
    kept_at     timestamptz not null,
    claimed_at  timestamptz,
    checked_at  timestamptz,
    outcome     text        constraint kept_file_outcome_is_known check (outcome in ('OK', 'MISSING', 'ALTERED'))
);

insert into kept_file (hash, size, kept_at)
select hash, max(size), min(added_at) from document group by hash;

create index kept_file_by_turn on kept_file (claimed_at nulls first, hash);
create index kept_file_damaged on kept_file (outcome, hash) where outcome in ('MISSING', 'ALTERED');

create table document_upkeep (
    only_one         boolean primary key default true constraint document_upkeep_is_one_row check (only_one),
    orphans_removed  bigint  not null default 0
);

insert into document_upkeep default values;

alter table document
    add column confidentiality  text not null default 'INTERNAL'
        constraint document_confidentiality_is_known check (confidentiality in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'SECRET')),
    -- The signed version of a text: of which type, compared with which document, and what came of it.
    add column signs            text,
    add column compared_with    uuid references document (id),
    add column text_match       text constraint document_match_is_known check (text_match in ('EQUAL', 'EXTENDS', 'DIFFERS')),
    add column difference       text,
    add column folded           text not null default '',
    -- What was found of signatures inside the file: see the package signature. Null where there can be none.
    add column signatures       text,
    add column trust_edition    text,
    add constraint document_difference_is_explained check (difference is null or text_match = 'DIFFERS');

alter table document alter column confidentiality drop default;

update document set folded = lower(title || ' ' || file_name || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, ''));

create index document_by_type on document (type, id desc);
create index document_by_class on document (confidentiality, id desc);
create index document_by_words on document using gin (folded gin_trgm_ops);
create index document_to_check on document (trust_edition nulls first, id) where media_type = 'application/pdf';

-- Which language version of a text prevails. The newest row counts; earlier ones stay.
create table text_authority (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement (id),
    type          text        not null,
    rule          text        not null constraint text_authority_rule_is_known check (rule in ('PREVAILING', 'EQUALLY_AUTHENTIC')),
    language      text,
    clause        text,
    at            timestamptz not null,
    by_subject    text        not null,
    by_name       text        not null,
    constraint text_authority_names_one_language check ((rule = 'PREVAILING') = (language is not null))
);

create index text_authority_of_agreement on text_authority (agreement_id, type, id desc);

-- The act of initialling freezes a text in all its languages, until it is opened again with a reason.
create table initialling (
    id             uuid        primary key,
    agreement_id   uuid        not null references agreement (id),
    type           text        not null,
    done_on        date        not null,
    place          text,
    initials       jsonb       not null,
    at             timestamptz not null,
    by_subject     text        not null,
    by_name        text        not null,
    reopened_at    timestamptz,
    reopened_by    text,
    reopen_reason  text
);

create unique index initialling_holds_once on initialling (agreement_id, type) where reopened_at is null;

create table initialled_text (
    initialling_id  uuid   not null references initialling (id),
    document_id     uuid   not null references document (id),
    language        text   not null,
    hash            text   not null,
    size            bigint not null,
    primary key (initialling_id, document_id)
);

create index initialled_text_by_document on initialled_text (document_id);

-- An original on paper (or as a file that is the original itself), who has it, and what was copied from it.
create table original (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement (id),
    document_id   uuid        not null references document (id),
    label         text        not null,
    form          text        not null constraint original_form_is_known check (form in ('PAPER', 'ELECTRONIC')),
    at            timestamptz not null,
    by_subject    text        not null,
    by_name       text        not null
);

create index original_of_agreement on original (agreement_id, id);

create table custody (
    id               uuid        primary key,
    original_id      uuid        not null references original (id),
    position         integer     not null,
    holder           text        not null,
    place            text        not null,
    since_day        date        not null,
    handed_over_by   text,
    received_by      text,
    receipt_number   text,
    receipt_document uuid        references document (id),
    note             text,
    at               timestamptz not null,
    by_subject       text        not null,
    by_name          text        not null,
    constraint custody_has_its_place unique (original_id, position),
    constraint custody_is_handed_over_with_receipt check (
        position = 1 or received_by is not null and (receipt_number is not null or receipt_document is not null))
);

create table certified_copy (
    id             uuid        primary key,
    original_id    uuid        not null references original (id),
    certified_by   text        not null,
    capacity       text        not null,
    certified_on   date        not null,
    number         text,
    made_for       text        not null,
    document_id    uuid        references document (id),
    at             timestamptz not null,
    by_subject     text        not null,
    by_name        text        not null
);

create index certified_copy_of_original on certified_copy (original_id, id);

-- The last door: whatever a program does, papers stay, and what a move or an initialling rests on stays in effect or
-- superseded, never withdrawn.
create function document_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'documents are never deleted';
    end if;
    if new.hash <> old.hash or new.agreement_id <> old.agreement_id or new.type <> old.type or new.size <> old.size then
        raise exception 'what a document is never changes';
    end if;
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN'
        and (exists (select 1 from made_move_document r where r.document_id = new.id
                and not exists (select 1 from made_move c where c.reverses = r.made_move_id))
            or exists (select 1 from initialled_text t where t.document_id = new.id)) then
        raise exception 'a document that was relied on is not withdrawn';
    end if;
    return new;
end
$$;

create trigger document_stays before update or delete on document for each row execute function document_stays();
