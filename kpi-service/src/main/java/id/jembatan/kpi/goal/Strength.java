package id.jembatan.kpi.goal;

import java.util.Locale;
import java.util.ResourceBundle;

/// How much something helps to reach a goal. A closed set, so that two people who choose the same word mean the same;
/// what each means lies in `strengths.properties`. None of them says that a result was caused.
public enum Strength {
    /// As the plan stands, the goal is not expected to be reached without it.
    ESSENTIAL,
    /// It delivers a part of the goal that can be named; others deliver the rest.
    SUBSTANTIAL,
    /// It makes the way easier, without a part of the goal that could be named.
    SUPPORTING,
    /// The source says that it contributes, and not how much.
    NOT_ASSESSED;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// What it means, in the reader's language.
    String means(Locale language) {
        return ResourceBundle.getBundle(
                        "strengths", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                .getString(name());
    }
}
