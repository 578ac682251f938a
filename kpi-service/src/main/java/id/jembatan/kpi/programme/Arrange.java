package id.jembatan.kpi.programme;

import id.jembatan.kpi.goal.GoalProblem;
import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes, changes and ends programmes. Joins the transaction of its caller.
@ApplicationScoped
public class Arrange {

    private final Programmes programmes;
    private final KnownAgreements agreements;
    private final Goals goals;
    private final Telling telling;
    private final Store store;
    private final Journal journal;
    private final Clock clock;

    Arrange(
            Programmes programmes,
            KnownAgreements agreements,
            Goals goals,
            Telling telling,
            Store store,
            Journal journal,
            Clock clock) {
        this.programmes = programmes;
        this.agreements = agreements;
        this.goals = goals;
        this.telling = telling;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 422 with every fault; 409 if the code is taken; 403 if the agreement is another agency's
    public Programme create(CreateProgramme form, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        check(form.changeable(), refusal);
        var agency = subject(form, Rows.of(caller, clock), refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        mayChange(caller, agency);
        var code = form.code();
        if (code != null && programmes.coded(code).isPresent()) {
            throw new Refusal(ProgrammeProblem.PROGRAMME_EXISTS, code);
        }
        var programme = new Programme(form, clock.instant());
        programmes.persist(programme);
        store.flush(() -> new Refusal(ProgrammeProblem.PROGRAMME_EXISTS, String.valueOf(code)));
        journal.record(caller, "create", "programme", programme.id(), null, form);
        telling.tell(programme);
        return programme;
    }

    /// @return the agency whose case it is for
    private @Nullable String subject(CreateProgramme form, Rows rows, Refusal refusal) {
        var agreement = form.agreement();
        var partnership = form.partnership();
        var goal = form.goal();
        if (Stream.of(agreement, partnership, goal).filter(Objects::nonNull).count() != 1) {
            refusal.at("", ProgrammeProblem.ONE_PROGRAMME_SUBJECT);
            return null;
        }
        if (agreement != null) {
            var known = agreements.visible(agreement, rows);
            if (known.isEmpty()) {
                refusal.at("/agreement", ProgrammeProblem.UNKNOWN_PROGRAMME_SUBJECT);
            }
            return known.map(KnownAgreement::agency).orElse(null);
        }
        if (partnership != null && !programmes.seesPartnership(partnership, rows)) {
            refusal.at("/partnership", ProgrammeProblem.UNKNOWN_PROGRAMME_SUBJECT);
        }
        if (goal != null && goals.visible(goal, rows).isEmpty()) {
            refusal.at("/goal", ProgrammeProblem.UNKNOWN_PROGRAMME_SUBJECT);
        }
        return null;
    }

    private static void check(ChangeProgramme form, Refusal refusal) {
        if (!form.title().given()) {
            refusal.at("/title", GoalProblem.TITLE_MISSING);
        }
        if (new Span(form.from(), form.until()).isReversed()) {
            refusal.at("/until", ProgrammeProblem.DATES_REVERSED);
        }
    }

    void change(Programmes.Found found, ChangeProgramme form, Caller caller) {
        var programme = open(found, caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        check(form, refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var before = programme.changeable();
        if (before.equals(form)) {
            return;
        }
        programme.take(form);
        store.flush();
        journal.record(caller, "update", "programme", programme.id(), before, form);
        telling.tell(programme);
    }

    /// Nothing in it changes any more.
    void end(Programmes.Found found, EndProgramme form, Caller caller) {
        var programme = open(found, caller);
        var on = form.on() == null ? PartialDate.of(LocalDate.now(clock)) : form.on();
        if (new Span(programme.changeable().from(), on).isReversed()) {
            throw new Refusal(CommonProblem.INVALID).at("/on", ProgrammeProblem.DATES_REVERSED);
        }
        programme.end(form.reason(), on);
        store.flush();
        journal.record(caller, "end", "programme", programme.id(), null, form);
        telling.tell(programme);
    }

    /// Lets one writer at a time into the programme: the checks that follow see what the others have written.
    ///
    /// @throws Refusal 403 if it is another agency's case, 409 if it has ended
    Programme open(Programmes.Found found, Caller caller) {
        mayChange(caller, found.agency());
        var programme = programmes.locked(found.programme());
        if (programme.ended() != null) {
            throw new Refusal(ProgrammeProblem.PROGRAMME_ENDED);
        }
        return programme;
    }

    private static void mayChange(Caller caller, @Nullable String agency) {
        if (!Rows.mayChange(caller, agency)) {
            throw new Refusal(ProgrammeProblem.NOT_YOUR_AGENCY);
        }
    }
}
