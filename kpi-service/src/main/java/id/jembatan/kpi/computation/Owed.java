package id.jembatan.kpi.computation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was answered and what is still owed, in a form from which the [Coverage] of that day and of every later one
/// follows without the readings: a period that ends tonight is owed tomorrow, though nobody writes anything.
///
/// @param values answered with a value or in words, `zeros` of them with a zero
/// @param silent owed on the day `on`, and never answered with anything that counts
/// @param on the day for which this was made
/// @param rhythm the kind of the periods owed by the calendar, with the first day of the first one that was not over:
/// `next`; both null if nothing is owed by the calendar
/// @param answered the last days of those periods from `next` on that were answered before their end
/// @param awaited the last days of the targets that will be owed once they are over, where there is no calendar; where
/// somebody said for which periods a figure is owed, the due days of those that nobody answered
public record Owed(
        int values,
        int zeros,
        int saidNotReported,
        int notApplicable,
        int withheld,
        int silent,
        LocalDate on,
        Period.@Nullable Kind rhythm,
        @Nullable LocalDate next,
        List<LocalDate> answered,
        List<LocalDate> awaited) {

    /// @param schedule the periods for which somebody said that a figure is owed, each with the last day on which it is
    /// in time, if there is one. Where there are any, nothing else is owed, neither by the rhythm nor by a target,
    /// and what was said for other times answers nothing
    /// @param readings of all statuses that count as an answer: reported and verified; not planned, not sent back,
    /// not disputed
    public static Owed of(
            Rhythm rhythm,
            @Nullable Period baseline,
            Set<Period> targets,
            Map<Period, Optional<LocalDate>> schedule,
            Collection<Reading> readings,
            LocalDate today) {
        var answers = schedule.isEmpty()
                ? readings
                : readings.stream()
                        .filter(reading -> schedule.containsKey(reading.period()))
                        .toList();
        Map<Period, Set<State>> said = answers.stream()
                .collect(Collectors.groupingBy(
                        Reading::period, TreeMap::new, Collectors.mapping(Reading::state, Collectors.toSet())));
        var zeros = answers.stream()
                .filter(reading -> reading.value() != null && reading.value().signum() == 0)
                .map(Reading::period)
                .distinct()
                .count();
        var tally = said.values().stream()
                .map(Owed::strongest)
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        var calendar = schedule.isEmpty() ? begin(rhythm, baseline, targets, said.keySet()) : Optional.<Period>empty();
        var silent = 0;
        var next = calendar;
        while (next.isPresent() && next.get().endedBefore(today)) {
            silent += said.containsKey(next.get()) ? 0 : 1;
            next = next.get().next();
        }
        var owing = next.flatMap(Period::from).orElse(null);
        var kind = next.map(Period::kind).orElse(null);
        var open = schedule.isEmpty() ? open(rhythm, targets, said.keySet()) : open(schedule, said.keySet());
        return new Owed(
                count(tally, State.VALUE) + count(tally, State.TEXT),
                (int) zeros,
                count(tally, State.NOT_REPORTED),
                count(tally, State.NOT_APPLICABLE),
                count(tally, State.WITHHELD),
                silent + passed(open, today),
                today,
                kind,
                owing,
                owing == null
                        ? List.of()
                        : ends(said.keySet().stream()
                                .filter(period -> period.kind() == kind
                                        && !period.from().orElse(owing).isBefore(owing))),
                open.stream().filter(last -> !last.isBefore(today)).toList());
    }

    /// The last days of the targets without an answer, where the rhythm has no calendar.
    private static List<LocalDate> open(Rhythm rhythm, Set<Period> targets, Set<Period> said) {
        return calendarKind(rhythm).isEmpty()
                ? ends(targets.stream().filter(target -> !said.contains(target)))
                : List.of();
    }

    private static List<LocalDate> open(Map<Period, Optional<LocalDate>> schedule, Set<Period> said) {
        return schedule.entrySet().stream()
                .filter(owed -> !said.contains(owed.getKey()))
                .flatMap(owed -> owed.getValue().stream())
                .sorted()
                .toList();
    }

    /// For how many of the periods that are due on the day a figure is there.
    ///
    /// @param day not before the day for which this was made
    public Coverage coverage(LocalDate day) {
        var more = over(day) - passed(answered, day) + passed(awaited, day);
        var notReported = saidNotReported + silent + more;
        return new Coverage(
                values + notReported + notApplicable + withheld, values, zeros, notReported, notApplicable, withheld);
    }

    /// How many periods of the calendar have ended since `next`.
    private int over(LocalDate day) {
        if (rhythm == null || next == null || !day.isAfter(next)) {
            return 0;
        }
        var began = Period.at(rhythm, day).from().orElse(day);
        return (int) (ChronoUnit.MONTHS.between(next, began) / months(rhythm));
    }

    private static int months(Period.Kind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case DAY, RANGE, NAMED -> throw new IllegalStateException("Only months and their multiples are owed");
        };
    }

    private static int passed(List<LocalDate> ends, LocalDate day) {
        return (int) ends.stream().filter(end -> end.isBefore(day)).count();
    }

    private static List<LocalDate> ends(Stream<Period> periods) {
        return periods.flatMap(period -> period.until().stream()).sorted().toList();
    }

    private static int count(Map<State, Long> tally, State state) {
        return tally.getOrDefault(state, 0L).intValue();
    }

    private static State strongest(Set<State> states) {
        return Stream.of(State.VALUE, State.TEXT, State.WITHHELD, State.NOT_APPLICABLE)
                .filter(states::contains)
                .findFirst()
                .orElse(State.NOT_REPORTED);
    }

    private static Optional<Period> begin(
            Rhythm rhythm, @Nullable Period baseline, Set<Period> targets, Set<Period> said) {
        return calendarKind(rhythm).flatMap(kind -> {
            if (baseline != null && baseline.until().isPresent()) {
                return baseline.until()
                        .map(last -> last.plusDays(1))
                        .filter(first -> first.getYear() <= Period.LAST_YEAR)
                        .map(first -> Period.at(kind, first));
            }
            return Stream.concat(targets.stream(), said.stream())
                    .filter(period -> period.kind() == kind)
                    .min(Period::compareTo);
        });
    }

    private static Optional<Period.Kind> calendarKind(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTH -> Optional.of(Period.Kind.MONTH);
            case QUARTER -> Optional.of(Period.Kind.QUARTER);
            case HALF_YEAR -> Optional.of(Period.Kind.HALF_YEAR);
            case YEAR -> Optional.of(Period.Kind.YEAR);
            case DAY, EVENT -> Optional.empty();
        };
    }
}
