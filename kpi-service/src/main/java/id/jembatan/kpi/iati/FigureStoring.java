package id.jembatan.kpi.iati;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Span;
import id.jembatan.kpi.iati.ActivityReader.Places;
import id.jembatan.kpi.measurement.Aim;
import id.jembatan.kpi.measurement.ApplyIndicator;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.PeriodForm;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.kpi.measurement.Report;
import id.jembatan.kpi.measurement.SetTarget;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the figures of an indicator into the register through the same doors as everything else: of each period the one
/// that speaks of the whole. What is there already stays; what the register has no place for is kept beside it, in the
/// document, and told.
@ApplicationScoped
class FigureStoring {

    private final Measure measure;
    private final Aim aim;
    private final Report report;
    private final Standing standing;
    private final OwnWords words;

    FigureStoring(Measure measure, Aim aim, Report report, Standing standing, OwnWords words) {
        this.measure = measure;
        this.aim = aim;
        this.report = report;
        this.standing = standing;
        this.words = words;
    }

    /// What belongs together while one indicator is stored.
    private record Task(Place use, String source, Standing.OfUse there, Places places, Work work) {

        void tell(IatiProblem problem, Object part, Object... args) {
            var place = places.of(part);
            work.findings().warning(problem, place.path(), place.line(), args);
        }

        Figure beside(Figure figure) {
            work.besideOne();
            tell(IatiProblem.FIGURE_BESIDE_THE_REGISTER, figure, String.valueOf(figure.value()));
            return figure;
        }

        void differs(Figure figure) {
            work.differ(1);
            tell(IatiProblem.DIFFERS_FROM_THE_REGISTER, figure, String.valueOf(figure.value()));
        }
    }

    Measured onto(Place use, String source, Measured measured, Places places, Work work) {
        var task = new Task(use, source, standing.of(use.applied().id()), places, work);
        var spans = new ArrayList<Span>();
        for (var span : measured.spans()) {
            var period = Days.of(span).period();
            if (period.isEmpty()) {
                task.tell(IatiProblem.PERIOD_WITHOUT_A_NAME, span, span.start(), span.end());
            }
            spans.add(new Span(
                    span.start(),
                    span.end(),
                    targets(task, period.orElse(null), span.targets()),
                    actuals(task, measured, period.orElse(null), span.actuals())));
        }
        return measured.on(use.applied().id(), baselines(task, measured.baselines()), List.copyOf(spans));
    }

    private List<Baseline> baselines(Task task, List<Baseline> said) {
        var all = new ArrayList<Baseline>();
        var begun = said.stream().anyMatch(it -> it.figure().held());
        for (var each : said) {
            if (each.figure().held()) {
                all.add(each);
            } else if (!begun && each.figure().speaksOfAll()) {
                begun = true;
                baseline(task, each).ifPresent(all::add);
            } else {
                task.beside(each.figure());
                all.add(each);
            }
        }
        return List.copyOf(all);
    }

    private Optional<Baseline> baseline(Task task, Baseline said) {
        var figure = said.figure();
        var number = Numbers.of(figure.value()).orElse(null);
        var applied = task.use().applied();
        if (applied.hasBaseline()) {
            var same = number != null && applied.baselineValue() != null
                    ? number.compareTo(applied.baselineValue()) == 0
                    : figure.value() != null && figure.value().equals(applied.baselineRaw());
            if (!same) {
                task.differs(figure);
                return Optional.empty();
            }
            return Optional.of(new Baseline(said.year(), said.day(), figure.held(true)));
        }
        var raw = number == null ? words.inWords(figure) : null;
        if (number == null && raw == null) {
            return Optional.of(new Baseline(said.year(), said.day(), task.beside(figure)));
        }
        if (raw != null) {
            task.tell(IatiProblem.VALUE_NOT_A_NUMBER, figure, raw);
        }
        try {
            measure.begin(
                    task.use().card().id(),
                    applied.id(),
                    new ApplyIndicator.Baseline(number, day(said), task.source(), null, raw, null, true),
                    task.work().caller());
            return Optional.of(new Baseline(said.year(), said.day(), figure.held(true)));
        } catch (Refusal e) {
            task.tell(IatiProblem.VALUE_BREAKS_THE_RULE, figure, String.valueOf(figure.value()));
            task.work().besideOne();
            return Optional.of(said);
        }
    }

    private static PeriodForm day(Baseline said) {
        var day = said.day();
        return day == null
                ? new PeriodForm(said.year(), null, null, null, null, null)
                : new PeriodForm(day.getYear(), null, null, day.getMonthValue(), day.getDayOfMonth(), null);
    }

    private static PeriodForm form(Period period) {
        return new PeriodForm(
                null,
                null,
                null,
                null,
                null,
                null,
                period.from().orElseThrow(),
                period.until().orElseThrow());
    }

