package id.jembatan.kpi.goal;

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

/// Declares, changes and ends contributions. Joins the transaction of its caller.
@ApplicationScoped
public class Contribute {

    private final Contributions contributions;
    private final Goals goals;
    private final KnownAgreements agreements;
    private final Store store;
    private final Journal journal;
    private final Clock clock;

    Contribute(
            Contributions contributions,
            Goals goals,
            KnownAgreements agreements,
            Store store,
            Journal journal,
            Clock clock) {
        this.contributions = contributions;
        this.goals = goals;
        this.agreements = agreements;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 422 with every fault; 409 if the goal has ended or the same stands already
    public Contribution declare(DeclareContribution form, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var rows = Rows.of(caller, clock);
        var goal = goals.visible(form.goal(), rows).map(Goals.Found::goal).orElse(null);
        if (goal == null) {
            refusal.at("/goal", GoalProblem.UNKNOWN_GOAL);
        }
        subject(form, rows, refusal);
        period(form.from(), form.until(), refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        if (goal != null && goal.ended() != null) {
            throw new Refusal(GoalProblem.GOAL_ENDED);
        }
        if (contributions.stands(form)) {
            throw new Refusal(GoalProblem.CONTRIBUTION_EXISTS);
        }
        var contribution = new Contribution(form, caller, clock.instant());
        contributions.persist(contribution);
        store.flush(() -> new Refusal(GoalProblem.CONTRIBUTION_EXISTS));
        journal.record(caller, "declare", "contribution", contribution.id(), null, form);
        return contribution;
    }

    private void subject(DeclareContribution form, Rows rows, Refusal refusal) {
        var named = Stream.of(form.agreement(), form.partnership(), form.indicator())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            refusal.at("", GoalProblem.ONE_CONTRIBUTOR);
            return;
        }
        var agreement = form.agreement();
        var partnership = form.partnership();
        var indicator = form.indicator();
        if (agreement != null && agreements.visible(agreement, rows).isEmpty()) {
            refusal.at("/agreement", GoalProblem.UNKNOWN_CONTRIBUTOR);
        }
        if (partnership != null && !contributions.seesPartnership(partnership, rows)) {
            refusal.at("/partnership", GoalProblem.UNKNOWN_CONTRIBUTOR);
        }
        if (indicator != null && !contributions.seesIndicator(indicator, rows)) {
            refusal.at("/indicator", GoalProblem.UNKNOWN_CONTRIBUTOR);
        }
    }

    private static void period(@Nullable PartialDate from, @Nullable PartialDate until, Refusal refusal) {
        if (from != null && until != null && until.latest().isBefore(from.earliest())) {
            refusal.at("/until", GoalProblem.HORIZON_REVERSED);
        }
    }

    /// @throws Refusal 409 if it has ended, 422 if its time is reversed
    void change(Contribution contribution, ChangeContribution form, Caller caller) {
        mustStand(contribution);
        var refusal = new Refusal(CommonProblem.INVALID);
        period(form.from(), form.until(), refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var before = contribution.changeable();
        if (before.equals(form)) {
            return;
        }
        var lastDay = contribution.lastDay();
        contribution.take(form);
        store.flush();
        contributions.keepPast(contribution, lastDay, clock.instant());
        journal.record(caller, "update", "contribution", contribution.id(), before, form);
    }

    /// @throws Refusal 409 if it has ended already, 422 if it would end before it began
    void end(Contribution contribution, EndContribution form, Caller caller) {
        mustStand(contribution);
        var on = form.on() == null ? PartialDate.of(LocalDate.now(clock)) : form.on();
        var refusal = new Refusal(CommonProblem.INVALID);
        var from = contribution.changeable().from();
        if (from != null && on.latest().isBefore(from.earliest())) {
            refusal.at("/on", GoalProblem.HORIZON_REVERSED);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var before = contribution.changeable();
        var lastDay = contribution.lastDay();
        var at = clock.instant();
        contribution.end(form.reason(), on, caller, at);
        store.flush();
        contributions.keepPast(contribution, lastDay, at);
        journal.record(caller, "end", "contribution", contribution.id(), before, form);
    }

    private static void mustStand(Contribution contribution) {
        if (contribution.endedReason() != null) {
            throw new Refusal(GoalProblem.CONTRIBUTION_ENDED);
        }
    }
}
