package id.jembatan.kpi.computation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For how many of the periods that were due a figure is there. Stands beside every percentage, because a percentage of
/// half the periods looks like one of all. `due` is always the sum of the four: reported (a zero is a value), withheld,
/// not applicable, not reported (said so, or silent).
///
/// Due is: the periods for which somebody said that a figure is owed, once their due day is over; where nobody
/// did, every period of the rhythm that has ended, from the one after the baseline (or from the first that a
/// target or a reading names); where the rhythm has no calendar, every ended period that has a target; and
/// whatever of all this was observed earlier. A disputed figure counts nowhere, so its period is not reported.
public record Coverage(int due, int reported, int zeros, int notReported, int notApplicable, int withheld) {

    public static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0, 0);

    /// @param schedule and readings as [Owed#of] takes them
    public static Coverage of(
            Rhythm rhythm,
            @Nullable Period baseline,
            Set<Period> targets,
            Map<Period, Optional<LocalDate>> schedule,
            Collection<Reading> readings,
            LocalDate today) {
        return Owed.of(rhythm, baseline, targets, schedule, readings, today).coverage(today);
    }

    /// Both together.
    public Coverage plus(Coverage other) {
        return new Coverage(
                due + other.due,
                reported + other.reported,
                zeros + other.zeros,
                notReported + other.notReported,
                notApplicable + other.notApplicable,
                withheld + other.withheld);
    }
}
