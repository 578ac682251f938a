package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.indicator.Evidence;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// Lets a second person look at a figure. The account decides, not the role: whoever said anything in the chain of
/// corrections or prepared any of it, in whatever role, is not a second person.
@ApplicationScoped
class Verify {

    private final Scorecards scorecards;
    private final Observations observations;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final List<EvidenceCheck> evidence;
    private final Clock clock;

    Verify(
            Scorecards scorecards,
            Observations observations,
            Store store,
            Outbox outbox,
            Journal journal,
            FigureChanges changes,
            @All List<EvidenceCheck> evidence,
            Clock clock) {
        this.scorecards = scorecards;
        this.observations = observations;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.changes = changes;
        this.evidence = evidence;
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
            case RETURNED -> Status.RETURNED;
        };
        if (decision == Status.VERIFIED && observations.isVerified(observation.appliedId(), observation.period())) {
            throw new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED);
        }
        if (decision == Status.VERIFIED && lacksEvidence(observation, place)) {
            throw new Refusal(
                    MeasurementProblem.EVIDENCE_MISSING, place.indicator().code());
        }
        var before = Report.state(observation, place);
        observation.decide(decision, form.note(), caller, clock.instant());
        store.flush(() -> new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED));
        var after = Report.state(observation, place);
        journal.record(
                caller,
                decision == Status.VERIFIED ? "verify" : "return",
                "observation",
                observation.id(),
                before,
                after);
        outbox.add(after);
        changes.tell(place.applied().id(), place.card().id());
        return observation;
    }

    /// What says that there is nothing to measure needs no proof of it.
    private boolean lacksEvidence(Observation observation, Place place) {
        return place.indicator().evidence() == Evidence.TO_VERIFY
                && Set.of(State.VALUE, State.TEXT).contains(observation.state())
                && evidence.stream().noneMatch(check -> check.hasEvidence(observation.id()));
    }
}
