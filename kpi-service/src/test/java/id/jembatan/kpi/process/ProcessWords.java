package id.jembatan.kpi.process;

import id.jembatan.platform.refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of the process indicators, for the test of all words.
public final class ProcessWords {

    private ProcessWords() {}

    public static Problem[] problems() {
        return ProcessProblem.values();
    }

    /// What lacks a label or a definition, or says the same in two languages.
    public static List<String> missing() {
        var missing = new ArrayList<String>();
        Stream.concat(Stream.of(ProcessIndicator.values()).map(Enum::name), Stream.of("P02-steps"))
                .forEach(key -> {
                    var words = Words.of(key);
                    for (var each : List.of(words.label(), words.definition())) {
                        if (Stream.of(each.id(), each.en(), each.tr())
                                        .distinct()
                                        .count()
                                < 3) {
                            missing.add(key + ": " + each);
                        }
                    }
                });
        return missing;
    }
}
