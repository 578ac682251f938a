package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Lets a figure through to its period, or says why not: the period is locked, it cuts across those that are
/// owed, or its days are counted already in a figure of another period.
@ApplicationScoped
public class Gate {

    /// Who can open a locked period for somebody.
    private static final String KEEPER = "kpi:administer";

    private final ReportingPeriods periods;
    private final Observations observations;
    private final Clock clock;

    Gate(ReportingPeriods periods, Observations observations, Clock clock) {
        this.periods = periods;
        this.observations = observations;
        this.clock = clock;
    }

    /// @throws Refusal 409 if the period, or one that shares a day with it, is locked for the caller
    void pass(AppliedIndicator applied, Period period, Caller caller) {
        var closed = closed(periods.of(applied.id()), period, caller, clock.instant());
        if (closed.isPresent()) {
            throw refused(closed.get());
        }
    }

    /// As [#pass], for something new.
    ///
    /// @throws Refusal 422 also if the period overlaps one that is owed without being it, or one whose value
    /// would be put together with this one
    void admit(Place place, Report.Checked checked, Caller caller) {
        var period = checked.period();
        var mine = periods.of(place.applied().id());
        var closed = closed(mine, period, caller, clock.instant());
        if (closed.isPresent()) {
            throw refused(closed.get());
        }
        var owed = overlapped(mine, period);
        if (owed.isPresent()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(
                            "/period",
                            MeasurementProblem.PERIOD_OVERLAPS,
                            owed.get().period().key());
        }
        apart(place, period, checked.saying(), checked.status() == Observation.Status.PLANNED);
    }

    /// @throws Refusal 422 if days of the period are in another figure that this one would be put together with
    void apart(Place place, Period period, Saying saying, boolean planned) {
        if (!gathers(place, saying) || period.kind() == Period.Kind.NAMED) { // a name shares no day with anything
            return;
        }
        var slot = new Slot(place.applied().id(), planned);
        var across = across(taken(List.of(slot.applied())).getOrDefault(slot, Set.of()), period);
        if (across.isPresent()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(
                            "/period",
                            MeasurementProblem.FIGURES_OVERLAP,
                            across.get().key());
        }
    }

    /// What is put together: reports with reports, plans with plans.
    private record Slot(UUID applied, boolean planned) {}

    private Map<Slot, Set<Period>> taken(Collection<UUID> applied) {
        var taken = new HashMap<Slot, Set<Period>>();
        if (!applied.isEmpty()) {
            observations
                    .taken(applied)
                    .forEach(it -> taken.computeIfAbsent(new Slot(it.applied(), it.planned()), _ -> new HashSet<>())
                            .add(it.period()));
        }
        return taken;
    }

    private static boolean gathers(Place place, Saying saying) {
        return saying.state() == State.VALUE && place.indicator().aggregation().gathers();
    }

    private static Optional<Period> across(Set<Period> taken, Period period) {
        return taken.stream()
                .filter(it -> it.overlaps(period) && !it.equals(period))
                .min(Period::compareTo);
    }

    /// The same for many figures of one act, read in two queries.
    Opened of(Collection<Place> places, Caller caller) {
        var uses = places.stream().map(place -> place.applied().id()).distinct().toList();
        var gathering = places.stream()
                .filter(place -> place.indicator().aggregation().gathers())
                .map(place -> place.applied().id())
                .distinct()
                .toList();
        return new Opened(periods.of(uses), taken(gathering), caller, clock.instant());
    }

    /// What was read of the periods of some applied indicators; it remembers what it lets through.
    static final class Opened {

        private final Map<UUID, List<ReportingPeriod>> periods;
        private final Map<Slot, Set<Period>> taken;
        private final Caller caller;
        private final Instant now;

        private Opened(
                Map<UUID, List<ReportingPeriod>> periods, Map<Slot, Set<Period>> taken, Caller caller, Instant now) {
            this.periods = periods;
            this.taken = taken;
            this.caller = caller;
            this.now = now;
        }

        /// The reason why a figure is refused, with the arguments of its words; empty if it is let through.
        Optional<Closed> against(Place place, Report.Checked checked) {
            var period = checked.period();
            var mine = periods.getOrDefault(place.applied().id(), List.of());
            return closed(mine, period, caller, now)
                    .map(it -> new Closed(MeasurementProblem.PERIOD_LOCKED, words(it)))
                    .or(() -> overlapped(mine, period)
                            .map(it -> new Closed(
                                    MeasurementProblem.PERIOD_OVERLAPS,
                                    List.of(it.period().key()))))
                    .or(() -> gathers(place, checked.saying())
                            ? across(taken(place, checked), period)
                                    .map(it -> new Closed(MeasurementProblem.FIGURES_OVERLAP, List.of(it.key())))
                            : Optional.empty());
        }

        /// The next ones are asked against this one, too.
        void admitted(Place place, Report.Checked checked) {
            if (gathers(place, checked.saying())) {
                taken(place, checked).add(checked.period());
            }
        }

        private Set<Period> taken(Place place, Report.Checked checked) {
            var slot = new Slot(place.applied().id(), checked.status() == Observation.Status.PLANNED);
            return taken.computeIfAbsent(slot, _ -> new HashSet<>());
        }
    }

    /// A problem and the arguments of its text.
    record Closed(Problem problem, List<Object> args) {}

    private static Optional<ReportingPeriod> closed(
            List<ReportingPeriod> periods, Period period, Caller caller, Instant now) {
        return periods.stream()
                .filter(it -> it.touches(period) && it.isClosedFor(caller, now))
                .findFirst();
    }

    private static Optional<ReportingPeriod> overlapped(List<ReportingPeriod> periods, Period period) {
        var owed = periods.stream().filter(ReportingPeriod::isOwed).toList();
        return owed.stream().anyMatch(it -> it.period().equals(period))
                ? Optional.empty()
                : owed.stream().filter(it -> it.touches(period)).findFirst();
    }

    private static Refusal refused(ReportingPeriod closed) {
        var lock = new LinkedHashMap<String, Object>();
        lock.put("period", closed.period().key());
        lock.put("reason", Optional.ofNullable(closed.lockReason()).orElse(""));
        lock.put("by", Optional.ofNullable(closed.lockedByName()).orElse(""));
        lock.put("at", String.valueOf(closed.lockedAt()));
        lock.put("unlockedBy", KEEPER);
        return new Refusal(MeasurementProblem.PERIOD_LOCKED, words(closed).toArray()).with("lock", lock);
    }

    private static List<Object> words(ReportingPeriod closed) {
        return List.of(
                closed.period().key(), Optional.ofNullable(closed.lockReason()).orElse(""));
    }
}
