package id.jembatan.kpi.intake;

import id.jembatan.kpi.goal.Contribute;
import id.jembatan.kpi.goal.Contributions;
import id.jembatan.kpi.goal.DeclareContribution;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.goal.GoalProblem;
import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.indicator.IndicatorProblem;
import id.jembatan.kpi.indicator.Indicators;
import id.jembatan.kpi.intake.PlanReport.Outcome;
import id.jembatan.kpi.intake.PlanReport.Row;
import id.jembatan.kpi.measurement.AppliedIndicator;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.programme.Activities;
import id.jembatan.kpi.programme.AddActivity;
import id.jembatan.kpi.programme.After;
import id.jembatan.kpi.programme.Arrange;
import id.jembatan.kpi.programme.CreateProgramme;
import id.jembatan.kpi.programme.ProgrammeProblem;
import id.jembatan.kpi.programme.Programmes;
import id.jembatan.kpi.programme.Schedule;
import id.jembatan.kpi.series.AllSeries;
import id.jembatan.kpi.series.CreateSeries;
import id.jembatan.kpi.series.EnterEdition;
import id.jembatan.kpi.series.IndexSeries;
import id.jembatan.kpi.series.Publish;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Brings in what a file says and is not there yet. What is there is left as it is, even if the file says otherwise:
/// the register wins. What names an agreement, or a scorecard, that is not here yet, waits: send the file again. A
/// faulty row refuses the whole file.
@ApplicationScoped
class PlanImport {

    private final Goals goals;
    private final Contributions contributions;
    private final Contribute contribute;
    private final KnownAgreements agreements;
    private final Scorecards scorecards;
    private final Indicators indicators;
    private final Measure measure;
    private final AllSeries series;
    private final Publish publish;
    private final Programmes programmes;
    private final Activities activities;
    private final Arrange arrange;
    private final Schedule schedule;
    private final Clock clock;

