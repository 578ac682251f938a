package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A period for which a figure is owed, besides those of the rhythm.
///
/// @param from and until: the days of a named period, if they are known
/// @param due by which day; left out: the general rule, counted from the last day
record AddPeriod(
        @NotNull PeriodForm period,

        @Nullable @Schema(description = "Only for a named period")
        LocalDate from,

        @Nullable @Schema(description = "Only for a named period")
        LocalDate until,

        @Nullable LocalDate due) {}
