-- The procedure of the partner's own side, beside ours: one for each partner of a case that has one.
create table track (
    id                 uuid        primary key,
    version            bigint      not null,
    agreement_id       uuid        not null references agreement (id),
    party_id           uuid        not null references party (id) constraint track_once_a_party unique,
    procedure_code     text        not null,
    procedure_version  integer     not null,
    stage              text        not null,
    final_stage        boolean     not null,
    on_hold            boolean     not null,
    flags              text[]      not null,
    end_reason         text,
    fields             jsonb       not null,
    -- Each stage that it has come to, with the day as far as it is known.
    reached            jsonb       not null,
    opened_at          timestamptz not null,
    opened_by          text        not null,
    changed_at         timestamptz not null
);

create index track_of_agreement on track (agreement_id, id);

-- Days as far as they are known beside the day of entry; what an outside body's act was told by; moves entered long
-- after the event; and corrections, which take back an entry and keep it.
alter table made_move
    add column track_id        uuid references track (id),
    add column done_year       integer,
    add column done_month      integer,
    add column done_day        integer,
    add column explanation     text,
    add column past            boolean not null default false,
    add column source          text,
    add column act_number      text,
    add column act_issued_on   date,
    add column act_received_on date,
    add column act_document_id uuid references document (id),
    add column reverses        uuid references made_move (id),
    -- What the move changed besides the stage, so that a correction can put it back.
    add column undo            jsonb;

update made_move
    set done_year = extract(year from done_on), done_month = extract(month from done_on), done_day = extract(day from done_on)
    where done_on is not null;

create unique index made_move_reversed_once on made_move (reverses) where reverses is not null;
