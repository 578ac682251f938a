package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says for which times a figure is owed, locks them, and opens a locked one for somebody. Joins the transaction of its
/// caller.
@ApplicationScoped
class Schedule {

    /// Fifty years of months.
    static final int MOST_PERIODS = 600;

    private final Scorecards scorecards;
    private final ReportingPeriods periods;
    private final Store store;
    private final Journal journal;
    private final FigureChanges changes;
    private final PeriodSettings settings;
    private final Clock clock;

    Schedule(
            Scorecards scorecards,
            ReportingPeriods periods,
            Store store,
            Journal journal,
            FigureChanges changes,
            PeriodSettings settings,
            Clock clock) {
        this.scorecards = scorecards;
        this.periods = periods;
        this.store = store;
        this.journal = journal;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    Place place(UUID applied, Caller caller) {
        return scorecards
                .place(applied, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// Cuts the time between two days by a rhythm. Periods that are there stay as they are.
    ///
    /// @return those that are new
    List<ReportingPeriod> generate(Place place, GeneratePeriods form, Caller caller) {
        place.mustBeChangeableBy(caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        var kind = kind(form.rhythm() == null ? place.indicator().rhythm() : form.rhythm());
        if (kind.isEmpty()) {
            refusal.at("/rhythm", MeasurementProblem.NO_RHYTHM);
        }
        if (form.until().isBefore(form.from())) {
            refusal.at("/until", MeasurementProblem.PERIOD_REVERSED);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var cut = cut(kind.orElseThrow(), form.from(), form.until(), refusal);
        scorecards.touch(place.card());
        var there = periods.of(place.applied().id());
        var fresh = new ArrayList<ReportingPeriod>();
        for (var period : cut) {
            owe(place, there, period, null, null, null, ReportingPeriod.Origin.RHYTHM, "/from", refusal)
                    .ifPresent(fresh::add);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        store(place, fresh, "generate-periods", form, caller);
        tell(place, fresh);
        return fresh;
    }

    private static List<Period> cut(Period.Kind kind, LocalDate from, LocalDate until, Refusal refusal) {
        var cut = new ArrayList<Period>();
        try {
            var next = Optional.of(Period.at(kind, from));
            while (next.isPresent()
                    && next.get().from().filter(day -> !day.isAfter(until)).isPresent()) {
                cut.add(next.get());
                if (cut.size() > MOST_PERIODS) {
                    throw refusal.at("/until", MeasurementProblem.TOO_MANY_PERIODS, MOST_PERIODS);
                }
                next = next.get().next();
            }
        } catch (IllegalArgumentException e) {
            throw refusal.at("/until", MeasurementProblem.NOT_A_PERIOD);
        }
        return cut;
    }

    /// Adds a period that no rhythm cuts.
    ReportingPeriod add(Place place, AddPeriod form, Caller caller) {
        place.mustBeChangeableBy(caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        var period = form.period().read("/period", refusal);
        var from = form.from();
        var until = form.until();
        if ((from == null) != (until == null) || from != null && period instanceof Period.Dated) {
            refusal.at(from == null ? "/until" : "/from", MeasurementProblem.NOT_A_PERIOD);
        } else if (from != null && until != null && until.isBefore(from)) {
            refusal.at("/until", MeasurementProblem.PERIOD_REVERSED);
        }
        if (refusal.hasFaults() || period == null) {
            throw refusal;
        }
        var end = period.until().orElse(until);
        if (form.due() != null && end != null && form.due().isBefore(end)) {
            throw refusal.at("/due", MeasurementProblem.DUE_BEFORE_THE_END);
        }
        scorecards.touch(place.card());
        var there = periods.of(place.applied().id());
        var fresh =
                owe(place, there, period, from, until, form.due(), ReportingPeriod.Origin.CUSTOM, "/period", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        if (fresh.isEmpty()) {
            throw new Refusal(MeasurementProblem.PERIOD_EXISTS, period.key());
        }
        store(place, List.of(fresh.get()), "add-period", form, caller);
        tell(place, List.of(fresh.get()));
        return fresh.get();
    }

    /// A period that is owed, unless it is already; one that cuts across another is noted as a fault.
    private Optional<ReportingPeriod> owe(
            Place place,
            List<ReportingPeriod> there,
            Period period,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate due,
            ReportingPeriod.Origin origin,
            String pointer,
            Refusal refusal) {
        var first = period.from().orElse(from);
        var last = period.until().orElse(until);
        var days = place.applied().dueDays();
        var dueOn = due != null || last == null ? due : last.plusDays(days == null ? settings.dueDays() : days);
        var fresh = new ReportingPeriod(place.applied().id(), period, first, last, dueOn, origin, clock.instant());
        var same = there.stream().filter(it -> it.period().equals(period)).findFirst();
        if (same.filter(ReportingPeriod::isOwed).isPresent()) {
            return Optional.empty();
        }
        var across = there.stream()
                .filter(ReportingPeriod::isOwed)
                .filter(fresh::touches)
                .findFirst();
        if (across.isPresent()) {
            refusal.at(
                    pointer,
                    MeasurementProblem.PERIOD_OVERLAPS,
                    across.get().period().key());
            return Optional.empty();
        }
        same.ifPresent(it -> it.owe(first, last, dueOn, origin, clock.instant())); // only locked so far, and stays so
        return Optional.of(same.orElse(fresh));
    }

    /// Locks a period, so that its figures stay as they are; it need not be owed.
    ReportingPeriod lock(Place place, LockPeriod form, Caller caller) {
        place.mustBeChangeableBy(caller);
        var period = read(form.period());
        scorecards.touch(place.card());
        var found = periods.of(place.applied().id(), period)
                .orElseGet(() -> new ReportingPeriod(
                        place.applied().id(),
                        period,
                        period.from().orElse(null),
                        period.until().orElse(null),
                        null,
                        ReportingPeriod.Origin.LOCK,
                        clock.instant()));
        if (found.isLocked()) {
            throw new Refusal(MeasurementProblem.ALREADY_LOCKED, period.key());
        }
        found.lock(form.reason(), caller, clock.instant());
        store(place, List.of(found), "lock-period", form, caller);
        return found;
    }

    /// Opens a locked period for one account until a moment.
    ReportingPeriod unlock(Place place, UnlockPeriod form, Caller caller) {
        place.mustBeChangeableBy(caller);
        var period = read(form.period());
        if (!form.until().isAfter(clock.instant())) {
            throw new Refusal(CommonProblem.INVALID).at("/until", MeasurementProblem.UNLOCK_IN_THE_PAST);
        }
        scorecards.touch(place.card());
        var found = periods.of(place.applied().id(), period)
                .filter(ReportingPeriod::isLocked)
                .orElseThrow(() -> new Refusal(MeasurementProblem.NOT_LOCKED, period.key()));
        found.unlock(form.account(), form.until(), form.reason(), caller, clock.instant());
        store(place, List.of(found), "unlock-period", form, caller);
        return found;
    }

    private static Period read(PeriodForm form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var period = form.read("/period", refusal);
        if (period == null) {
            throw refusal;
        }
        return period;
    }

    private void store(Place place, List<ReportingPeriod> changed, String action, Object form, Caller caller) {
        changed.forEach(periods::persist);
        store.flush(() -> new Refusal(CommonProblem.CONFLICT));
        if (!changed.isEmpty()) {
            journal.record(caller, action, "applied-indicator", place.applied().id(), null, form);
        }
    }

    /// Coverage follows from the periods that are owed.
    private void tell(Place place, List<ReportingPeriod> owed) {
        if (!owed.isEmpty()) {
            changes.tell(place.applied().id(), place.card().id());
        }
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
