package id.jembatan.kpi.goal;

import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets and changes goals, and tells of it. Joins the transaction of its caller.
@ApplicationScoped
public class Pursue {

    private final Goals goals;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Pursue(Goals goals, Store store, Outbox outbox, Journal journal, Clock clock) {
        this.goals = goals;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal if the code is taken, the parent unknown or the horizon reversed
    public Goal set(CreateGoal form, Caller caller) {
        refuse(form.changeable(), null);
        var code = form.code();
        if (code != null && goals.coded(code).isPresent()) {
            throw new Refusal(GoalProblem.GOAL_EXISTS, code);
        }
        var goal = new Goal(form, clock.instant());
        goals.persist(goal);
        store.flush(() -> new Refusal(GoalProblem.GOAL_EXISTS, String.valueOf(code)));
        journal.record(caller, "create", "goal", goal.id(), null, form);
        outbox.add(goal.told());
        return goal;
    }

    /// @throws Refusal 409 if the goal has ended, 422 if the parent is unknown or below it, or the horizon reversed
    Goal change(Goal goal, ChangeGoal form, Caller caller) {
        if (goal.ended() != null) {
            throw new Refusal(GoalProblem.GOAL_ENDED);
        }
        refuse(form, goal.id());
        var before = goal.changeable();
        if (before.equals(form)) {
            return goal;
        }
        goal.take(form);
        store.flush();
        goals.keepPast(goal, before.parent(), clock.instant());
        journal.record(caller, "update", "goal", goal.id(), before, form);
        outbox.add(goal.told());
        return goal;
    }

    /// It is no goal any more, and stays on record with everything that hangs on it.
    ///
    /// @throws Refusal 409 if it has ended already, 422 if what comes after it does not fit
    void end(Goal goal, EndGoal form, Caller caller) {
        if (goal.ended() != null) {
            throw new Refusal(GoalProblem.GOAL_ENDED);
        }
        var successor = form.supersededBy();
        if (successor != null) {
            var next = goals.findById(successor);
            if (next == null || next.ended() != null || successor.equals(goal.id())) {
                throw new Refusal(CommonProblem.INVALID).at("/supersededBy", GoalProblem.UNFIT_SUCCESSOR);
            }
        }
        var on = form.on() == null ? PartialDate.of(LocalDate.now(clock)) : form.on();
        goal.end(form.reason(), on, successor);
        store.flush();
        journal.record(caller, "end", "goal", goal.id(), null, form);
        outbox.add(goal.told());
    }

    private void refuse(ChangeGoal form, @Nullable UUID self) {
        var refusal = new Refusal(CommonProblem.INVALID);
        check(form, "", refusal);
        var parent = form.parent();
        if (parent != null && goals.findById(parent) == null) {
            refusal.at("/parent", GoalProblem.UNKNOWN_PARENT);
        } else if (parent != null && self != null) {
            goals.oneAtATime();
            if (goals.isUnder(parent, self)) {
                refusal.at("/parent", GoalProblem.CIRCULAR_PARENT);
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    /// Notes what is wrong with a new goal, without its parent.
    ///
    /// @param base the JSON pointer to the goal
    public static void check(CreateGoal form, String base, Refusal refusal) {
        check(form.changeable(), base, refusal);
    }

    private static void check(ChangeGoal form, String base, Refusal refusal) {
        if (!form.title().given()) {
            refusal.at(base + "/title", GoalProblem.TITLE_MISSING);
        }
        var from = form.from();
        var to = form.to();
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            refusal.at(base + "/to", GoalProblem.HORIZON_REVERSED);
        }
    }
}
