-- Under which numbers and codes others know our partners.
create table identifier_scheme (
    code text primary key,
    position integer not null unique,
    name text not null,
    pattern text not null,
    -- Where a person can look it up; {value} stands for the identifier.
    lookup text,
    source text not null,
    constraint identifier_scheme_code_is_plain check (code ~ '^[a-z0-9]+(_[a-z0-9]+)*$')
);
insert into identifier_scheme (code, position, name, pattern, lookup, source) values
    ('wikidata', 10, 'Wikidata item', 'Q[1-9][0-9]{0,11}', 'https://www.wikidata.org/wiki/{value}',
        'Wikidata:Identifiers: the letter Q and a number'),
    ('un_locode', 20, 'UN/LOCODE', '[A-Z]{2}[A-Z2-9]{3}', null,
        'UNECE Recommendation 16: country code and three letters, digits 2 to 9 where letters ran out; written without the blank'),
    ('iso3166_2', 30, 'ISO 3166-2', '[A-Z]{2}-[A-Z0-9]{1,3}', null,
        'ISO 3166-2: country code, hyphen, one to three letters or digits'),
    ('geonames', 40, 'GeoNames', '[1-9][0-9]{0,9}', 'https://www.geonames.org/{value}', 'GeoNames: geonameid, a whole number'),
    ('lei', 50, 'Legal entity identifier', '[A-Z0-9]{18}[0-9]{2}', 'https://search.gleif.org/#/record/{value}',
        'ISO 17442: 18 letters or digits and two check digits');

create table partner_identifier (
    id uuid primary key,
    partner_id uuid not null references partner,
    scheme text not null references identifier_scheme,
    value text not null,
    source text,
    recorded_at timestamptz not null,
    -- Not when it was taken back, or its record was.
    standing boolean not null default true,
    withdrawn_because text
);
create unique index partner_identifier_unique on partner_identifier (scheme, value) where standing;
create index partner_identifier_of_partner on partner_identifier (partner_id, scheme, value);

-- How likely it is that two records mean the same body, by what is alike. Set by us: change them as you learn.
create table likeness_rule (
    why text primary key,
    likeness numeric not null,
    -- From which similarity of trigrams on, for bodies of the same sort and of another.
    from_similarity numeric,
    from_similarity_of_another_sort numeric,
    within_km numeric,
    source text not null
);
insert into likeness_rule (why, likeness, from_similarity, from_similarity_of_another_sort, within_km, source) values
    ('same-identifier', 1.00, null, null, null, 'an identifier belongs to one body'),
    ('same-name', 0.95, null, null, null, 'the same letters once both are written in Latin, in one country'),
    ('same-place', 0.90, null, null, null, 'both are names of one known place, in whatever language'),
    ('similar-name', 0.85, 0.42, 0.70, null,
        'house rule, tried on the sample data: Ankra/Ankara 0.44 and Istambul/Istanbul 0.50 are found; between bodies of another sort general words count, so Kota Bogor/Kabupaten Bogor 0.35 are two; times the similarity it had'),
    ('near', 0.60, null, null, 3, 'house rule: two cities are never three kilometres apart');

-- Words that say of what sort a body is, not which one: left out when bodies of one sort are compared. In Latin letters.
create table generic_word (
    word text primary key,
    source text not null
);
insert into generic_word (word, source)
select word, 'house rule: words for sorts of bodies in Indonesian, Malay, English, Turkish, German, French, Spanish, Portuguese, Dutch'
from unnest(string_to_array('kota kabupaten kab provinsi propinsi kotamadya daerah khusus istimewa bandaraya majlis negeri '
    || 'city town municipality metropolitan metropolis greater province prefecture region regency state county district '
    || 'government council of the and special administrative capital '
    || 'buyuksehir belediyesi belediye baskanligi ili il ilcesi sehri valiligi '
    || 'stadt landeshauptstadt kreis land ville departement communaute ciudad provincia municipio cidade municipal '
    || 'gemeente stad provincie de la le do da del', ' ')) as word
where word <> '' group by word;

-- Two records that a person has called two bodies, though they look alike.
create table partner_namesake (
    one uuid not null references partner,
    other uuid not null references partner,
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (one, other),
    constraint partner_namesake_once check (one < other)
);
create index partner_namesake_of_other on partner_namesake (other);

create index partner_by_latitude on partner (latitude, longitude) where latitude is not null;

-- Kilometres between two points on a sphere (haversine); good to half a per cent.
create function distance_km(latitude1 numeric, longitude1 numeric, latitude2 numeric, longitude2 numeric)
    returns numeric language sql immutable parallel safe strict
    return (12742 * asin(least(1, sqrt(
        power(sin(radians(latitude2::float8 - latitude1::float8) / 2), 2)
        + cos(radians(latitude1::float8)) * cos(radians(latitude2::float8))
        * power(sin(radians(longitude2::float8 - longitude1::float8) / 2), 2)))))::numeric(9, 3);
