package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.goal.CreateGoal;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.goal.GoalProblem;
import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.goal.Pursue;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.indicator.IndicatorProblem;
import id.jembatan.kpi.indicator.Indicators;
import id.jembatan.kpi.measurement.Aim;
import id.jembatan.kpi.measurement.AppliedIndicator;
import id.jembatan.kpi.measurement.ApplyIndicator;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.MeasurementProblem;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.Observations;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.kpi.measurement.Report;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SetTarget;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.measurement.Targets;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.scorecard.ImportReport.Outcome;
import id.jembatan.kpi.scorecard.ImportReport.Row;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings in what a file says and is not there yet, through the same doors as everything else. What is there is
/// left as it is, even if the file says otherwise: the register wins. One faulty row refuses the whole file,
/// with every fault named.
@ApplicationScoped
class Import {

    private final Goals goals;
    private final Pursue pursue;
    private final Indicators indicators;
    private final KnownAgreements agreements;
    private final Scorecards scorecards;
    private final Measure measure;
    private final Targets targets;
    private final Aim aim;
    private final Observations observations;
    private final Report report;

    Import(
            Goals goals,
            Pursue pursue,
            Indicators indicators,
            KnownAgreements agreements,
            Scorecards scorecards,
            Measure measure,
            Targets targets,
            Aim aim,
            Observations observations,
            Report report) {
        this.goals = goals;
        this.pursue = pursue;
        this.indicators = indicators;
        this.agreements = agreements;
        this.scorecards = scorecards;
        this.measure = measure;
        this.targets = targets;
        this.aim = aim;
        this.observations = observations;
        this.report = report;
    }

    /// Runs inside the transaction of its caller, who rolls it back after a dry run.
    List<Row> run(SampleFile file, Caller caller) {
        var work = new Work(caller, new Refusal(CommonProblem.INVALID), new ArrayList<>());
        for (var i = 0; i < file.goals().size(); i++) {
            goal(file.goals().get(i), "/goals/" + i, work);
        }
        for (var i = 0; i < file.scorecards().size(); i++) {
            card(file.scorecards().get(i), "/scorecards/" + i, work);
        }
        if (work.refusal().hasFaults()) {
            throw work.refusal();
        }
        return work.rows();
    }

    private record Work(Caller caller, Refusal refusal, List<Row> rows) {

        void note(String pointer, Outcome outcome) {
            rows.add(new Row(pointer, outcome));
        }
    }

    private void goal(SampleFile.GoalRow row, String base, Work work) {
        if (goals.coded(row.code()).isPresent()) {
            work.note(base, Outcome.UNCHANGED);
            return;
        }
        var parent = row.parent() == null ? Optional.<Goal>empty() : goals.coded(row.parent());
        var faults = new Refusal(CommonProblem.INVALID);
        if (row.parent() != null && parent.isEmpty()) {
            faults.at(base, GoalProblem.UNKNOWN_PARENT);
            work.refusal().at(base + "/parent", GoalProblem.UNKNOWN_PARENT);
        }
        var form = new CreateGoal(
                row.code(),
                row.kind(),
                row.title(),
                row.from(),
                row.to(),
                parent.map(Goal::id).orElse(null),
                row.source(),
                row.certainty(),
                row.note());
        Pursue.check(form, base, work.refusal());
        Pursue.check(form, base, faults);
        if (!faults.hasFaults()) {
            pursue.set(form, work.caller());
            work.note(base, Outcome.CREATED);
        }
    }

