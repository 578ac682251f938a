package id.jembatan.kpi.report;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Amount;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.report.ResultsReport.Counts;
import id.jembatan.kpi.report.ResultsReport.Line;
import id.jembatan.kpi.report.ResultsReport.Values;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts the report together from what was known when a day had ended: every figure with the status, every target with
/// the value, every thing with the name that it had then. Nothing that can change afterwards is read. A fixed number of
/// queries, whatever is in it.
@ApplicationScoped
class Reports {

    /// What somebody said of a period; of these a disputed figure answers nothing until it is settled.
    private static final Set<Status> SAID = EnumSet.of(Status.REPORTED, Status.VERIFIED, Status.DISPUTED);

    private static final Set<Status> ANSWERS = EnumSet.of(Status.REPORTED, Status.VERIFIED);

    private final EntityManager entities;
    private final Subjects subjects;
    private final Figures figures;
    private final Groups groups;
    private final Clock clock;
    private final ZoneId zone;

    Reports(
            EntityManager entities,
            Subjects subjects,
            Figures figures,
            Groups groups,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.entities = entities;
        this.subjects = subjects;
        this.figures = figures;
        this.groups = groups;
        this.clock = clock;
        this.zone = zone;
    }

    /// @param wanted the last day that is in it; yesterday when absent
    /// @throws Refusal 422 if that day is not over, or there is no such period
    ResultsReport of(ReportKind kind, @Nullable String periodKey, @Nullable LocalDate wanted, Caller caller) {
        var today = LocalDate.now(clock.withZone(zone));
        var cutOff = wanted == null ? today.minusDays(1) : wanted;
        if (!cutOff.isBefore(today)) {
            throw new Refusal(CommonProblem.INVALID).at("cutOff", ReportProblem.CUT_OFF_NOT_OVER, cutOff);
        }
        var period = kind.period(periodKey, cutOff);
        var end = cutOff.plusDays(1).atStartOfDay(zone).toInstant();
        var rows = Rows.of(caller, clock);
        var places = places(end, rows);
        var names = names(places, end, caller);
        var known = figures.of(places.stream().map(it -> it.applied().id()).toList(), end);
        var lines = places.stream()
                .map(place -> line(
                        place, names, known.getOrDefault(place.applied().id(), Figures.OfUse.NOTHING), period, cutOff))
                .sorted(Comparator.comparing(Line::subjectKind)
                        .thenComparing(Line::reference)
                        .thenComparing(Line::indicator)
                        .thenComparing(Line::id))
                .toList();
        return new ResultsReport(
                kind.code(),
                PeriodView.of(period),
                cutOff,
                definition(period, cutOff, caller),
                lines.stream().map(Line::figures).reduce(Counts.NOTHING, Counts::plus),
                lines.stream().map(Line::coverage).reduce(Coverage.NOTHING, Coverage::plus),
                groups.of(places, lines, rows, end, cutOff, caller.language()),
                lines);
    }

    private List<Place> places(Instant end, Rows rows) {
        var query = entities.createQuery(
                        "select new id.jembatan.kpi.measurement.Place(s, a, i, k.agency) from AppliedIndicator a"
                                + " join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
                                + " left join KnownAgreement k on k.id = s.agreementId where a.appliedAt < :end and "
                                + rows.scorecards("s"),
                        Place.class)
                .setParameter("end", end);
        rows.values().forEach(query::setParameter);
        var neverWere = subjects.neverWere(end);
        return query.getResultStream()
                .filter(place -> !neverWere.contains(place.card().subject()))
                .toList();
    }

    /// Everything that a line names.
    record Names(Map<UUID, Subjects.Named> cards, Map<UUID, Subjects.Named> indicators) {}

    private Names names(List<Place> places, Instant end, Caller caller) {
        var cards = new HashMap<UUID, Subjects.Named>();
        cards.putAll(subjects.agreements(of(places, SubjectKind.AGREEMENT), end));
        cards.putAll(subjects.goals(of(places, SubjectKind.GOAL), end, caller.language()));
        cards.putAll(subjects.programmes(of(places, SubjectKind.PROGRAMME), end, caller.language()));
        return new Names(
                cards,
                subjects.indicators(
                        places.stream().map(it -> it.indicator().id()).collect(Collectors.toSet()),
                        end,
                        caller.language()));
    }

    private static Set<UUID> of(List<Place> places, SubjectKind kind) {
        return places.stream()
                .filter(it -> it.card().subjectKind() == kind)
                .map(it -> it.card().subject())
                .collect(Collectors.toSet());
    }

    private static Line line(Place place, Names names, Figures.OfUse known, Period period, LocalDate cutOff) {
        var indicator = place.indicator();
        var rule = indicator.rule();
        var subject = names.cards()
                .getOrDefault(
                        place.card().subject(),
                        new Subjects.Named(place.card().subject().toString(), "", List.of(), List.of()));
        var word = Objects.requireNonNull(names.indicators().get(indicator.id()));
        var within = known.said().stream()
                .filter(it -> period.holds(it.reading().period()))
                .toList();
        var baseline = known.baseline();
        var given = baseline == null ? null : baseline.value();
        var start = given == null && indicator.zeroBaseline() ? BigDecimal.ZERO : given;
        var progress = progress(rule, start, known, within, period);
        var reason = progress.reason();
        return new Line(
                place.applied().id(),
                place.card().subjectKind(),
                subject.reference(),
                subject.title(),
                subject.partners(),
                subject.sectors(),
                word.reference(),
                word.title(),
                indicator.unit(),
                place.applied().definition(),
                start,
                target(rule, known, period, indicator.decimals()),
                new Values(
                        value(rule, within, Status.PLANNED, indicator.decimals()),
                        value(rule, within, Status.REPORTED, indicator.decimals()),
                        value(rule, within, Status.VERIFIED, indicator.decimals()),
                        value(rule, within, Status.DISPUTED, indicator.decimals())),
                within.stream()
                        .filter(it -> SAID.contains(it.status()))
                        .map(Figures.Said::raw)
                        .filter(Objects::nonNull)
                        .toList(),
                progress.percent(),
                reason == null ? null : reason.code(),
                coverage(place, known, period, cutOff),
                counts(within, known, period));
    }

