package id.jembatan.agreements.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// Reads a template once more, as plain YAML, and looks at papers, fields and answers itself. It shares no line
/// with the judge that it is held against: what the judge forgets (a language, a part, an attribute, an item)
/// is found here.
public final class PaperOracle {

    private static final Pattern COMPARED = Pattern.compile("(?:fields\\.)?(\\w+) (==|!=) '([^']*)'");
    private static final Pattern AMONG = Pattern.compile("(?:fields\\.)?(\\w+) in \\[([^\\]]*)\\]");

    /// A valid document, as anybody sees it.
    ///
    /// @param said what is known of it, by the words of the template: `issuedOn`, `number`, ..
    public record Filed(String type, String hash, Map<String, String> said, Map<String, String> parts) {

        String language() {
            return said.getOrDefault("language", "");
        }
    }

    /// What a case holds at a moment. Properties of the case, such as its kind, are among the fields.
    public record Held(
            List<Filed> papers,
            Map<String, String> fields,
            Map<String, Map<String, String>> answers,
            LocalDate today,
            boolean reasoned) {

        List<Filed> all(String type) {
            return papers.stream().filter(it -> it.type().equals(type)).toList();
        }

        @Nullable LocalDate day(String field) {
            var value = fields.get(field);
            return value == null || !value.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(value);
        }
    }

    /// Where a case stands, besides its papers.
    public record Stand(
            String stage,
            boolean onHold,
            Set<String> flags,
            @Nullable String endReason) {}

    private final Map<String, Object> template;

    private PaperOracle(Map<String, Object> template) {
        this.template = template;
    }

    public static PaperOracle of(String yaml) {
        return new PaperOracle(new Yaml().load(yaml));
    }

    /// The moves that the template has, less those that its parameters switch off.
    public Set<String> moves() {
        var all = new LinkedHashSet<String>();
        section("moves").forEach((name, move) -> {
            if (isOn(map(map(move).get("when")))) {
                all.add(name);
            }
        });
        return all;
    }

    /// The stages that a case can be in.
    public Set<String> stages() {
        var all = new LinkedHashSet<String>();
        section("stages").forEach((name, stage) -> {
            if (isOn(map(map(stage).get("when")))) {
                all.add(name);
            }
        });
        return all;
    }

    private boolean isOn(Map<String, Object> when) {
        var parameter = when.get("parameter");
        return parameter == null || section("parameters").get(parameter).equals(!Boolean.FALSE.equals(when.get("is")));
    }

    /// The stage that a move leads to from another one.
    public String destination(String move, String from) {
        var to = (String) move(move).get("to");
        return to == null ? from : to;
    }

    /// Whether a move stands open, whatever papers it asks for.
    public boolean isOpen(String name, Stand at, Held held) {
        var move = move(name);
        var when = map(move.get("when"));
        var from = new HashSet<String>();
        for (var stage : names(move.get("from"))) {
            from.addAll(stage.startsWith("@") ? names(section("groups").get(stage.substring(1))) : List.of(stage));
        }
        var condition = (String) when.get("condition");
        return from.contains(at.stage())
                && (Boolean.TRUE.equals(when.get("evenOnHold"))
                        || Boolean.TRUE.equals(when.get("onHold")) == at.onHold())
                && (when.get("withoutFlag") == null || !at.flags().contains(when.get("withoutFlag")))
                && (when.get("endReason") == null || when.get("endReason").equals(at.endReason()))
                && (condition == null || holds(condition, held));
    }

    /// What a move lacks, by the need's name in the template; empty where every paper is there.
    public List<String> lacking(String name, Held held) {
        var lacking = new ArrayList<String>();
        var move = move(name);
        for (var need : maps(move.get("needs"))) {
            var when = (String) need.get("when");
            if (!Boolean.TRUE.equals(need.get("advisory"))
                    && (when == null || holds(when, held))
                    && !isMet(need, held)) {
                lacking.add(need.toString());
            }
        }
        for (var effect : maps(move.get("effects"))) {
            if (effect.get("startClock") instanceof String clock && !begins(clock, held)) {
                lacking.add("the day from which " + clock + " counts");
            }
        }
        return lacking;
    }

    private boolean begins(String clock, Held held) {
        var from = ((String) map(section("clocks").get(clock)).get("from")).split("\\.");
        return from.length == 1
                ? held.day(from[0]) != null
                : held.all(from[0]).stream().anyMatch(it -> it.said().containsKey(from[1]));
    }

