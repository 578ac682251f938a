package id.jembatan.partners.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.naming.Spellings;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds records that may mean the same body as one that is about to be entered: by identifiers, by names in all
/// scripts and languages, by spelling slips, by the place on the map. Takes any number at once, in a fixed number of
/// statements, so that a file costs little more than a form.
@ApplicationScoped
public class Likeness {

    /// More than these nobody looks through.
    private static final int AT_MOST = 8;

    private static final String SIMILAR = "similar-name";

    /// What is alike exactly; each part has an index of its own. A known place joins names of different languages.
    private static final String EXACT = """
            with sought as materialized (
                select * from jsonb_to_recordset(cast(:sought as jsonb)) as s(
                    i integer, kind text, territory boolean, country text, latitude numeric, longitude numeric,
                    names jsonb, identifiers jsonb)
            ), spelled as materialized (
                select s.i, s.country, n.latin from sought s, jsonb_array_elements_text(s.names) as n(latin)
            ), known as materialized (
                select distinct c.i, c.country, b.latin
                from spelled c join known_place_name a on a.latin = c.latin
                join known_place z on z.zone = a.zone and z.country = c.country
                join known_place_name b on b.zone = z.zone and b.latin <> c.latin
            ), hit as (
                select s.i, x.partner_id, 'same-identifier' as why
                from sought s, jsonb_each_text(s.identifiers) as e(scheme, value)
                join partner_identifier x on x.scheme = e.scheme and x.value = e.value and x.standing
              union all
                select c.i, n.partner_id, 'same-name' from spelled c join partner_name n on n.latin = c.latin
                join partner o on o.id = n.partner_id and o.country = c.country
              union all
                select c.i, n.partner_id, 'same-name' from spelled c join partner_name n on n.local_latin = c.latin
                join partner o on o.id = n.partner_id and o.country = c.country
              union all
                select k.i, n.partner_id, 'same-place' from known k join partner_name n on n.latin = k.latin
                join partner o on o.id = n.partner_id and o.country = k.country
              union all
                select k.i, n.partner_id, 'same-place' from known k join partner_name n on n.local_latin = k.latin
                join partner o on o.id = n.partner_id and o.country = k.country
              union all
                select s.i, l.id, 'near' from likeness_rule r cross join sought s cross join lateral (
                    select o.id from partner o
                    where o.latitude between s.latitude - r.within_km / 111 and s.latitude + r.within_km / 111
                    and o.kind = s.kind
                    and distance_km(o.latitude, o.longitude, s.latitude, s.longitude) <= r.within_km offset 0) l
                where r.why = 'near' and s.territory
            )
            select distinct h.i, h.partner_id, h.why from hit h""";

    private final Sql sql;
    private final PartnerRows rows;
    private final ObjectMapper json;

