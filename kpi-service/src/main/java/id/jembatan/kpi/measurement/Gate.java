package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lets a figure through to its period, or says why not: the period is locked, or it cuts across those that are owed.
@ApplicationScoped
public class Gate {

    /// Who can open a locked period for somebody.
    private static final String KEEPER = "kpi:administer";

    private final ReportingPeriods periods;
    private final Clock clock;

    Gate(ReportingPeriods periods, Clock clock) {
        this.periods = periods;
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
    /// @throws Refusal 422 also if the period overlaps one that is owed without being it
    void admit(AppliedIndicator applied, Period period, Caller caller) {
        var mine = periods.of(applied.id());
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
    }

    /// The same for many figures of one act, read in one query.
    public Opened of(Collection<UUID> applied, Caller caller) {
        return new Opened(periods.of(applied), caller, clock.instant());
    }

    /// What was read of the periods of some applied indicators.
    public record Opened(Map<UUID, List<ReportingPeriod>> periods, Caller caller, Instant now) {

        /// The reason why a figure of this period is refused, with the arguments of its words; empty if it is let
        /// through.
        public Optional<Closed> against(UUID applied, Period period) {
            var mine = periods.getOrDefault(applied, List.of());
            return closed(mine, period, caller, now)
                    .map(it -> new Closed(MeasurementProblem.PERIOD_LOCKED, words(it)))
                    .or(() -> overlapped(mine, period)
                            .map(it -> new Closed(
                                    MeasurementProblem.PERIOD_OVERLAPS,
                                    List.of(it.period().key()))));
        }
    }

    /// A problem and the arguments of its text.
    public record Closed(Problem problem, List<Object> args) {}

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
