package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Answer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An answer to an item of a checklist.
///
/// @param evidence what it rests on
/// @param decidedBy who decided; filled with the caller's name when left out
public record GivenAnswer(
        @NotNull Answer answer,
        @Nullable @Size(max = 2000) String evidence,
        @Nullable @Size(max = 200) String decidedBy) {

    /// What a judge wants to know of answers by checklist and item.
    static Map<String, Map<String, Answer>> bare(Map<String, Map<String, GivenAnswer>> given) {
        var answers = new LinkedHashMap<String, Map<String, Answer>>();
        given.forEach((checklist, items) -> {
            var each = new LinkedHashMap<String, Answer>();
            items.forEach((item, it) -> each.put(item, it.answer()));
            answers.put(checklist, each);
        });
        return answers;
    }

    /// The answers of before with those that were given since, item by item.
    static Map<String, Map<String, GivenAnswer>> joined(
            Map<String, Map<String, GivenAnswer>> before, Map<String, Map<String, GivenAnswer>> since) {
        var all = new TreeMap<>(before);
        since.forEach((checklist, items) -> {
            var each = new TreeMap<>(before.getOrDefault(checklist, Map.of()));
            each.putAll(items);
            all.put(checklist, each);
        });
        return all;
    }
}