    /// As on the card: to the targets of the periods and to the end target. Where values are added and only
    /// their end has a target, it is how far all of them had come when the period was over.
    private static Progress progress(
            Progress.Rule rule,
            @Nullable BigDecimal start,
            Figures.OfUse known,
            List<Figures.Said> within,
            Period period) {
        var end = known.end();
        if (end != null && known.targets().isEmpty() && rule.aggregation() == Aggregation.SUM) {
            var last = period.until().orElseThrow();
            var soFar = known.said().stream()
                    .filter(it -> endedBy(it.reading().period(), last))
                    .toList();
            return Progress.toEnd(rule, start, end.period(), end.value(), readings(soFar, Status.VERIFIED));
        }
        return Progress.of(
                rule,
                start,
                end == null ? known.targets() : Progress.aims(rule, known.targets(), end.period(), end.value()),
                readings(within, Status.VERIFIED));
    }

    private static boolean endedBy(Period period, LocalDate last) {
        return period.until().filter(end -> !end.isAfter(last)).isPresent();
    }

    /// What the figures of one status come to; figures of two statuses never meet.
    private static @Nullable BigDecimal value(
            Progress.Rule rule, List<Figures.Said> within, Status status, int decimals) {
        return Amount.of(rule, readings(within, status)).value(decimals);
    }

    /// Of the periods that lie in that of the report; where the use has a target for its end alone, that one.
    private static @Nullable BigDecimal target(Progress.Rule rule, Figures.OfUse known, Period period, int decimals) {
        var end = known.end();
        if (end != null && known.targets().isEmpty()) {
            return end.value();
        }
        var marks = known.targets().entrySet().stream()
                .filter(it -> period.holds(it.getKey()))
                .map(it -> Reading.of(it.getKey(), it.getValue()))
                .toList();
        return Amount.of(rule, marks).value(decimals);
    }

    private static List<Reading> readings(List<Figures.Said> said, Status status) {
        return said.stream()
                .filter(it -> it.status() == status)
                .map(Figures.Said::reading)
                .toList();
    }

    private static Counts counts(List<Figures.Said> within, Figures.OfUse known, Period period) {
        Function<Status, Integer> of = status ->
                (int) within.stream().filter(it -> it.status() == status).count();
        var reported = of.apply(Status.REPORTED);
        var disputed = of.apply(Status.DISPUTED);
        return new Counts(
                of.apply(Status.PLANNED),
                reported,
                of.apply(Status.VERIFIED),
                disputed,
                reported + disputed,
                (int) within.stream()
                        .filter(it -> it.reading().state() == State.TEXT)
                        .count(),
                (int) known.said().stream()
                        .filter(it -> it.reading().period().overlaps(period)
                                && !period.holds(it.reading().period()))
                        .count());
    }

    /// Of what was owed until the end of the period, or until the cut-off, that which was not owed before it.
    private static Coverage coverage(Place place, Figures.OfUse known, Period period, LocalDate cutOff) {
        var first = period.from().orElseThrow();
        var last = period.until().orElseThrow();
        // a reporting period is owed when its due day is over, which is later than its end: asked on the cut-off
        var scheduled = !known.schedule().isEmpty();
        var until = until(place, known, last, !scheduled && last.isBefore(cutOff) ? last : cutOff);
        var before = until(place, known, first.minusDays(1), scheduled ? cutOff : first.minusDays(1));
        return new Coverage(
                until.due() - before.due(),
                until.reported() - before.reported(),
                until.zeros() - before.zeros(),
                until.notReported() - before.notReported(),
                until.notApplicable() - before.notApplicable(),
                until.withheld() - before.withheld());
    }

    private static Coverage until(Place place, Figures.OfUse known, LocalDate last, LocalDate day) {
        Predicate<Period> ended = it -> endedBy(it, last);
        var schedule = new HashMap<>(known.schedule());
        schedule.keySet().removeIf(ended.negate());
        if (schedule.isEmpty() && !known.schedule().isEmpty()) {
            return Coverage.NOTHING; // and not what the rhythm would ask for
        }
        Collection<Reading> answers = known.said().stream()
                .filter(it -> ANSWERS.contains(it.status()))
                .map(Figures.Said::reading)
                .filter(it -> ended.test(it.period()))
                .toList();
        var targets = new TreeMap<>(known.targets());
        targets.keySet().removeIf(ended.negate());
        var baseline = known.baseline();
        return Coverage.of(
                place.indicator().rhythm(),
                baseline == null ? null : baseline.period(),
                targets.keySet(),
                schedule,
                answers,
                day.plusDays(1));
    }

    private static String definition(Period period, LocalDate cutOff, Caller caller) {
        return new MessageFormat(
                        ProblemTexts.text("results-report.definition", caller.language())
                                .orElse("{0} {1} {2}"),
                        caller.language())
                .format(new Object[] {
                    period.from().orElseThrow().toString(),
                    period.until().orElseThrow().toString(),
                    cutOff.toString()
                });
    }
}
