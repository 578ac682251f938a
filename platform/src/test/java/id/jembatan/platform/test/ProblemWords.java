package id.jembatan.platform.test;

import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.ProblemTexts;
import java.util.ArrayList;
import java.util.List;

/// Every reason to say no must have its words in every language.
public final class ProblemWords {

    private ProblemWords() {}

    /// The keys that are missing; a test asserts that there are none.
    public static List<String> missingFor(Problem... problems) {
        var missing = new ArrayList<String>();
        for (var problem : problems) {
            for (var language : Languages.ALL) {
                for (var part : List.of(".title", ".detail")) {
                    if (ProblemTexts.text(problem.code() + part, language).isEmpty()) {
                        missing.add(problem.code() + part + " in " + language);
                    }
                }
            }
        }
        return missing;
    }
}
