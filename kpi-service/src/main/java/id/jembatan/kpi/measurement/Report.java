package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records and corrects observations, and tells of it. Joins the transaction of its caller.
@ApplicationScoped
public class Report {

    private final Scorecards scorecards;
    private final Observations observations;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final Gate gate;
    private final Clock clock;

    Report(
            Scorecards scorecards,
            Observations observations,
            Store store,
            Outbox outbox,
            Journal journal,
            FigureChanges changes,
            Gate gate,
            Clock clock) {
        this.scorecards = scorecards;
        this.observations = observations;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.changes = changes;
        this.gate = gate;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param fresh false if the reporter had said just this before
    record Result(Observations.Found found, boolean fresh) {}

    /// A figure that was read and checked.
    public record Checked(Period period, Status status, Saying saying) {}

    /// Idempotent per applied indicator, period and reporter: the same again changes nothing, another value is refused,
    /// because figures are corrected and not overwritten. A plan and a report are two things.
    Result add(RecordObservation form, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var place = scorecards.place(form.indicator(), Rows.of(caller, clock)).orElse(null);
        if (place == null) {
            throw refusal.at("/indicator", MeasurementProblem.UNKNOWN_APPLIED_INDICATOR);
        }
        place.mustBeChangeableBy(caller);
        var checked = check(place, form, "", refusal);
        if (checked == null) {
            throw refusal;
        }
        scorecards.touch(place.card());
        var planned = checked.status() == Status.PLANNED;
        var standing = observations.standing(place.applied().id(), checked.period(), caller.subject(), planned);
        if (standing.isPresent()) {
            if (standing.get().says(checked.saying())) {
                return new Result(new Observations.Found(standing.get(), place), false);
            }
            throw new Refusal(MeasurementProblem.ALREADY_REPORTED)
                    .with("observation", standing.get().id());
        }
        return new Result(new Observations.Found(write(place, checked, caller), place), true);
    }

    /// Notes what is wrong with an observation.
    ///
    /// @param refusal where the faults are noted; none may be in it before
    /// @return what it says, or null if something is wrong
    public static @Nullable Checked check(Place place, RecordObservation form, String base, Refusal refusal) {
        var status = form.status() == null ? Status.REPORTED : form.status();
        if (status != Status.REPORTED && status != Status.PLANNED) {
            refusal.at(base + "/status", MeasurementProblem.STATUS_NOT_ALLOWED);
        }
        var period = form.period().read(base + "/period", refusal);
        var saying = Figures.read(place.indicator(), form.said(), base, refusal);
        return refusal.hasFaults() || period == null ? null : new Checked(period, status, saying);
    }

    /// Writes an observation that was checked.
    ///
    /// @throws Refusal 409 if its period is locked, 422 if it overlaps one that is owed or counted, or was
    /// reached in days to come
    public Observation write(Place place, Checked checked, Caller caller) {
        gate.admit(place, checked, caller);
        notBefore(checked.saying(), checked.status());
        var observation = new Observation(
                place.applied(), checked.period(), checked.status(), checked.saying(), caller, clock.instant());
        observations.persist(observation);
        store.flush(() -> new Refusal(MeasurementProblem.ALREADY_REPORTED));
        tell(observation, place, "record", null, caller);
        return observation;
    }

    /// The old observation stays, marked corrected; the new one has to be verified anew.
    Observations.Found correct(Observations.Found found, CorrectObservation form, Caller caller) {
        var place = found.place();
        place.mustBeChangeableBy(caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        var saying = Figures.read(place.indicator(), form.said(), "", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        scorecards.touch(place.card());
        var old = found.observation();
        if (old.status() == Status.CORRECTED || observations.isCorrected(old.id())) {
            throw new Refusal(MeasurementProblem.ALREADY_CORRECTED);
        }
        gate.pass(place.applied(), old.period(), caller);
        if (old.state() != State.VALUE) {
            gate.apart(place, old.period(), saying, old.status() == Status.PLANNED);
        }
        notBefore(saying, old.status());
        var disputes = old.statements().stream().filter(Statement::open).toList();
        var before = state(old, place);
        var corrected = old.correct(saying, form.reason(), caller, clock.instant());
        var planned = corrected.status() == Status.PLANNED;
        store.flush(); // the old one gives its place up before the new one takes it
        if (observations
                .standing(old.appliedId(), old.period(), caller.subject(), planned)
                .isPresent()) {
            throw new Refusal(MeasurementProblem.ALREADY_REPORTED);
        }
        observations.persist(corrected);
        store.flush(() -> new Refusal(MeasurementProblem.ALREADY_CORRECTED));
        outbox.add(state(old, place));
        disputes.forEach(it -> outbox.add(PartnerSpoke.settled(old, it.id(), place)));
        tell(corrected, place, "correct", before, caller);
        return new Observations.Found(corrected, place);
    }

    /// Only a plan may name a day that is still to come.
    void notBefore(Saying saying, Status status) {
        var day = saying.reachedOn();
        if (status != Status.PLANNED && day != null && day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(CommonProblem.INVALID).at("/reachedOn", MeasurementProblem.REACHED_IN_THE_FUTURE);
        }
    }

    private void tell(
            Observation observation, Place place, String action, @Nullable ObservationRecorded before, Caller caller) {
        var after = state(observation, place);
        journal.record(caller, action, "observation", observation.id(), before, after);
        outbox.add(after);
        changes.tell(place.applied().id(), place.card().id());
    }

    static ObservationRecorded state(Observation observation, Place place) {
        return ObservationRecorded.of(observation, place.card(), place.applied(), place.indicator());
    }
}