    private List<Figure> targets(Task task, @Nullable Period period, List<Figure> said) {
        var all = new ArrayList<Figure>();
        var aimed = said.stream().anyMatch(Figure::held);
        for (var each : said) {
            if (each.held()) {
                task.work().targets.add(false);
                all.add(each);
            } else if (period != null
                    && !aimed
                    && each.speaksOfAll()
                    && Numbers.of(each.value()).isPresent()) {
                aimed = true;
                target(task, period, each, Numbers.of(each.value()).orElseThrow())
                        .ifPresent(all::add);
            } else {
                all.add(task.beside(each));
            }
        }
        return List.copyOf(all);
    }

    private Optional<Figure> target(Task task, Period period, Figure figure, BigDecimal number) {
        var there = task.there().target(period);
        if (there.isPresent()) {
            if (there.get().compareTo(number) != 0) {
                task.differs(figure);
                return Optional.empty();
            }
            task.work().targets.add(false);
            return Optional.of(figure.held(true));
        }
        var faults = new Refusal(CommonProblem.INVALID);
        var form = new SetTarget(
                task.use().applied().id(), form(period), number, task.source(), null, null, null, null, true);
        if (Aim.check(task.use(), form, "", faults) == null || faults.hasFaults() || !written(task, period, form)) {
            task.tell(IatiProblem.VALUE_BREAKS_THE_RULE, figure, String.valueOf(figure.value()));
            task.work().besideOne();
            return Optional.of(figure);
        }
        task.work().targets.add(true);
        return Optional.of(figure.held(true));
    }

    private boolean written(Task task, Period period, SetTarget form) {
        try {
            aim.write(task.use(), period, form, task.work().caller());
            return true;
        } catch (Refusal e) {
            return false; // its period is locked
        }
    }

    private List<Figure> actuals(Task task, Measured measured, @Nullable Period period, List<Figure> said) {
        var all = new ArrayList<Figure>();
        var told = said.stream().anyMatch(Figure::held);
        for (var each : said) {
            if (each.held()) {
                task.work().observations.add(false);
                all.add(each);
            } else if (period != null && !told && each.speaksOfAll() && words.inWords(each) != null) {
                told = true;
                actual(task, measured, period, each).ifPresent(all::add);
            } else {
                all.add(task.beside(each));
            }
        }
        if (period != null
                && !told
                && !said.isEmpty()
                && task.there().said(period).isEmpty()) {
            partsOnly(task, period);
        }
        return List.copyOf(all);
    }

    /// Only parts were told: the register says that of the whole nothing was, so that a second person can look at it.
    private void partsOnly(Task task, Period period) {
        write(task, period, new Standing.Said(State.NOT_REPORTED, null, null), null);
    }

    private Optional<Figure> actual(Task task, Measured measured, Period period, Figure figure) {
        var number = Numbers.of(figure.value());
        var isWords = number.isEmpty() || task.use().indicator().valueKind() == ValueKind.QUALITATIVE;
        var said = isWords
                ? new Standing.Said(State.TEXT, null, words.inWords(figure))
                : new Standing.Said(State.VALUE, number.get(), null);
        var there = task.there().said(period);
        if (there.isPresent()) {
            if (!there.get().equals(said)) {
                task.differs(figure);
                return Optional.empty();
            }
            task.work().observations.add(false);
            return Optional.of(figure.held(true));
        }
        if (isWords && !measured.measure().equals("5")) {
            task.tell(IatiProblem.VALUE_NOT_A_NUMBER, figure, String.valueOf(words.inWords(figure)));
        }
        if (!write(task, period, said, comment(figure))) {
            task.tell(IatiProblem.VALUE_BREAKS_THE_RULE, figure, String.valueOf(figure.value()));
            task.work().besideOne();
            return Optional.of(figure);
        }
        return Optional.of(figure.held(true));
    }

    private boolean write(Task task, Period period, Standing.Said said, @Nullable String comment) {
        var form = new RecordObservation(
                task.use().applied().id(),
                form(period),
                said.state(),
                said.value(),
                null,
                null,
                Observation.Status.REPORTED,
                task.source(),
                null,
                comment,
                null,
                said.raw(),
                null,
                List.of(),
                List.of());
        var checked = Report.check(task.use(), form, "", new Refusal(CommonProblem.INVALID));
        if (checked == null) {
            return false;
        }
        try {
            report.write(task.use(), checked, task.work().caller());
        } catch (Refusal e) {
            return false; // its period is locked, or cuts across those that are owed
        }
        task.work().observations.add(true);
        return true;
    }

    private @Nullable String comment(Figure figure) {
        return words.shown(figure.comment());
    }
}