    PlanImport(
            Goals goals,
            Contributions contributions,
            Contribute contribute,
            KnownAgreements agreements,
            Scorecards scorecards,
            Indicators indicators,
            Measure measure,
            AllSeries series,
            Publish publish,
            Programmes programmes,
            Activities activities,
            Arrange arrange,
            Schedule schedule,
            Clock clock) {
        this.goals = goals;
        this.contributions = contributions;
        this.contribute = contribute;
        this.agreements = agreements;
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.measure = measure;
        this.series = series;
        this.publish = publish;
        this.programmes = programmes;
        this.activities = activities;
        this.arrange = arrange;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Runs inside the transaction of its caller, who rolls it back after a dry run.
    List<Row> run(PlanFile file, Caller caller) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < file.series().size(); i++) {
            series(file.series().get(i), "/series/" + i, rows, caller);
        }
        for (var i = 0; i < file.contributions().size(); i++) {
            var at = "/contributions/" + i;
            rows.add(new Row(at, contribution(file.contributions().get(i), at, caller)));
        }
        for (var i = 0; i < file.programmes().size(); i++) {
            programme(file.programmes().get(i), "/programmes/" + i, rows, caller);
        }
        return rows;
    }

    private void series(PlanFile.SeriesRow row, String at, List<Row> rows, Caller caller) {
        var there = series.coded(row.code());
        rows.add(new Row(at, there.isPresent() ? Outcome.UNCHANGED : Outcome.CREATED));
        var it = there.orElseGet(() -> publish.create(
                new CreateSeries(
                        row.code(), row.name(), row.publisher(), row.unit(), row.source(), row.certainty(), row.note()),
                caller));
        for (var i = 0; i < row.editions().size(); i++) {
            var place = at + "/editions/" + i;
            rows.add(new Row(place, edition(it, row.editions().get(i), place, caller)));
        }
        for (var i = 0; i < row.uses().size(); i++) {
            var place = at + "/uses/" + i;
            var applied = applied(row.uses().get(i), place);
            rows.add(new Row(
                    place,
                    applied.isEmpty()
                            ? Outcome.WAITING
                            : publish.name(it, applied.get(), caller) ? Outcome.CREATED : Outcome.UNCHANGED));
        }
    }

    private Outcome edition(IndexSeries it, PlanFile.EditionRow row, String at, Caller caller) {
        var form = row.period();
        var refusal = new Refusal(CommonProblem.INVALID);
        var period = form.read(at + "/period", refusal);
        if (period == null) {
            throw refusal;
        }
        if (series.standing(it.id(), period).isPresent()) {
            return Outcome.UNCHANGED;
        }
        publish.enter(
                it,
                new EnterEdition(
                        row.edition(),
                        form,
                        row.value(),
                        row.cities(),
                        row.published(),
                        row.source(),
                        row.certainty(),
                        null),
                caller);
        return Outcome.CREATED;
    }

    private Outcome contribution(PlanFile.ContributionRow row, String at, Caller caller) {
        var goal = goal(row.goal(), at);
        var agreement = agreements.byReference(row.agreement());
        if (agreement.isEmpty()) {
            return Outcome.WAITING;
        }
        var form = new DeclareContribution(
                goal.id(),
                agreement.get().id(),
                null,
                null,
                row.strength(),
                row.statement(),
                row.source(),
                row.certainty(),
                null,
                null);
        if (contributions.stands(form)) {
            return Outcome.UNCHANGED;
        }
        contribute.declare(form, caller);
        return Outcome.CREATED;
    }

    private void programme(PlanFile.ProgrammeRow row, String at, List<Row> rows, Caller caller) {
        if ((row.goal() == null) == (row.agreement() == null)) {
            throw fault(at, ProgrammeProblem.ONE_PROGRAMME_SUBJECT);
        }
        var there = programmes.coded(row.code());
        var agreement =
                row.agreement() == null ? Optional.<KnownAgreement>empty() : agreements.byReference(row.agreement());
        if (there.isEmpty() && row.agreement() != null && agreement.isEmpty()) {
            rows.add(new Row(at, Outcome.WAITING));
            return;
        }
        rows.add(new Row(at, there.isPresent() ? Outcome.UNCHANGED : Outcome.CREATED));
        var programme = there.orElseGet(() -> arrange.create(
                new CreateProgramme(
                        row.code(),
                        agreement.map(KnownAgreement::id).orElse(null),
                        null,
                        row.goal() == null ? null : goal(row.goal(), at).id(),
                        row.title(),
                        row.year(),
                        row.from(),
                        row.until(),
                        false,
                        row.source(),
                        row.certainty(),
                        row.note()),
                caller));
        var found = programmes
                .visible(programme.id(), Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var codes = new HashMap<String, UUID>(activities.codes(programme.id()));
        var waiting = new HashSet<String>();
        for (var i = 0; i < row.activities().size(); i++) {
            var place = at + "/activities/" + i;
            var each = row.activities().get(i);
            if (codes.containsKey(each.code())) {
                rows.add(new Row(place, Outcome.UNCHANGED));
                continue;
            }
            var measured = measured(each, place);
            if (measured.isEmpty() || each.before().stream().anyMatch(waiting::contains)) {
                waiting.add(each.code());
                rows.add(new Row(place, Outcome.WAITING));
            } else {
                var form = activity(each, codes, measured.get(), place);
                codes.put(each.code(), schedule.add(found, form, caller).id());
                rows.add(new Row(place, Outcome.CREATED));
            }
        }
    }

    /// Its applied indicators; nothing as long as one of them is not there.
    private Optional<List<UUID>> measured(PlanFile.ActivityRow row, String at) {
        var measured = new ArrayList<UUID>();
        for (var use : row.measures()) {
            var applied = applied(use, at + "/indicators");
            if (applied.isEmpty()) {
                return Optional.empty();
            }
            measured.add(applied.get());
        }
        return Optional.of(measured);
    }

    private static AddActivity activity(
            PlanFile.ActivityRow row, Map<String, UUID> codes, List<UUID> measured, String at) {
        var after = new ArrayList<After>();
        for (var code : row.before()) {
            var before = codes.get(code);
            if (before == null) {
                throw fault(at + "/after", ProgrammeProblem.UNKNOWN_ACTIVITY);
            }
            after.add(new After(before, 0));
        }
        return new AddActivity(
                row.code(),
                row.kind(),
                null,
                row.title(),
                row.ourOwner(),
                row.partnerOwner(),
                row.learning(),
                row.costSide(),
                row.planned(),
                null,
                row.actual(),
                null,
                after,
                List.of(),
                measured,
                row.source(),
                row.certainty(),
                row.note());
    }

    /// The applied indicator, or nothing as long as it is not there.
    private Optional<UUID> applied(PlanFile.UseRow row, String at) {
        if ((row.goal() == null) == (row.agreement() == null)) {
            throw fault(at, ProgrammeProblem.ONE_PROGRAMME_SUBJECT);
        }
        var indicator = indicators
                .named(row.indicator())
                .orElseThrow(() -> fault(at + "/indicator", IndicatorProblem.UNKNOWN_INDICATOR, row.indicator()));
        var card = row.goal() != null
                ? scorecards.of(SubjectKind.GOAL, goal(row.goal(), at).id())
                : agreements
                        .byReference(String.valueOf(row.agreement()))
                        .flatMap(it -> scorecards.of(SubjectKind.AGREEMENT, it.id()));
        return card.flatMap(it -> measure.use(it, indicator, row.definition())).map(AppliedIndicator::id);
    }

    private Goal goal(String code, String at) {
        return goals.coded(code).orElseThrow(() -> fault(at + "/goal", GoalProblem.UNKNOWN_GOAL));
    }

    private static Refusal fault(String at, Problem problem, Object... args) {
        return new Refusal(CommonProblem.INVALID).at(at, problem, args);
    }
}
