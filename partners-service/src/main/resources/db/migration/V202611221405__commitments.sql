-- What somebody promised. An owner or a due day may be lacking at first; what was promised is on record all the same.
create table commitment (
    id uuid primary key,
    version bigint not null,
    origin_kind text,
    origin_id uuid,
    partner_id uuid not null references partner,
    side text not null,
    owner_desk text,
    owner_text text,
    title text not null,
    due_on date,
    state text not null,
    -- The day on which it was done, handed over or dropped.
    done_on date,
    note text,
    evidence text,
    handed_to text,
    reason text,
    -- What the partner's own officer says of it, until somebody of ours confirms it.
    stated_done_on date,
    stated_note text,
    stated_by text,
    audience text not null,
    keeper text not null,
    confidential boolean not null,
    recorded_at timestamptz not null,
    words tsvector not null generated always as (
        found_words(title || ' ' || coalesce(note, '') || ' ' || coalesce(evidence, '') || ' '
            || coalesce(owner_text, ''))) stored,
    constraint commitment_origin_whole check ((origin_kind is null) = (origin_id is null)),
    constraint commitment_side_known check (side in ('ours', 'theirs')),
    constraint commitment_state_known check (state in ('open', 'done', 'handed_over', 'dropped')),
    constraint commitment_audience_known check (audience in ('offices', 'missions', 'partner')),
    constraint commitment_settled_on_a_day check ((state = 'open') = (done_on is null))
);
create index commitment_by_due on commitment (coalesce(due_on, date '9999-12-31'), id);
create index commitment_of_partner on commitment (partner_id, coalesce(due_on, date '9999-12-31'), id);
create index commitment_of_origin on commitment (origin_id) where origin_id is not null;
create index commitment_of_owner on commitment (owner_desk) where state = 'open';
create index commitment_by_words on commitment using gin (words);
