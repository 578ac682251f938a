package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementEvent.Happened;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.ProcedureProblem;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;

/// Lets a case follow another version of its procedure: one case, by somebody who says why, and only where the version
/// has a place for it.
@ApplicationScoped
class VersionChange {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Register register;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    VersionChange(
            Agreements agreements,
            Procedures procedures,
            Register register,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.register = register;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// Changes a case that the caller has locked.
    FollowedView follow(Agreement agreement, FollowVersion form, Caller caller) {
        if (agreement.isFinal()) {
            throw new Refusal(ProcedureProblem.CASE_IS_OVER);
        }
        var version = String.valueOf(form.version());
        if (form.version() == agreement.procedureVersion()) {
            throw new Refusal(ProcedureProblem.SAME_VERSION, version);
        }
        var procedure = procedures
                .version(agreement.procedureCode(), form.version())
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                        .at("/version", ProcedureProblem.UNKNOWN_VERSION, agreement.procedureCode(), version));
        var from = agreement.stage();
        var to = place(agreement, procedure);
        var before = Register.snapshot(agreement);
        var previous = agreement.procedureVersion();
        var now = clock.instant();
        agreement.follow(procedure, to, now);
        database.persist(new MadeMove(
                agreement,
                agreements.lastMove(agreement.id()).next(),
                // Without a day: it is no step of the procedure that others would have to follow in time.
                MadeMove.Happened.of(MadeMove.FOLLOWED, from, to).because(form.reason(), null),
                caller,
                now));
        database.flush();
        var after = new HashMap<>(Register.snapshot(agreement));
        after.put("reason", form.reason());
        journal.record(caller, "move:" + MadeMove.FOLLOWED, "agreement", agreement.id(), before, after);
        var parties = register.parties(agreement);
        outbox.add(
                to.equals(from)
                        ? AgreementEvent.of(Happened.CHANGED, agreement, parties)
                        : AgreementEvent.moved(agreement, parties, from, MadeMove.FOLLOWED));
        return new FollowedView(
                agreement.id(), agreement.procedureCode(), previous, form.version(), from, to, form.reason());
    }

    /// The stage that the case would stand at, if the version has a place for all that the case is.
    private String place(Agreement agreement, Procedure procedure) {
        var version = String.valueOf(procedure.version());
        var stage = procedure.stageFor(agreement.stage());
        if (stage.isEmpty()) {
            throw new Refusal(ProcedureProblem.STAGE_NOT_THERE, agreement.stage(), version);
        }
        if (!procedure.kinds().containsKey(agreement.kind())) {
            throw new Refusal(ProcedureProblem.KIND_NOT_THERE, agreement.kind(), version);
        }
        agreements.openDeadlines(List.of(agreement.id())).getOrDefault(agreement.id(), List.of()).stream()
                .map(Deadline::clock)
                .filter(it -> !procedure.clocks().containsKey(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ProcedureProblem.CLOCK_NOT_THERE, it, version);
                });
        return stage.get();
    }
}
