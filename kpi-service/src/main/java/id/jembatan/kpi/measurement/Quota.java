package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.platform.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that is given out period by period, such as four student places a year for five years: what was planned,
/// used, left and lost. Made of the targets and the figures of an indicator that is added; verified figures and those
/// that are only reported are never put into one number.
///
/// @param planned the sum of the targets of all periods
/// @param end the end target, if there is one; `endAgrees` whether the periods add up to it
/// @param carriesOver whether what is unused may be used later, as it is agreed now; null where nobody said
/// @param knownAt the moment whose knowledge it shows; null for all that is known now
record Quota(
        UUID indicator,
        String unit,
        BigDecimal planned,
        @Nullable BigDecimal end,
        @Nullable Boolean endAgrees,
        @Nullable Boolean carriesOver,
        List<Line> periods,
        Balance verified,
        Balance reported,
        LocalDate asOf,
        @Nullable Instant knownAt) {

    /// One period.
    ///
    /// @param over whether it has ended; null for a period without days
    /// @param verified what was used by verified figures, `reported` by those that are only reported; null where
    ///     there is no figure, or none that can be told: two reporters differ, or figures overlap
    @Schema(name = "QuotaLine")
    record Line(
            PeriodView period,
            BigDecimal planned,
            @Nullable Boolean over,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal reported) {}

    /// What became of the whole, by the figures of one status.
    ///
    /// @param used in all periods with a figure
    /// @param beyond what was used above the plan of its period
    /// @param left what may still be used: of periods that are not over, and of past ones where it carries over
    /// @param lost what was not used in past periods and does not carry over
    /// @param undecided what was not used in past periods, where nobody said whether it carries over
    /// @param unknown planned for past periods without a figure: neither used nor lost, as far as is known
    @Schema(name = "QuotaBalance")
    record Balance(
            BigDecimal used,
            BigDecimal beyond,
            BigDecimal left,
            BigDecimal lost,
            BigDecimal undecided,
            BigDecimal unknown) {}

    /// A target, as it is or was.
    record Plan(Period period, Target.Scope scope, BigDecimal value) {

        static Plan of(Target it) {
            return new Plan(it.period(), it.scope(), it.value());
        }

        static Plan of(TargetView it) {
            return new Plan(Period.parse(it.period().key()), it.scope(), it.value());
        }
    }

    /// What was said of a period, with the status that it has or had.
    record Use(
            Period period,
            Status status,
            State state,
            @Nullable BigDecimal value) {

        static Use of(Observation it, Status status) {
            return new Use(it.period(), status, it.state(), it.value());
        }
    }

    /// @param asOf when it is looked at
    /// @throws Refusal 409 if the indicator is not added, has no target for any period, or has targets that overlap
    static Quota of(Place place, List<Plan> targets, List<Use> observations, AsOf asOf) {
        var applied = place.applied();
        var plans = targets.stream()
                .filter(target -> target.scope() == Target.Scope.PERIOD)
                .sorted(Comparator.comparing(Plan::period))
                .toList();
        if (place.indicator().aggregation() != Aggregation.SUM || plans.isEmpty()) {
            throw new Refusal(MeasurementProblem.NO_QUOTA);
        }
        for (var i = 1; i < plans.size(); i++) { // in their order: if two share a day, two neighbours do
            if (plans.get(i).period().overlaps(plans.get(i - 1).period())) {
                throw new Refusal(
                        MeasurementProblem.QUOTA_OVERLAPS,
                        plans.get(i - 1).period().key(),
                        plans.get(i).period().key());
            }
        }
        var lines = new ArrayList<Line>();
        for (var plan : plans) {
            lines.add(new Line(
                    PeriodView.of(plan.period()),
                    plan.value(),
                    plan.period().until().map(last -> last.isBefore(asOf.day())).orElse(null),
                    used(plan.period(), observations, Status.VERIFIED),
                    used(plan.period(), observations, Status.REPORTED)));
        }
        var planned = plans.stream().map(Plan::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var end = targets.stream()
                .filter(target -> target.scope() == Target.Scope.END)
                .map(Plan::value)
                .findFirst()
                .orElse(null);
        return new Quota(
                applied.id(),
                place.indicator().unit(),
                planned,
                end,
                end == null ? null : end.compareTo(planned) == 0,
                applied.unusedCarriesOver(),
                List.copyOf(lines),
                balance(lines, true, applied.unusedCarriesOver()),
                balance(lines, false, applied.unusedCarriesOver()),
                asOf.day(),
                asOf.shown());
    }

    /// The sum of what was said for the period and the parts of it; null if nothing was, if two reporters differ, or if
    /// figures overlap.
    private static @Nullable BigDecimal used(Period period, List<Use> observations, Status status) {
        var said = observations.stream()
                .filter(it -> it.status() == status && it.state() == State.VALUE && period.holds(it.period()))
                .toList();
        var sum = BigDecimal.ZERO;
        var counted = new ArrayList<Use>();
        for (var one : said) {
            var value = one.value();
            if (value == null) {
                continue;
            }
            var same = counted.stream()
                    .filter(other -> other.period().equals(one.period()))
                    .findFirst();
            if (same.isPresent() && Observation.same(same.get().value(), value)) {
                continue; // a second reporter says the same
            }
            if (same.isPresent() || counted.stream().anyMatch(it -> it.period().overlaps(one.period()))) {
                return null;
            }
            counted.add(one);
            sum = sum.add(value);
        }
        return counted.isEmpty() ? null : sum;
    }

    private static Balance balance(List<Line> lines, boolean verified, @Nullable Boolean carriesOver) {
        var used = BigDecimal.ZERO;
        var beyond = BigDecimal.ZERO;
        var left = BigDecimal.ZERO;
        var unusedPast = BigDecimal.ZERO;
        var unknown = BigDecimal.ZERO;
        for (var line : lines) {
            var figure = verified ? line.verified() : line.reported();
            var past = Boolean.TRUE.equals(line.over());
            if (figure == null) {
                left = past ? left : left.add(line.planned());
                unknown = past ? unknown.add(line.planned()) : unknown;
                continue;
            }
            used = used.add(figure);
            var rest = line.planned().subtract(figure);
            if (rest.signum() < 0) {
                beyond = beyond.add(rest.negate());
            } else if (past) {
                unusedPast = unusedPast.add(rest);
            } else {
                left = left.add(rest);
            }
        }
        return new Balance(
                used,
                beyond,
                Boolean.TRUE.equals(carriesOver) ? left.add(unusedPast) : left,
                Boolean.FALSE.equals(carriesOver) ? unusedPast : BigDecimal.ZERO,
                carriesOver == null ? unusedPast : BigDecimal.ZERO,
                unknown);
    }
}
