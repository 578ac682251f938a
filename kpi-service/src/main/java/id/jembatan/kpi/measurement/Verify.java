package id.jembatan.kpi.measurement;

import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/// Lets a second person look at a figure. The account decides, not the role: whoever said anything in the chain of
/// corrections, in whatever role, is not a second person.
@ApplicationScoped
class Verify {

    private final Scorecards scorecards;
    private final Observations observations;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final Clock clock;

    Verify(
            Scorecards scorecards,
            Observations observations,
            Store store,
            Outbox outbox,
            Journal journal,
            FigureChanges changes,
            Clock clock) {
        this.scorecards = scorecards;
        this.observations = observations;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
    }

    /// @throws Refusal 409 if the figure is the caller's own, was decided already, or another one is verified for its
    /// period
    Observation decide(Observations.Found found, VerifyObservation form, Caller caller) {
        var place = found.place();
        var observation = found.observation();
        place.mustBeChangeableBy(caller);
        if (Chains.of(observations.inChains(Set.of(observation.chain()))).hasAuthor(observation, caller)) {
            throw new Refusal(MeasurementProblem.OWN_FIGURE);
        }
        scorecards.touch(place.card());
        if (observation.status() != Status.REPORTED) {
            throw new Refusal(MeasurementProblem.NOT_VERIFIABLE, observation.status());
        }
        var decision = switch (form.decision()) {
            case VERIFIED -> Status.VERIFIED;
            case REJECTED -> Status.REJECTED;
        };
        if (decision == Status.VERIFIED && observations.isVerified(observation.appliedId(), observation.period())) {
            throw new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED);
        }
        var before = Report.state(observation, place);
        observation.decide(decision, form.note(), caller, clock.instant());
        store.flush(() -> new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED));
        var after = Report.state(observation, place);
        journal.record(
                caller,
                decision == Status.VERIFIED ? "verify" : "reject",
                "observation",
                observation.id(),
                before,
                after);
        outbox.add(after);
        changes.tell(place.applied().id(), place.card().id());
        return observation;
    }
}