    Likeness(Sql sql, PartnerRows rows, ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    /// How one that is sought goes to the database.
    private record Asked(
            int i,
            @Nullable PartnerKind kind,
            boolean territory,
            String country,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            List<String> names,
            Map<String, String> identifiers) {}

    /// What the rules say, see the table.
    private record Rule(BigDecimal likeness, int fromSimilarity, int fromSimilarityOfAnotherSort) {}

    /// The names of one country, whole and without general words.
    private record Names(Spellings<Named> whole, Spellings<Named> core) {}

    /// Whose name it is, and of which sort.
    private record Named(UUID partner, PartnerKind kind) {}

    /// Why one record is like one that is sought, and how much, by reason.
    private record Hits(Map<UUID, Map<String, BigDecimal>> of) {

        void add(UUID partner, String why, BigDecimal likeness) {
            of.computeIfAbsent(partner, unknown -> new TreeMap<>()).merge(why, likeness, BigDecimal::max);
        }
    }

    /// The likely ones that this caller may see, the likeliest first, for each key that has any. Merged and withdrawn
    /// records are not among them.
    public Map<String, List<Candidate>> of(Collection<Sought> sought, Caller caller) {
        if (sought.isEmpty()) {
            return Map.of();
        }
        var inOrder = List.copyOf(sought);
        var rules = rules();
        var hits = inOrder.stream().map(each -> new Hits(new HashMap<>())).toList();
        sql.each(
                EXACT,
                row -> {
                    var why = row.getString("why");
                    hits.get(row.getInt("i"))
                            .add(
                                    row.getObject("partner_id", UUID.class),
                                    why,
                                    rule(rules, why).likeness());
                    return true;
                },
                Map.of("sought", asked(inOrder)));
        addSimilar(inOrder, hits, rule(rules, SIMILAR), caller);
        var ids = hits.stream().flatMap(each -> each.of().keySet().stream()).collect(Collectors.toSet());
        var shown = shown(ids, caller);
        var namesakes = namesakes(ids);
        var candidates = new LinkedHashMap<String, List<Candidate>>();
        for (var i = 0; i < inOrder.size(); i++) {
            var one = inOrder.get(i);
            var found = candidates(one, hits.get(i), shown, namesakes);
            if (!found.isEmpty()) {
                candidates.put(one.key(), found);
            }
        }
        return candidates;
    }

    /// The likely ones for one.
    public List<Candidate> of(Sought sought, Caller caller) {
        return of(List.of(sought), caller).getOrDefault(sought.key(), List.of());
    }

    /// Those that are spelled like one before them in the same list, which no register knows yet: by their keys the
    /// names of the earlier ones. Bodies of one kind and country only, without the
    /// words that say of which sort they are.
    public Map<String, List<String>> amongThemselves(List<Sought> sought) {
        var rule = rule(rules(), SIMILAR);
        var generic = generic();
        var earlier = new HashMap<String, Spellings<Sought>>();
        var found = new LinkedHashMap<String, List<String>>();
        for (var one : sought) {
            var known = earlier.computeIfAbsent(one.country() + "/" + one.kind(), unknown -> new Spellings<>());
            var names = one.latin().stream().map(each -> core(each, generic)).toList();
            var alike = new LinkedHashSet<String>();
            for (var name : names) {
                known.alike(
                        name,
                        rule.fromSimilarity(),
                        (other, similarity) -> alike.add(other.names().getFirst()));
            }
            names.forEach(name -> known.add(name, one));
            if (!alike.isEmpty()) {
                found.put(one.key(), List.copyOf(alike));
            }
        }
        return found;
    }

    private static List<Candidate> candidates(
            Sought one, Hits hits, Map<UUID, Candidate> shown, Set<String> namesakes) {
        var found = new ArrayList<Candidate>();
        hits.of().forEach((partner, why) -> {
            var record = shown.get(partner);
            if (record != null
                    && !partner.equals(one.itself())
                    && (one.itself() == null || !namesakes.contains(pair(one.itself(), partner)))) {
                found.add(record.because(
                        List.copyOf(why.keySet()),
                        why.values().stream().max(Comparator.naturalOrder()).orElseThrow()));
            }
        });
        found.sort(Comparator.comparing(Candidate::likeness).reversed().thenComparing(Candidate::code));
        return List.copyOf(found.subList(0, Math.min(AT_MOST, found.size())));
    }

    /// The names of the countries in question are read once; who is spelled like whom is found in memory. Bodies of
    /// one sort are compared without the words that say of which sort they are, bodies of another sort with them.
    private void addSimilar(List<Sought> sought, List<Hits> hits, Rule rule, Caller caller) {
        var generic = generic();
        var ofCountries = names(sought, generic, caller);
        for (var i = 0; i < sought.size(); i++) {
            var one = sought.get(i);
            var hit = hits.get(i);
            var known = ofCountries.get(one.country());
            if (known == null) {
                continue;
            }
            for (var latin : one.latin()) {
                known.core().alike(core(latin, generic), rule.fromSimilarity(), (named, similarity) -> {
                    if (one.kind() == null || named.kind() == one.kind()) {
                        hit.add(named.partner(), SIMILAR, times(rule.likeness(), similarity));
                    }
                });
                known.whole().alike(latin, rule.fromSimilarityOfAnotherSort(), (named, similarity) -> {
                    if (named.kind() != one.kind()) {
                        hit.add(named.partner(), SIMILAR, times(rule.likeness(), similarity));
                    }
                });
            }
        }
    }

    private Map<String, Names> names(List<Sought> sought, Set<String> generic, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put(
                "countries", sought.stream().map(Sought::country).distinct().toArray(String[]::new));
        var names = new HashMap<String, Names>();
        sql.each(
                """
                select p.country, p.id, p.kind, n.latin, n.local_latin
                from partner p join partner_name n on n.partner_id = p.id
                where p.country = any(:countries) and p.record = 'valid' and\s""" + seen.sql(),
                row -> {
                    var owner = new Named(
                            row.getObject("id", UUID.class),
                            PartnerKind.of(row.getString("kind")).orElseThrow());
                    var known = names.computeIfAbsent(
                            row.getString("country"), unknown -> new Names(new Spellings<>(), new Spellings<>()));
                    for (var column : List.of("latin", "local_latin")) {
                        var latin = row.getString(column);
                        if (latin != null) {
                            known.whole().add(latin, owner);
                            known.core().add(core(latin, generic), owner);
                        }
                    }
                    return true;
                },
                parameters);
        return names;
    }

    private static String core(String latin, Set<String> generic) {
        var core = Arrays.stream(latin.split(" "))
                .filter(each -> !generic.contains(each))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? latin : core;
    }

    private Set<String> generic() {
        return new HashSet<>(sql.list("select word from generic_word", row -> row.getString(1)));
    }

    private static BigDecimal times(BigDecimal likeness, int thousandths) {
        return likeness.multiply(BigDecimal.valueOf(thousandths, 3)).setScale(2, RoundingMode.HALF_UP);
    }

    private Map<String, Rule> rules() {
        var rules = new HashMap<String, Rule>();
        sql.list(
                "select * from likeness_rule",
                row -> rules.put(
                        row.getString("why"),
                        new Rule(
                                row.getBigDecimal("likeness"),
                                thousandths(row.getBigDecimal("from_similarity")),
                                thousandths(row.getBigDecimal("from_similarity_of_another_sort")))));
        return rules;
    }

    private static int thousandths(@Nullable BigDecimal share) {
        return share == null ? 1001 : share.movePointRight(3).intValue();
    }

    private static Rule rule(Map<String, Rule> rules, String why) {
        var rule = rules.get(why);
        if (rule == null) {
            throw new IllegalStateException("No rule of likeness for " + why);
        }
        return rule;
    }

    private Map<UUID, Candidate> shown(Set<UUID> ids, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("ids", ids.toArray(UUID[]::new));
        return sql
                .list(
                        """
                        select p.id, p.code, p.kind, p.name, p.country from partner p
                        where p.id = any(:ids) and p.record = 'valid' and\s""" + seen.sql(),
                        row -> new Candidate(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                PartnerKind.of(row.getString("kind")).orElseThrow(),
                                row.getString("name"),
                                row.getString("country"),
                                List.of(),
                                BigDecimal.ZERO),
                        parameters)
                .stream()
                .collect(Collectors.toMap(Candidate::id, each -> each));
    }

    /// Pairs that a person has called two bodies.
    private Set<String> namesakes(Set<UUID> ids) {
        return new HashSet<>(sql.list(
                "select one, other from partner_namesake where one = any(:ids) or other = any(:ids)",
                row -> pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)),
                Map.of("ids", ids.toArray(UUID[]::new))));
    }

    private static String pair(UUID one, UUID other) {
        var a = one.toString();
        var b = other.toString();
        return a.compareTo(b) < 0 ? a + b : b + a;
    }

    private String asked(List<Sought> sought) {
        var asked = new ArrayList<Asked>();
        for (var i = 0; i < sought.size(); i++) {
            var one = sought.get(i);
            var location = one.location();
            asked.add(new Asked(
                    i,
                    one.kind(),
                    one.kind() != null && one.kind().isTerritory(),
                    one.country(),
                    location == null ? null : location.latitude(),
                    location == null ? null : location.longitude(),
                    one.latin(),
                    one.identifiers()));
        }
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers can be written", e);
        }
    }
}
