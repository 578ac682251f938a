-- What was approved to be public, with the words as they were approved. A later publication takes the place of an
-- earlier one; none is ever changed, so that "public on that day" has one answer.
create table publication (
    id           uuid        primary key,
    scorecard_id uuid        not null references scorecard,
    number       integer     not null,
    is_public    boolean     not null,
    identifier   text        collate "C" not null,
    document     text        not null,
    note         text,
    at           timestamptz not null,
    by_subject   text        not null,
    by_name      text        not null,
    constraint publication_number_is_unique unique (scorecard_id, number)
);
create index publication_by_identifier on publication (identifier, scorecard_id, number);

create trigger publication_stays before update or delete on publication
    for each row execute function kpi_record_stays();

-- An activity that a file brought: its words, and every figure as the file writes it. What the register holds of it is
-- marked in the document; the rest lives only here.
create table brought_activity (
    id              uuid        primary key,
    scorecard_id    uuid        not null
        constraint brought_activity_is_the_only_one_of_its_card unique references scorecard,
    identifier      text        collate "C" not null constraint brought_activity_identifier_is_unique unique,
    document        text        not null,
    brought_at      timestamptz not null,
    brought_by      text        not null,
    brought_by_name text        not null
);
