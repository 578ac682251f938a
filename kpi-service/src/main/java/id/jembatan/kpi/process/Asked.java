package id.jembatan.kpi.process;

import id.jembatan.kpi.neighbour.Narrowing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question for process indicators.
///
/// @param known the first moment that is too late: what was told then was not known; null for all that is known now
/// @param from the first day of what happened; null: as the parameters say
/// @param until the last day of what happened; null: the day of the question
record Asked(
        LocalDate asOf,
        @Nullable Instant known,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Narrowing narrowing) {

    /// Whether somebody named a range.
    boolean ranged() {
        return from != null || until != null;
    }
}
