package id.jembatan.kpi.computation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// For how many of the periods that were due a figure is there. Stands beside every percentage, because a percentage of
/// half the periods looks like one of all. `due` is always the sum of the four: reported (a zero is a value), withheld,
/// not
/// applicable, not reported (said so, or silent).
///
/// Due is: every period of the rhythm that has ended, from the one after the baseline (or from the first that a target
/// or a reading names); where the rhythm has no calendar, every ended period that has a target; and whatever was
/// observed before its end.
public record Coverage(int due, int reported, int zeros, int notReported, int notApplicable, int withheld) {

    /// @param readings of all statuses that count as an answer: reported and verified, not planned, not rejected
    public static Coverage of(
            Rhythm rhythm,
            @Nullable Period baseline,
            Set<Period> targets,
            Collection<Reading> readings,
            LocalDate today) {
        var due = due(rhythm, baseline, targets, readings, today);
        Map<State, Integer> tally = new EnumMap<>(State.class);
        var zeros = 0;
        for (var period : due) {
            var said = readings.stream()
                    .filter(reading -> reading.period().equals(period))
                    .toList();
            var state = strongest(said.stream().map(Reading::state).collect(Collectors.toSet()));
            tally.merge(state, 1, Integer::sum);
            if (said.stream()
                    .anyMatch(reading ->
                            reading.value() != null && reading.value().signum() == 0)) {
                zeros++;
            }
        }
        return new Coverage(
                due.size(),
                tally.getOrDefault(State.VALUE, 0) + tally.getOrDefault(State.TEXT, 0),
                zeros,
                tally.getOrDefault(State.NOT_REPORTED, 0),
                tally.getOrDefault(State.NOT_APPLICABLE, 0),
                tally.getOrDefault(State.WITHHELD, 0));
    }

    private static State strongest(Set<State> states) {
        return Stream.of(State.VALUE, State.TEXT, State.WITHHELD, State.NOT_APPLICABLE)
                .filter(states::contains)
                .findFirst()
                .orElse(State.NOT_REPORTED);
    }

    private static Set<Period> due(
            Rhythm rhythm,
            @Nullable Period baseline,
            Set<Period> targets,
            Collection<Reading> readings,
            LocalDate today) {
        var due = new TreeSet<Period>();
        readings.forEach(reading -> due.add(reading.period()));
        var kind = kind(rhythm);
        if (kind.isEmpty()) {
            targets.stream().filter(target -> target.endedBefore(today)).forEach(due::add);
            return due;
        }
        var next = begin(kind.get(), baseline, targets, readings, today);
        while (next.isPresent() && next.get().endedBefore(today)) {
            due.add(next.get());
            next = next.get().next();
        }
        return due;
    }

    private static Optional<Period> begin(
            Period.Kind kind,
            @Nullable Period baseline,
            Set<Period> targets,
            Collection<Reading> readings,
            LocalDate today) {
        if (baseline != null && baseline.until().isPresent()) {
            return baseline.until().filter(last -> last.isBefore(today)).map(last -> Period.at(kind, last.plusDays(1)));
        }
        return Stream.concat(targets.stream(), readings.stream().map(Reading::period))
                .filter(period -> period.kind() == kind)
                .min(Period::compareTo);
    }

    private static Optional<Period.Kind> kind(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTH -> Optional.of(Period.Kind.MONTH);
            case QUARTER -> Optional.of(Period.Kind.QUARTER);
            case HALF_YEAR -> Optional.of(Period.Kind.HALF_YEAR);
            case YEAR -> Optional.of(Period.Kind.YEAR);
            case DAY, EVENT -> Optional.empty();
        };
    }
}