    private boolean isMet(Map<String, Object> need, Held held) {
        if (need.get("paper") instanceof String type) {
            var wanted = names(map(section("documents").get(type)).get("requires"));
            return held.all(type).stream().anyMatch(it -> it.said().keySet().containsAll(wanted));
        }
        if (need.get("checklist") instanceof String checklist) {
            return areAnswered(need, checklist, held.answers().getOrDefault(checklist, Map.of()));
        }
        if (need.get("field") instanceof String field) {
            return held.fields().containsKey(field);
        }
        if (need.get("sameText") != null) {
            var both = names(need.get("sameText"));
            var one = byLanguage(held.all(both.getFirst()));
            return !one.isEmpty() && one.equals(byLanguage(held.all(both.getLast())));
        }
        if (need.get("parts") instanceof String type) {
            var wanted = map(map(section("documents").get(type)).get("parts")).keySet();
            return held.all(type).stream()
                    .anyMatch(it -> wanted.stream()
                            .noneMatch(part -> it.parts().getOrDefault(part, "").isBlank()));
        }
        if (need.get("languages") instanceof String type) {
            var there = byLanguage(held.all(type)).keySet();
            var always = names(section("languages").get("always"));
            var others = there.stream()
                    .filter(it -> !it.isEmpty() && !always.contains(it))
                    .count();
            return there.containsAll(always)
                    && others >= ((Number) section("languages").get("besides")).longValue();
        }
        if (need.get("notPast") instanceof String field) {
            var day = held.day(field);
            return day == null || !day.isBefore(held.today());
        }
        if (need.get("reached") instanceof String field) {
            var day = held.day(field);
            return day != null && !day.isAfter(held.today());
        }
        if (need.get("past") instanceof String field) {
            var day = held.day(field);
            return day != null && day.isBefore(held.today());
        }
        if (need.get("datedBy") != null) {
            var both = names(need.get("datedBy"));
            var limit = held.day(both.getLast());
            return limit != null
                    && held.all(both.getFirst()).stream()
                            .map(it -> it.said().get("issuedOn"))
                            .anyMatch(it -> it != null && !LocalDate.parse(it).isAfter(limit));
        }
        if (need.get("anyOf") != null) {
            return maps(need.get("anyOf")).stream().anyMatch(it -> isMet(it, held));
        }
        if (need.get("reason") != null) {
            return held.reasoned();
        }
        throw new IllegalArgumentException("A need that nobody has taught to the oracle: " + need);
    }

    private boolean areAnswered(Map<String, Object> need, String checklist, Map<String, String> given) {
        var optional = names(need.get("optional"));
        var notNo = names(need.get("notNo"));
        var mustYes = names(need.get("mustYes"));
        return map(map(section("checklists").get(checklist)).get("items")).keySet().stream()
                .filter(item -> !optional.contains(item))
                .allMatch(item -> {
                    var answer = given.get(item);
                    return answer != null
                            && !(notNo.contains(item) && answer.equals("NO"))
                            && !(mustYes.contains(item) && !answer.equals("YES"));
                });
    }

    private static Map<String, String> byLanguage(List<Filed> papers) {
        var all = new HashMap<String, String>();
        papers.forEach(it -> all.putIfAbsent(it.language(), it.hash()));
        return all;
    }

    /// The conditions of the templates that come along: comparisons of fields with words, one of which must hold.
    private static boolean holds(String condition, Held held) {
        var holds = false;
        for (var part : condition.split(" \\|\\| ")) {
            var compared = COMPARED.matcher(part);
            var among = AMONG.matcher(part);
            if (compared.matches()) {
                var same = held.fields().getOrDefault(compared.group(1), "").equals(compared.group(3));
                holds |= compared.group(2).equals("==") == same;
            } else if (among.matches()) {
                var value = held.fields().getOrDefault(among.group(1), "");
                holds |= List.of(among.group(2).split(", ")).contains("'" + value + "'");
            } else {
                throw new IllegalArgumentException("A condition that nobody has taught to the oracle: " + part);
            }
        }
        return holds;
    }

    private Map<String, Object> move(String name) {
        return map(section("moves").get(name));
    }

    private Map<String, Object> section(String name) {
        return map(template.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object it) {
        return it instanceof Map ? (Map<String, Object>) it : Map.of();
    }

    private static List<Map<String, Object>> maps(@Nullable Object it) {
        return it instanceof List<?> all ? all.stream().map(PaperOracle::map).toList() : List.of();
    }

    private static List<String> names(@Nullable Object it) {
        return it instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
