package id.jembatan.agreements.procedure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.jembatan.agreements.text.IsoDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a case has on file: its valid documents, the fields filled in, the answers given.
///
/// @param today the day in the zone of the office
/// @param reason why the move is made, if somebody said so
public record Dossier(
        List<Paper> papers,
        Map<String, String> fields,
        Map<String, Map<String, Answer>> checklists,
        LocalDate today,
        @Nullable String reason) {

    private static final String MISSING = "missing";

    Judgement judge(Requirement requirement) {
        return switch (requirement.need()) {
            case Need.Paper(var type, var attributes) -> paper(requirement, type, attributes);
            case Need.Checklist need -> new Judgement(requirement, unanswered(need), Set.of());
            case Need.Field(var name) -> simple(requirement, fields.containsKey(name), MISSING);
            case Need.SameText(var one, var other) -> sameText(requirement, one, other);
            case Need.Parts(var type, var parts) -> parts(requirement, type, parts);
            case Need.Languages need -> languages(requirement, need);
            case Need.NotPast(var field) -> {
                var day = day(field);
                yield simple(requirement, day == null || !day.isBefore(today), "past");
            }
            case Need.Reached(var field) -> onDay(requirement, field, day -> !day.isAfter(today), "not-reached");
            case Need.Past(var field) -> onDay(requirement, field, day -> day.isBefore(today), "not-past");
            case Need.DatedBy(var type, var field) -> datedBy(requirement, type, field);
            case Need.Reason() -> simple(requirement, reason != null && !reason.isBlank(), MISSING);
            case Need.AnyOf(var needs) -> anyOf(requirement, needs);
        };
    }

    /// The day in a field, if there is one.
    public @Nullable LocalDate day(String field) {
        return IsoDay.of(fields.get(field));
    }

    /// The date that a clock or a field is taken from: a field's name, or `TYPE.attribute` of a valid document.
    public @Nullable LocalDate dayOf(String source) {
        int dot = source.indexOf('.');
        if (dot < 0) {
            return day(source);
        }
        var attribute = Attribute.of(source.substring(dot + 1)).orElseThrow();
        return all(source.substring(0, dot)).stream()
                .map(paper -> IsoDay.of(paper.attributes().get(attribute)))
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private List<Paper> all(String type) {
        return papers.stream().filter(it -> it.type().equals(type)).toList();
    }

    private Judgement paper(Requirement requirement, String type, Set<Attribute> attributes) {
        var found = all(type);
        if (found.isEmpty()) {
            return new Judgement(requirement, List.of(MISSING), Set.of());
        }
        // The best of several language versions speaks for all of them.
        var lacking = found.stream()
                .map(it -> attributes.stream()
                        .filter(attribute -> !it.has(attribute))
                        .map(Attribute::word)
                        .sorted()
                        .toList())
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
        return new Judgement(requirement, lacking, Set.copyOf(found));
    }

    private List<String> unanswered(Need.Checklist need) {
        var given = checklists.getOrDefault(need.code(), Map.of());
        return need.items().stream()
                .filter(item -> {
                    var answer = given.get(item);
                    return answer == null
                            || need.mustYes().contains(item) && answer != Answer.YES
                            || need.notNo().contains(item) && answer == Answer.NO;
                })
                .sorted()
                .toList();
    }

    private Judgement sameText(Requirement requirement, String one, String other) {
        var first = byLanguage(one);
        var second = byLanguage(other);
        if (first.isEmpty() || second.isEmpty()) {
            return new Judgement(requirement, List.of(first.isEmpty() ? one : other), Set.of());
        }
        var differing = new TreeSet<String>();
        for (var language : union(first.keySet(), second.keySet())) {
            var left = first.get(language);
            var right = second.get(language);
            if (left == null || right == null || !left.hash().equals(right.hash())) {
                differing.add(language.isEmpty() ? "differs" : "differs:" + language);
            }
        }
        return new Judgement(
                requirement, List.copyOf(differing), union(Set.copyOf(first.values()), Set.copyOf(second.values())));
    }

    private Judgement parts(Requirement requirement, String type, Set<String> parts) {
        var found = all(type);
        if (found.isEmpty()) {
            return new Judgement(requirement, List.copyOf(new TreeSet<>(parts)), Set.of());
        }
        var lacking = found.stream()
                .map(it -> parts.stream()
                        .filter(part -> it.parts().getOrDefault(part, "").isBlank())
                        .sorted()
                        .toList())
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
        return new Judgement(requirement, lacking, Set.copyOf(found));
    }

    private Judgement languages(Requirement requirement, Need.Languages need) {
        var versions = byLanguage(need.type());
        var lacking = new ArrayList<>(need.always().stream()
                .filter(it -> !versions.containsKey(it))
                .map(it -> "language:" + it)
                .sorted()
                .toList());
        var others = versions.keySet().stream()
                .filter(it -> !it.isEmpty() && !need.always().contains(it))
                .count();
        if (others < need.besides()) {
            lacking.add("language:other");
        }
        return new Judgement(requirement, List.copyOf(lacking), Set.copyOf(versions.values()));
    }

    private Judgement onDay(Requirement requirement, String field, Predicate<LocalDate> test, String otherwise) {
        var day = day(field);
        return day == null
                ? new Judgement(requirement, List.of(MISSING), Set.of())
                : simple(requirement, test.test(day), otherwise);
    }

    private Judgement datedBy(Requirement requirement, String type, String field) {
        var limit = day(field);
        var found = all(type);
        if (found.isEmpty() || limit == null) {
            return new Judgement(requirement, List.of(found.isEmpty() ? MISSING : field), Set.of());
        }
        var fitting = found.stream()
                .filter(it -> {
                    var day = IsoDay.of(it.attributes().get(Attribute.ISSUED_ON));
                    return day != null && !day.isAfter(limit);
                })
                .collect(toSet());
        return new Judgement(requirement, fitting.isEmpty() ? List.of("dated-later") : List.of(), fitting);
    }

    private Judgement anyOf(Requirement requirement, List<Requirement> needs) {
        var judged = needs.stream().map(this::judge).toList();
        return judged.stream()
                .filter(Judgement::met)
                .findFirst()
                .map(it -> new Judgement(requirement, List.of(), it.papers()))
                .orElseGet(() -> new Judgement(
                        requirement, needs.stream().map(it -> it.need().code()).toList(), Set.of()));
    }

    private Map<String, Paper> byLanguage(String type) {
        return all(type).stream().collect(toMap(Paper::language, it -> it, (one, _) -> one));
    }

    private static Judgement simple(Requirement requirement, boolean met, String otherwise) {
        return new Judgement(requirement, met ? List.of() : List.of(otherwise), Set.of());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
