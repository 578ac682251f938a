package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said for a period, checked against the definition of its indicator.
///
/// @param value for an ordinal indicator the place of the level, for a milestone 1 or 0
/// @param raw the words of a figure that is said in words
/// @param reachedOn the day of a milestone that was reached
/// @param preparedBy accounts that worked the figure out, besides its reporter
public record Saying(
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String raw,
        @Nullable LocalDate reachedOn,
        List<Part> parts,
        List<String> preparedBy,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String comment) {

    /// A plain figure.
    public Saying(
            State state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String comment) {
        this(state, value, numerator, denominator, null, null, List.of(), List.of(), source, certainty, comment);
    }
}
