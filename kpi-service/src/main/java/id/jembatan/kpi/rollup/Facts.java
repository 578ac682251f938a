package id.jembatan.kpi.rollup;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What is known of an applied indicator at one moment.
///
/// @param targets of the periods; `end` is the one for the end of the whole use
/// @param schedule for which periods somebody said that a figure is owed, with the last day on which it is in time
/// @param readings by their status
record Facts(
        Terms terms,
        SortedMap<Period, BigDecimal> targets,
        @Nullable End end,
        Map<Period, Optional<LocalDate>> schedule,
        Map<Basis, List<Reading>> readings) {

    record End(Period period, BigDecimal value) {}

    Collection<Reading> of(Basis basis) {
        return readings.getOrDefault(basis, List.of());
    }
}