    private void card(SampleFile.CardRow row, String base, Work work) {
        if ((row.goal() == null) == (row.agreement() == null)) {
            work.refusal().at(base, MeasurementProblem.UNKNOWN_SUBJECT);
            return;
        }
        var kind = row.goal() == null ? SubjectKind.AGREEMENT : SubjectKind.GOAL;
        var subject = subject(row);
        if (subject.isEmpty() && kind == SubjectKind.GOAL) {
            work.refusal().at(base + "/goal", MeasurementProblem.UNKNOWN_SUBJECT);
        } else if (subject.isEmpty()) {
            work.note(base, Outcome.WAITING);
        } else {
            var fresh = measure.opened(kind, subject.get(), work.caller());
            work.note(base, fresh.isPresent() ? Outcome.CREATED : Outcome.UNCHANGED);
            var card = fresh.orElseGet(() -> scorecards.of(kind, subject.get()).orElseThrow());
            for (var i = 0; i < row.indicators().size(); i++) {
                indicator(card, row.indicators().get(i), base + "/indicators/" + i, work);
            }
        }
    }

    private Optional<UUID> subject(SampleFile.CardRow row) {
        if (row.goal() != null) {
            return goals.coded(row.goal()).map(Goal::id);
        }
        return row.agreement() == null
                ? Optional.empty()
                : agreements.byReference(row.agreement()).map(KnownAgreement::id);
    }

    private void indicator(Scorecard card, SampleFile.IndicatorRow row, String base, Work work) {
        var found = indicators.named(row.indicator());
        if (found.isEmpty()) {
            work.refusal().at(base + "/indicator", IndicatorProblem.UNKNOWN_INDICATOR, row.indicator());
            return;
        }
        var indicator = found.get();
        var applied = measure.use(card, indicator, row.definition()).orElse(null);
        if (applied == null) {
            applied = apply(card, indicator, row, base, work);
            work.note(base, Outcome.CREATED);
        } else {
            work.note(base, Outcome.UNCHANGED);
        }
        if (applied != null) {
            var place = new Place(card, applied, indicator, null);
            each(row.targets(), base + "/targets/", (target, at) -> target(place, target, at, work));
            each(row.observations(), base + "/observations/", (said, at) -> observation(place, said, at, work));
        }
    }

    private @Nullable AppliedIndicator apply(
            Scorecard card, Indicator indicator, SampleFile.IndicatorRow row, String base, Work work) {
        var form = new ApplyIndicator(row.indicator(), row.definition(), row.baseline(), row.note());
        var faults = new Refusal(CommonProblem.INVALID);
        var period = Measure.check(indicator, form, base, faults);
        if (faults.hasFaults()) {
            Measure.check(indicator, form, base, work.refusal());
            return null;
        }
        return measure.applied(card, indicator, form, period, work.caller());
    }

    private void target(Place place, SampleFile.TargetRow row, String base, Work work) {
        var form = new SetTarget(place.applied().id(), row.period(), row.value(), row.source(), row.certainty(), null);
        var faults = new Refusal(CommonProblem.INVALID);
        var period = Aim.check(place, form, base, faults);
        if (period == null || faults.hasFaults()) {
            Aim.check(place, form, base, work.refusal());
        } else if (targets.of(place.applied().id(), period).isPresent()) {
            work.note(base, Outcome.UNCHANGED);
        } else {
            aim.write(place, period, form, work.caller());
            work.note(base, Outcome.CREATED);
        }
    }

    private void observation(Place place, SampleFile.ObservationRow row, String base, Work work) {
        var form = new RecordObservation(
                place.applied().id(),
                row.period(),
                row.state(),
                row.value(),
                null,
                null,
                row.status(),
                row.source(),
                row.certainty(),
                row.comment());
        var checked = Report.check(place, form, base, new Refusal(CommonProblem.INVALID));
        if (checked == null) {
            Report.check(place, form, base, work.refusal());
        } else if (observations.anyStanding(
                place.applied().id(), checked.period(), checked.status() == Observation.Status.PLANNED)) {
            work.note(base, Outcome.UNCHANGED);
        } else {
            report.write(place, checked, work.caller());
            work.note(base, Outcome.CREATED);
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        void take(T row, String pointer);
    }

    private static <T> void each(@Nullable List<T> rows, String base, Step<T> step) {
        for (var i = 0; rows != null && i < rows.size(); i++) {
            step.take(rows.get(i), base + i);
        }
    }
}
