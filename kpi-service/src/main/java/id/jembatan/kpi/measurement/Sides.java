package id.jembatan.kpi.measurement;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Hears what a partner says of a figure that is shared with him, and settles what both sides see differently. A
/// disputed figure counts nowhere until then. Joins the transaction of its caller.
@ApplicationScoped
class Sides {

    /// Of what a partner may say whether it is right.
    static final Set<Status> CONFIRMABLE = EnumSet.of(Status.REPORTED, Status.VERIFIED, Status.DISPUTED);

    private final Scorecards scorecards;
    private final Observations observations;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final Clock clock;

    Sides(
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

    /// @param found a figure that the caller may know of: one of an agreement that is shared with his organisation
    /// @throws Refusal 403 if he speaks for no partner, 409 if there is nothing to confirm, or he disputes
    /// it already
    Observation say(Observations.Found found, SayOfFigure form, Caller caller) {
        var partner = Rows.side(caller);
        if (partner == null) {
            throw new Refusal(MeasurementProblem.NOT_A_PARTNER);
        }
        check(form, found.place());
        scorecards.touch(found.place().card());
        var observation = found.observation();
        if (!CONFIRMABLE.contains(observation.status())) {
            throw new Refusal(MeasurementProblem.NOT_CONFIRMABLE, observation.status());
        }
        var open = disputes(observation).stream()
                .filter(it -> it.partner().equals(partner))
                .toList();
        var before = Report.state(observation, found.place());
        var said = switch (form.decision()) {
            case CONFIRMED -> observation.confirm(partner, form.note(), caller, clock.instant());
            case DISPUTED -> {
                if (!open.isEmpty()) {
                    throw new Refusal(MeasurementProblem.ALREADY_DISPUTED);
                }
                yield observation.dispute(
                        partner, form.value(), form.note() == null ? "" : form.note(), caller, clock.instant());
            }
        };
        tell(found, said.decision() == Statement.Decision.CONFIRMED ? "confirm" : "dispute", before, caller);
        open.forEach(it -> outbox.add(PartnerSpoke.settled(observation, it.id(), found.place())));
        outbox.add(PartnerSpoke.said(observation, said, found.place()));
        return observation;
    }

    private static void check(SayOfFigure form, Place place) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var note = form.note();
        if (form.decision() == Statement.Decision.DISPUTED && (note == null || note.isBlank())) {
            refusal.at("/note", MeasurementProblem.NOTE_REQUIRED);
        }
        var value = form.value();
        if (value != null && form.decision() == Statement.Decision.CONFIRMED) {
            refusal.at("/value", MeasurementProblem.VALUE_NOT_EXPECTED);
        } else if (value != null) {
            Figures.check(place.indicator(), value, "/value", refusal);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    /// @throws Refusal 409 if nothing is disputed, the figure is the caller's own, or another one was verified for its
    /// period in the meantime
    Observation settle(Observations.Found found, SettleDispute form, Caller caller) {
        var place = found.place();
        var observation = found.observation();
        place.mustBeChangeableBy(caller);
        if (Chains.of(observations.inChains(Set.of(observation.chain()))).hasAuthor(observation, caller)) {
            throw new Refusal(MeasurementProblem.OWN_FIGURE);
        }
        scorecards.touch(place.card());
        if (observation.status() != Status.DISPUTED) {
            throw new Refusal(MeasurementProblem.NOT_DISPUTED);
        }
        var outcome = switch (form.outcome()) {
            case KEPT -> Statement.Outcome.KEPT;
            case RETURNED -> Statement.Outcome.RETURNED;
        };
        var open = disputes(observation);
        if (outcome == Statement.Outcome.KEPT
                && observation.disputedFrom() == Status.VERIFIED
                && observations.isVerified(observation.appliedId(), observation.period())) {
            throw new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED);
        }
        var before = Report.state(observation, place);
        observation.settle(outcome, form.note(), caller, clock.instant());
        tell(found, "settle", before, caller);
        for (UUID id : open.stream().map(Statement::id).toList()) {
            outbox.add(PartnerSpoke.settled(observation, id, place));
        }
        return observation;
    }

    private static List<Statement> disputes(Observation observation) {
        return observation.statements().stream().filter(Statement::open).toList();
    }

    private void tell(Observations.Found found, String action, ObservationRecorded before, Caller caller) {
        store.flush(() -> new Refusal(MeasurementProblem.PERIOD_ALREADY_VERIFIED));
        var observation = found.observation();
        var after = Report.state(observation, found.place());
        journal.record(caller, action, "observation", observation.id(), before, after);
        outbox.add(after);
        changes.tell(observation.appliedId(), found.place().card().id());
    }
}
