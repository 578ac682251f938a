package id.jembatan.kpi.programme;

import id.jembatan.kpi.goal.GoalProblem;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds, changes and drops activities, and approves plans. One writer at a time in a programme. Joins the transaction
/// of its caller.
@ApplicationScoped
public class Schedule {

    private static final int MOST = 500;

    private final Arrange arrange;
    private final Activities activities;
    private final Plans plans;
    private final Telling telling;
    private final Store store;
    private final Journal journal;
    private final Clock clock;

    Schedule(
            Arrange arrange,
            Activities activities,
            Plans plans,
            Telling telling,
            Store store,
            Journal journal,
            Clock clock) {
        this.arrange = arrange;
        this.activities = activities;
        this.plans = plans;
        this.telling = telling;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 422 with every fault; 409 if the code is taken, or it comes with dates into an approved plan
    public Activity add(Programmes.Found found, AddActivity form, Caller caller) {
        var programme = arrange.open(found, caller);
        var there = activities.of(programme.id());
        var facts = form.facts();
        check(programme, null, form.kind(), facts, there, caller);
        if (there.size() >= MOST) {
            throw new Refusal(ProgrammeProblem.TOO_MANY_ACTIVITIES, MOST);
        }
        if (form.code() != null && there.stream().anyMatch(it -> form.code().equals(it.code()))) {
            throw new Refusal(ProgrammeProblem.ACTIVITY_EXISTS, form.code());
        }
        if (!Span.of(facts.planned()).equals(Span.UNKNOWN)) {
            mustBeUnplanned(programme);
        }
        var last = there.isEmpty() ? 0 : there.getLast().position();
        var activity = new Activity(programme.id(), form, facts.position() == null ? last + 1 : facts.position());
        activities.persist(activity);
        done(programme, "add-activity", activity, null, form, caller);
        return activity;
    }

    /// @throws Refusal 422 with every fault; 409 if it was dropped, or its planned dates belong to an approved plan
    void change(Programmes.Found found, Activity activity, ActivityFacts facts, Caller caller) {
        var programme = arrange.open(found, caller);
        if (activity.dropped() != null) {
            throw new Refusal(ProgrammeProblem.ACTIVITY_DROPPED);
        }
        check(programme, activity, activity.kind(), facts, activities.of(programme.id()), caller);
        var before = activity.facts();
        if (before.equals(facts)) {
            return;
        }
        if (!Span.of(facts.planned()).equals(activity.planned())) {
            mustBeUnplanned(programme);
        }
        activity.take(facts);
        done(programme, "change-activity", activity, before, facts, caller);
    }

    void drop(Programmes.Found found, Activity activity, DropActivity form, Caller caller) {
        var programme = arrange.open(found, caller);
        if (activity.dropped() != null) {
            throw new Refusal(ProgrammeProblem.ACTIVITY_DROPPED);
        }
        activity.drop(form.reason(), caller, clock.instant());
        done(programme, "drop-activity", activity, null, form, caller);
    }

    /// The first plan is the baseline; a later one needs a reason, and somebody with kpi:administer, who thereby
    /// approves it. The plans before it stay as they were.
    ///
    /// @return the number of the new plan
    public int plan(Programmes.Found found, MakePlan form, Caller caller) {
        var programme = arrange.open(found, caller);
        var number = plans.count(programme.id()) + 1;
        var there = activities.of(programme.id());
        if (number > 1) {
            if (form.reason() == null || form.reason().isBlank()) {
                throw new Refusal(CommonProblem.INVALID).at("/reason", ProgrammeProblem.PLAN_NEEDS_REASON);
            }
            if (!caller.may("kpi:administer")) {
                throw new Refusal(ProgrammeProblem.PLAN_NEEDS_APPROVER);
            }
        }
        var moved = redate(form.lines(), there);
        if (there.isEmpty() || number > 1 && !moved) {
            throw new Refusal(CommonProblem.INVALID).at("/activities", ProgrammeProblem.NOTHING_TO_PLAN);
        }
        programme.touch();
        store.flush();
        plans.keep(programme.id(), number, form.reason(), form.source(), there, caller, clock.instant());
        journal.record(caller, number == 1 ? "plan" : "re-plan", "programme", programme.id(), null, form);
        telling.tell(programme);
        return number;
    }

    /// @return whether any date is another now
    private static boolean redate(List<MakePlan.Line> lines, List<Activity> there) {
        var byId = there.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var activity = byId.get(line.activity());
            if (activity == null || activity.dropped() != null) {
                refusal.at("/activities/" + i + "/activity", ProgrammeProblem.UNKNOWN_ACTIVITY);
            } else {
                dates(line.planned(), activity.kind(), "/activities/" + i + "/planned", refusal);
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var moved = false;
        for (var line : lines) {
            var activity = byId.get(line.activity());
            if (activity != null && !activity.planned().equals(line.planned())) {
                activity.plan(line.planned());
                moved = true;
            }
        }
        return moved;
    }

    private void done(
            Programme programme,
            String action,
            Activity activity,
            @Nullable Object before,
            Object after,
            Caller caller) {
        programme.touch();
        var code = String.valueOf(activity.code());
        store.flush(() -> new Refusal(ProgrammeProblem.ACTIVITY_EXISTS, code));
        journal.record(caller, action, "activity", activity.id(), before, after);
        telling.tell(programme);
    }

    private void mustBeUnplanned(Programme programme) {
        if (plans.count(programme.id()) > 0) {
            throw new Refusal(ProgrammeProblem.PLAN_FROZEN);
        }
    }

    private void check(
            Programme programme,
            @Nullable Activity self,
            Activity.Kind kind,
            ActivityFacts facts,
            List<Activity> there,
            Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        if (!facts.title().given()) {
            refusal.at("/title", GoalProblem.TITLE_MISSING);
        }
        dates(Span.of(facts.planned()), kind, "/planned", refusal);
        dates(Span.of(facts.forecast()), kind, "/forecast", refusal);
        dates(Span.of(facts.actual()), kind, "/actual", refusal);
        if (kind == Activity.Kind.MILESTONE && facts.days() != null) {
            refusal.at("/days", ProgrammeProblem.MILESTONE_HAS_ONE_DATE);
        }
        happened(Span.of(facts.actual()), refusal);
        links(programme, facts, Rows.of(caller, clock), refusal);
        dependencies(programme, self, facts.predecessors(), there, refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private static void dates(Span span, Activity.Kind kind, String pointer, Refusal refusal) {
        if (kind == Activity.Kind.MILESTONE && span.start() != null) {
            refusal.at(pointer + "/start", ProgrammeProblem.MILESTONE_HAS_ONE_DATE);
        } else if (span.isReversed()) {
            refusal.at(pointer + "/end", ProgrammeProblem.DATES_REVERSED);
        }
    }

    private void happened(Span actual, Refusal refusal) {
        var today = LocalDate.now(clock);
        if (isAhead(actual.start(), today)) {
            refusal.at("/actual/start", ProgrammeProblem.ACTUAL_IN_FUTURE);
        }
        if (isAhead(actual.end(), today)) {
            refusal.at("/actual/end", ProgrammeProblem.ACTUAL_IN_FUTURE);
        }
    }

    private static boolean isAhead(@Nullable PartialDate date, LocalDate today) {
        return date != null && date.earliest().isAfter(today);
    }

    private void links(Programme programme, ActivityFacts facts, Rows rows, Refusal refusal) {
        unknown(
                facts.promises(),
                activities.knownPromises(facts.promised(), programme.agreementId(), rows),
                "/promises/",
                ProgrammeProblem.UNKNOWN_PROMISE,
                refusal);
        unknown(
                facts.indicators(),
                activities.knownIndicators(facts.measured(), rows),
                "/indicators/",
                ProgrammeProblem.UNKNOWN_APPLIED_INDICATOR,
                refusal);
    }

    private static void unknown(
            @Nullable List<UUID> asked, Set<UUID> known, String pointer, ProgrammeProblem problem, Refusal refusal) {
        for (var i = 0; asked != null && i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                refusal.at(pointer + i, problem);
            }
        }
    }

    /// A new activity can close no circle: nothing waits for it yet.
    private void dependencies(
            Programme programme, @Nullable Activity self, List<After> after, List<Activity> there, Refusal refusal) {
        var known = there.stream()
                .filter(it -> it.dropped() == null)
                .map(Activity::id)
                .collect(Collectors.toSet());
        var held = self == null
                ? Map.<UUID, After>of()
                : self.facts().predecessors().stream().collect(Collectors.toMap(After::activity, Function.identity()));
        var seen = new HashSet<UUID>();
        for (var i = 0; i < after.size(); i++) {
            var each = after.get(i).activity();
            if (!known.contains(each) && !held.containsKey(each)) {
                refusal.at("/after/" + i + "/activity", ProgrammeProblem.UNKNOWN_ACTIVITY);
            } else if (!seen.add(each)) {
                refusal.at("/after/" + i + "/activity", ProgrammeProblem.DEPENDENCY_TWICE);
            }
        }
        if (self == null || after.isEmpty()) {
            return;
        }
        var links = new ArrayList<CriticalPath.Link>();
        activities.edges(programme.id()).stream()
                .filter(edge -> !edge.activity().equals(self.id()))
                .forEach(edge -> links.add(new CriticalPath.Link(edge.predecessor(), edge.activity(), edge.lagDays())));
        after.forEach(each -> links.add(new CriticalPath.Link(each.activity(), self.id(), each.lagDays())));
        var circle = CriticalPath.circle(links);
        if (!circle.isEmpty()) {
            refusal.at("/after", ProgrammeProblem.CIRCULAR_DEPENDENCY, names(circle, there))
                    .with("circle", circle);
        }
    }

    private static String names(List<UUID> circle, List<Activity> there) {
        return circle.stream()
                .map(id -> there.stream()
                        .filter(it -> it.id().equals(id))
                        .map(it -> it.code() == null ? it.title().in(Locale.ROOT) : it.code())
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(" > "));
    }
}
