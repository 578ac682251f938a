-- Agreements as we last heard of them; kept by hearing, never asked for.
create table heard_agreement (
    id uuid primary key,
    -- The neighbour's version: what was told late is not taken for news.
    version bigint not null,
    reference text not null,
    title text not null,
    procedure_code text not null,
    procedure_version integer not null,
    stage text not null,
    kind text not null,
    sectors text[] not null,
    -- Codes of the partners whose officers may know of it.
    shared_with text[] not null,
    agency text,
    told_at timestamptz not null
);

-- No reference to partner: news of an agreement may come before a partner is there again.
create table heard_agreement_partner (
    agreement_id uuid not null references heard_agreement,
    partner_id uuid not null,
    primary key (agreement_id, partner_id)
);
create index heard_agreement_of_partner on heard_agreement_partner (partner_id, agreement_id);

-- Through which stages it was heard to go.
create table heard_stage (
    id uuid primary key,
    agreement_id uuid not null references heard_agreement,
    version bigint not null,
    stage text not null,
    told_at timestamptz not null,
    constraint heard_stage_once unique (agreement_id, version)
);
