package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Attempt;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader can write into a case now: the fields and checklists that the open steps ask for. A case knows many
/// more; they come when a step wants them.
///
/// @param checklists each with its items
public record Entries(List<Entry> fields, List<Checks> checklists) {

    static final String FIELD = "field.";
    static final String ANSWER = "answer.";
    static final String EVIDENCE = "evidence.";

    /// @param name of the form's field
    public record Entry(String name, Procedure.Field field, String value) {}

    public record Checks(Procedure.Checklist checklist, List<Check> items) {}

    public record Check(String answerName, String evidenceName, String label, String answer, String evidence) {}

    public boolean isEmpty() {
        return fields.isEmpty() && checklists.isEmpty();
    }

    static Entries of(Procedure procedure, Agreement agreement, Next next, Attempt attempt) {
        var wanted = wanted(next);
        return new Entries(
                procedure.fields().stream()
                        .filter(field -> field.canBeTyped() && wanted.contains(field.code()))
                        .map(field -> entry(field, agreement, attempt))
                        .toList(),
                procedure.checklists().stream()
                        .filter(checklist -> wanted.contains(checklist.code()))
                        .map(checklist -> checks(checklist, agreement, attempt))
                        .toList());
    }

    private static Set<String> wanted(Next next) {
        var codes = new HashSet<String>();
        for (var move : next.moves()) {
            for (var need : move.needs()) {
                codes.addAll(Arrays.asList(need.code().split("[|=]")));
                need.lacking().forEach(lacking -> codes.add(lacking.code()));
            }
        }
        return codes;
    }

    private static Entry entry(Procedure.Field field, Agreement agreement, Attempt attempt) {
        var name = FIELD + field.code();
        return new Entry(name, field, typedOr(attempt, name, agreement.fields().getOrDefault(field.code(), "")));
    }

    private static Checks checks(Procedure.Checklist checklist, Agreement agreement, Attempt attempt) {
        var given = agreement.checklists().getOrDefault(checklist.code(), Map.of());
        return new Checks(
                checklist,
                checklist.items().stream()
                        .map(item -> check(checklist, item, given.get(item.code()), attempt))
                        .toList());
    }

    private static Check check(
            Procedure.Checklist checklist, Procedure.Named item, Agreement.@Nullable Answer given, Attempt attempt) {
        var place = checklist.code() + "." + item.code();
        var answer = given == null ? "" : given.answer();
        var evidence = given == null || given.evidence() == null ? "" : given.evidence();
        return new Check(
                ANSWER + place,
                EVIDENCE + place,
                item.label(),
                typedOr(attempt, ANSWER + place, answer),
                typedOr(attempt, EVIDENCE + place, evidence));
    }

    private static String typedOr(Attempt attempt, String name, String known) {
        return attempt.typed().isEmpty() ? known : attempt.was(name);
    }

    /// The merge patch (RFC 7396) that a filled-in form means: only what is new in it, because a field that some
    /// earlier step has fixed must not be sent again.
    ///
    /// @param typed what the form held, by its names
    static Map<String, Object> patch(Agreement agreement, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, Object>();
        var checklists = new LinkedHashMap<String, Object>();
        typed.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                var code = name.substring(FIELD.length());
                if (!value.isEmpty() && !value.equals(agreement.fields().get(code))) {
                    fields.put(code, value);
                }
            } else if (name.startsWith(ANSWER) && !value.isEmpty()) {
                answer(agreement.checklists(), name.substring(ANSWER.length()), value, typed, checklists);
            }
        });
        var patch = new LinkedHashMap<String, Object>();
        if (!fields.isEmpty()) {
            patch.put("fields", fields);
        }
        if (!checklists.isEmpty()) {
            patch.put("checklists", checklists);
        }
        return patch;
    }

    /// Every answer that a form holds, by checklist and item.
    ///
    /// @param typed what the form held, by its names
    static Map<String, Object> answers(Map<String, String> typed) {
        var all = new LinkedHashMap<String, Object>();
        typed.forEach((name, value) -> {
            if (name.startsWith(ANSWER) && name.indexOf('.', ANSWER.length()) > 0) {
                answer(Map.of(), name.substring(ANSWER.length()), value, typed, all);
            }
        });
        return all;
    }

    private static void answer(
            Map<String, Map<String, Agreement.Answer>> before,
            String place,
            String value,
            Map<String, String> typed,
            Map<String, Object> checklists) {
        var dot = place.indexOf('.');
        var checklist = place.substring(0, dot);
        var item = place.substring(dot + 1);
        var evidence = typed.getOrDefault(EVIDENCE + place, "");
        var known = before.getOrDefault(checklist, Map.of()).get(item);
        if (known != null
                && known.answer().equals(value)
                && evidence.equals(known.evidence() == null ? "" : known.evidence())) {
            return;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("answer", value);
        if (!evidence.isEmpty()) {
            answer.put("evidence", evidence);
        }
        @SuppressWarnings("unchecked") // put there two lines above
        var items =
                (Map<String, Object>) checklists.computeIfAbsent(checklist, _ -> new LinkedHashMap<String, Object>());
        items.put(item, answer);
    }
}
