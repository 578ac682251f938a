package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sets and revises targets, and tells of it. Joins the transaction of its caller.
@ApplicationScoped
public class Aim {

    private final EntityManager entities;
    private final Scorecards scorecards;
    private final Targets targets;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final Gate gate;
    private final Clock clock;

    Aim(
            EntityManager entities,
            Scorecards scorecards,
            Targets targets,
            Store store,
            Outbox outbox,
            Journal journal,
            FigureChanges changes,
            Gate gate,
            Clock clock) {
        this.entities = entities;
        this.scorecards = scorecards;
        this.targets = targets;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.changes = changes;
        this.gate = gate;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param fresh whether there was no target for the period before
    record Result(Target target, boolean fresh) {}

    /// A first target needs kpi:update. Another value for a period that has one is a revision: it needs a reason, and
    /// somebody with kpi:administer, who thereby approves it. The same value again changes nothing.
    Result set(SetTarget form, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var place = scorecards.place(form.indicator(), Rows.of(caller, clock)).orElse(null);
        if (place == null) {
            throw refusal.at("/indicator", MeasurementProblem.UNKNOWN_APPLIED_INDICATOR);
        }
        place.mustBeChangeableBy(caller);
        var period = check(place, form, "", refusal);
        if (refusal.hasFaults() || period == null) {
            throw refusal;
        }
        scorecards.touch(place.card());
        var aimed = aimed(place, form);
        var existing = targets.of(place.applied().id(), period, form.aim());
        if (existing.filter(it -> it.says(period, aimed)).isPresent()) {
            return new Result(existing.orElseThrow(), false);
        }
        if (!Boolean.TRUE.equals(form.keep()) && equalsBaseline(place.applied(), aimed)) {
            throw refusal.at("/value", MeasurementProblem.TARGET_EQUALS_BASELINE);
        }
        return existing.isPresent()
                ? new Result(revise(existing.get(), form, period, place, caller), false)
                : new Result(write(place, period, form, caller), true);
    }

    private static boolean equalsBaseline(AppliedIndicator applied, BigDecimal aimed) {
        var baseline = applied.baselineValue();
        return baseline != null && baseline.compareTo(aimed) == 0;
    }

    /// Notes what is wrong with a target.
    ///
    /// @return its period, or null if it is none
    public static @Nullable Period check(Place place, SetTarget form, String base, Refusal refusal) {
        var indicator = place.indicator();
        var aimed = Figures.number(indicator, form.value(), form.level(), base, refusal);
        if (indicator.valueKind() == ValueKind.QUALITATIVE) {
            refusal.at(base + "/indicator", MeasurementProblem.NO_TARGET_FOR_WORDS);
        } else if (aimed != null) {
            Figures.check(indicator, aimed, base + "/value", refusal);
        } else if (form.level() == null) {
            refusal.at(base + "/value", MeasurementProblem.VALUE_MISSING);
        }
        return form.period().read(base + "/period", refusal);
    }

    private static BigDecimal aimed(Place place, SetTarget form) {
        var aimed = Figures.number(
                place.indicator(), form.value(), form.level(), "", new Refusal(CommonProblem.INVALID)); // was checked
        return Objects.requireNonNull(aimed);
    }

    /// Writes a first target that was checked.
    ///
    /// @throws Refusal 409 if its period is locked, 422 if it shares days with that of another target
    public Target write(Place place, Period period, SetTarget form, Caller caller) {
        gate.pass(place.applied(), period, caller);
        if (form.aim() == Target.Scope.PERIOD) {
            apart(place.applied(), period);
        }
        var target = new Target(place.applied(), period, form, aimed(place, form), caller, clock.instant());
        targets.persist(target);
        store.flush();
        journal.record(caller, "set", "target", target.id(), null, form);
        outbox.add(TargetSet.of(target, 0, place.card(), place.applied(), place.indicator()));
        changes.tell(place.applied().id(), place.card().id());
        return target;
    }

    /// Which of two targets holds for a day would be anybody's guess, and their sum would count it twice.
    private void apart(AppliedIndicator applied, Period period) {
        var across = targets.ofUse(applied.id()).stream()
                .filter(it -> it.scope() == Target.Scope.PERIOD)
                .map(Target::period)
                .filter(it -> it.overlaps(period) && !it.equals(period))
                .min(Period::compareTo);
        if (across.isPresent()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(
                            "/period",
                            MeasurementProblem.TARGETS_OVERLAP,
                            across.get().key());
        }
    }

    private Target revise(Target target, SetTarget form, Period period, Place place, Caller caller) {
        var reason = form.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal(CommonProblem.INVALID).at("/reason", MeasurementProblem.REASON_REQUIRED);
        }
        if (!caller.may("kpi:administer")) {
            throw new Refusal(MeasurementProblem.REVISION_NEEDS_APPROVER);
        }
        if (!target.period().equals(period)) {
            throw new Refusal(MeasurementProblem.END_TARGET_EXISTS)
                    .with("target", target.id())
                    .with("period", target.period().key());
        }
        gate.pass(place.applied(), period, caller);
        var number = targets.revisionsOf(target.id()).size() + 1;
        var old = target.revise(form, aimed(place, form), reason, number, caller, clock.instant());
        entities.persist(old);
        store.flush();
        journal.record(caller, "revise", "target", target.id(), old.view(), form);
        outbox.add(TargetSet.of(target, number, place.card(), place.applied(), place.indicator()));
        changes.tell(place.applied().id(), place.card().id());
        return target;
    }
}
