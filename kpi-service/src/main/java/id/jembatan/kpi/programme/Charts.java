package id.jembatan.kpi.programme;

import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.KnownAgreements.PartnerName;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a programme together for reading, in a fixed number of queries whatever is in it.
@ApplicationScoped
class Charts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ActivityView.Links ALONE = new ActivityView.Links(List.of(), List.of(), List.of());

    private final Activities activities;
    private final Plans plans;
    private final Past past;
    private final KnownAgreements agreements;

    Charts(Activities activities, Plans plans, Past past, KnownAgreements agreements) {
        this.activities = activities;
        this.plans = plans;
        this.past = past;
        this.agreements = agreements;
    }

    /// As of the past, the activities with their dates and dependencies, the plans, and what follows from these
    /// are those of then; the programme itself, promises and indicators are named as they are now.
    ProgrammeView of(Programmes.Found found, AsOf asOf, Caller caller, Rows rows) {
        var programme = found.programme();
        var id = programme.id();
        var schedule = asOf.past()
                ? past.of(id, asOf.at())
                : new Past.Schedule(activities.of(id), activities.edges(id), plans.heads(id), plans.lines(id, 1));
        var all = schedule.activities();
        var edges = schedule.edges();
        var keeping = activities.keeping(id, rows);
        var measuring = activities.measuring(id, rows);
        var heads = schedule.heads();
        var baseline = schedule.baseline();
        var network = network(all, edges, asOf.day());
        var links = links(all, edges, keeping, measuring);
        var changeable = !asOf.past() && programme.ended() == null && Rows.mayChange(caller, found.agency());
        var lines = all.stream()
                .map(it -> line(
                        it,
                        ActivityView.of(it, links.getOrDefault(it.id(), ALONE), changeable, caller),
                        baseline.get(it.id()),
                        network,
                        asOf.day()))
                .toList();
        var said = programme.changeable();
        return new ProgrammeView(
                id,
                programme.code(),
                ProgrammeItem.subject(found, caller),
                partners(found),
                programme.title().in(caller.language()),
                programme.title(),
                said.year(),
                said.from(),
                said.until(),
                said.shared(),
                said.source(),
                said.certainty(),
                said.note(),
                programme.ended(),
                found.scorecard(),
                totals(all, network, asOf.day()),
                lines,
                chain(all, edges, network, caller.language()),
                words("slippage", caller.language()),
                promises(keeping),
                indicators(measuring, caller.language()),
                heads.stream()
                        .map(it -> new ProgrammeView.PlanHead(it.number(), it.reason(), it.approver(), it.madeAt()))
                        .toList(),
                asOf.day(),
                asOf.shown(),
                programme.version(),
                actions(changeable, heads.isEmpty(), caller));
    }

    /// One activity as it was said, with what the caller may know of its links.
    ActivityView of(Activity activity, Programmes.Found found, Caller caller, Rows rows) {
        var facts = activity.facts();
        var promises = activities.knownPromises(facts.promised(), null, rows);
        var indicators = activities.knownIndicators(facts.measured(), rows);
        var links = new ActivityView.Links(facts.predecessors(), List.copyOf(promises), List.copyOf(indicators));
        var changeable = found.programme().ended() == null && Rows.mayChange(caller, found.agency());
        return ActivityView.of(activity, links, changeable, caller);
    }

    /// The chain of those that were not dropped.
    private static CriticalPath.Network network(List<Activity> all, List<Activities.Edge> edges, LocalDate today) {
        return CriticalPath.of(
                all.stream()
                        .filter(it -> it.dropped() == null)
                        .map(it -> it.task(today))
                        .toList(),
                edges.stream()
                        .map(it -> new CriticalPath.Link(it.predecessor(), it.activity(), it.lagDays()))
                        .toList());
    }

    private static Map<UUID, ActivityView.Links> links(
            List<Activity> all,
            List<Activities.Edge> edges,
            List<Activities.Keeping> keeping,
            List<Activities.Measuring> measuring) {
        var after = edges.stream()
                .collect(Collectors.groupingBy(
                        Activities.Edge::activity,
                        Collectors.mapping(it -> new After(it.predecessor(), it.lagDays()), Collectors.toList())));
        var promises = keeping.stream()
                .collect(Collectors.groupingBy(
                        Activities.Keeping::activity,
                        Collectors.mapping(it -> it.promise().id(), Collectors.toList())));
        var indicators = measuring.stream()
                .collect(Collectors.groupingBy(
                        Activities.Measuring::activity,
                        Collectors.mapping(Activities.Measuring::applied, Collectors.toList())));
        return all.stream()
                .collect(Collectors.toMap(
                        Activity::id,
                        it -> new ActivityView.Links(
                                after.getOrDefault(it.id(), List.of()),
                                promises.getOrDefault(it.id(), List.of()),
                                indicators.getOrDefault(it.id(), List.of()))));
    }

    private static ProgrammeView.Line line(
            Activity it, ActivityView view, @Nullable Span baseline, CriticalPath.Network network, LocalDate today) {
        return new ProgrammeView.Line(
                view,
                baseline,
                it.slippage(it.planned().end(), today),
                baseline == null ? null : it.slippage(baseline.end(), today),
                it.isLate(today),
                place(network.lines().get(it.id())));
    }

    private static ProgrammeView.Place place(CriticalPath.@Nullable Line line) {
        return line == null
                ? new ProgrammeView.Place(null, null, null, null, null, null, false, List.of(), null)
                : new ProgrammeView.Place(
                        line.earliestStart(),
                        line.earliestEnd(),
                        line.latestStart(),
                        line.latestEnd(),
                        line.totalFloat(),
                        line.freeFloat(),
                        line.critical(),
                        line.drivenBy(),
                        line.gap());
    }

    private static ProgrammeView.Totals totals(List<Activity> all, CriticalPath.Network network, LocalDate today) {
        return new ProgrammeView.Totals(
                count(all, it -> it.dropped() == null),
                count(all, it -> it.state() == Activity.State.DONE),
                count(all, it -> it.state() == Activity.State.RUNNING),
                count(all, it -> it.isLate(today)),
                count(all, it -> it.dropped() != null),
                Math.toIntExact(network.lines().values().stream()
                        .filter(it -> it.earliestEnd() == null)
                        .count()));
    }

    private static int count(List<Activity> all, Predicate<Activity> which) {
        return Math.toIntExact(all.stream().filter(which).count());
    }

    private static ProgrammeView.Chain chain(
            List<Activity> all, List<Activities.Edge> edges, CriticalPath.Network network, Locale language) {
        var byId = all.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        var steps = new ArrayList<ProgrammeView.Step>();
        for (var id : network.chain()) {
            var line = network.lines().get(id);
            var activity = byId.get(id);
            if (line != null && activity != null && line.earliestStart() != null && line.earliestEnd() != null) {
                steps.add(new ProgrammeView.Step(
                        id,
                        activity.title().in(language),
                        line.earliestStart(),
                        line.earliestEnd(),
                        activity.kind() == Activity.Kind.MILESTONE
                                ? 0
                                : ChronoUnit.DAYS.between(line.earliestStart(), line.earliestEnd()) + 1,
                        reasons(line, edges, network)));
            }
        }
        return new ProgrammeView.Chain(network.finish(), network.complete(), steps, words("critical-chain", language));
    }

    private static List<ProgrammeView.Reason> reasons(
            CriticalPath.Line line, List<Activities.Edge> edges, CriticalPath.Network network) {
        var reasons = new ArrayList<ProgrammeView.Reason>();
        for (var edge : edges) {
            var before = network.lines().get(edge.predecessor());
            if (edge.activity().equals(line.id())
                    && line.drivenBy().contains(edge.predecessor())
                    && before != null
                    && before.earliestEnd() != null) {
                reasons.add(new ProgrammeView.Reason(edge.predecessor(), before.earliestEnd(), edge.lagDays()));
            }
        }
        return reasons;
    }

    private List<PartnerName> partners(Programmes.Found found) {
        var partnership = found.partnership();
        if (partnership != null) {
            var name = found.partnerName();
            return List.of(new PartnerName(
                    partnership.partnerCode(), name == null ? partnership.partnerCode() : name, partnership.country()));
        }
        var agreement = found.programme().agreementId();
        return agreement == null ? List.of() : agreements.partnersOf(agreement);
    }

    private static List<ProgrammeView.Promise> promises(Collection<Activities.Keeping> keeping) {
        var once = new LinkedHashMap<UUID, ProgrammeView.Promise>();
        keeping.stream()
                .map(Activities.Keeping::promise)
                .sorted(Comparator.comparing(it -> it.id()))
                .forEach(it -> once.put(
                        it.id(),
                        new ProgrammeView.Promise(
                                it.id(), it.agreementId(), it.clause(), it.text(), it.side(), it.state(), it.due())));
        return List.copyOf(once.values());
    }

    private static List<ProgrammeView.Measure> indicators(Collection<Activities.Measuring> measuring, Locale language) {
        var once = new LinkedHashMap<UUID, ProgrammeView.Measure>();
        measuring.stream()
                .sorted(Comparator.comparing(Activities.Measuring::code).thenComparing(Activities.Measuring::applied))
                .forEach(it -> once.put(
                        it.applied(),
                        new ProgrammeView.Measure(
                                it.applied(), it.code(), it.label().in(language), it.definition(), it.scorecard())));
        return List.copyOf(once.values());
    }

    private static List<String> actions(boolean changeable, boolean unplanned, Caller caller) {
        var actions = new ArrayList<String>();
        if (changeable && caller.may("kpi:update")) {
            actions.add("update");
            actions.add("end");
            actions.add("add-activity");
            if (unplanned) {
                actions.add("plan");
            } else if (caller.may("kpi:administer")) {
                actions.add("re-plan");
            }
        }
        return actions;
    }

    private static String words(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "schedule", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
