-- Periods, deadlines and thresholds are rows with their source, never constants: offices and laws change them.
create table parameter (
    code text primary key,
    value text not null,
    unit text not null,
    meaning text not null,
    source text not null,
    constraint parameter_code_is_plain check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

insert into parameter (code, value, unit, meaning, source) values
    ('home-calendar', 'ID', 'calendar', 'whose days off count for our own permits, reports and commitments', 'first user'),
    ('commitment-due-soon', '7', 'days', 'how long before its due day a commitment is recalled to its owner', '[DESIGN]'),
    ('commitment-escalation', '5', 'working days', 'how long after its due day an open commitment is told to the bureau', '[DESIGN]'),
    ('permit-lead', '10', 'working days', 'how long before departure a travel permit is to be asked for', 'circular of the home ministry on permits for official travel abroad, as reported; domain.md 1.1 [S15][S16]'),
    ('permit-decision', '10', 'working days', 'how long the authority has to decide on a travel permit', 'Permendagri 59/2019; UU 30/2014 art. 39(5); domain.md 1.1 [S15][S16]'),
    ('visit-report', '10', 'working days', 'how long after the return a visit is to be reported', '[DESIGN]'),
    ('personal-data-after-visit', '90', 'days', 'how long after a visit its programme shows names and contacts', 'domain.md 5.5, E5'),
    ('survey-after-cohort', '6', 'months', 'when those who took part are asked whether they apply what they learned', 'domain.md 5.2, C07'),
    ('visit-commitment-done', '6', 'months', 'within which a commitment of a visit is done for the follow-up rate', 'domain.md 5.2, P12');

-- Days off as a neighbour told them: all that is known of a calendar in a year.
create table heard_year (
    calendar text not null,
    year integer not null,
    version bigint not null,
    primary key (calendar, year)
);

create table day_off (
    calendar text not null,
    day date not null,
    name text not null,
    primary key (calendar, day)
);

-- A figure is never shown without what it counts.
create table figure_definition (
    code text primary key,
    position integer not null unique,
    unit text not null,
    definition_id text not null,
    definition_en text not null,
    definition_tr text not null,
    source text not null
);

insert into figure_definition (code, position, unit, definition_id, definition_en, definition_tr, source) values
    ('P10', 10, '%', 'Komitmen yang selesai paling lambat pada hari jatuh temponya, dibagi komitmen yang jatuh tempo dalam periode. Komitmen yang dibatalkan tidak dihitung; yang dialihkan dihitung jatuh tempo tetapi belum selesai.',
     'Commitments done on or before their due day, out of those due in the period. Dropped ones are not counted; handed over ones count as due and not as done.',
     'Dönem içinde vadesi gelen taahhütlerden, vade gününde ya da daha önce tamamlananlar. Vazgeçilenler sayılmaz; devredilenler vadesi gelmiş ama tamamlanmamış sayılır.', 'domain.md 5.2, P10');

-- Full text in the languages of the suite at once: nobody says in which one he wrote or searches.
create function found_words(value text) returns tsvector
    language sql immutable parallel safe strict
    return to_tsvector('simple', fold(value)) || to_tsvector('indonesian', fold(value))
        || to_tsvector('english', fold(value)) || to_tsvector('turkish', fold(value));

create function asked_words(value text) returns tsquery
    language sql immutable parallel safe strict
    return websearch_to_tsquery('simple', fold(value)) || websearch_to_tsquery('indonesian', fold(value))
        || websearch_to_tsquery('english', fold(value)) || websearch_to_tsquery('turkish', fold(value));
