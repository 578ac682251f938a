package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Rhythm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Periods are to be cut by a rhythm, from the one that holds the first day to the one that holds the last.
///
/// @param rhythm that of the indicator when left out
record GeneratePeriods(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable Rhythm rhythm) {}
