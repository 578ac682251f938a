package id.jembatan.kpi.report;

import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.platform.sheet.PrintedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was known of the results of a period when the cut-off day had ended. Nothing in it tells when it was made: the
/// same kind, period, cut-off, language and rows are the same report.
///
/// @param definition what is counted in it, in words
/// @param figures how many figures it rests on, by how far they have come
/// @param groups the same counts by goal, sector, agreement and partner; a line may stand in several of one kind
record ResultsReport(
        String kind,
        PeriodView period,
        LocalDate cutOff,
        String definition,
        Counts figures,
        Coverage coverage,
        List<Group> groups,
        List<Line> lines) {

    /// Figures, never added up across their statuses.
    ///
    /// @param notVerified reported or disputed: printed, and not confirmed by a second person
    /// @param inWords of all these, those that are no numbers
    /// @param ofWiderPeriods figures that speak of more than this period, and are in no value of it
    @Schema(name = "ReportCounts")
    record Counts(
            int planned, int reported, int verified, int disputed, int notVerified, int inWords, int ofWiderPeriods) {

        static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    planned + other.planned,
                    reported + other.reported,
                    verified + other.verified,
                    disputed + other.disputed,
                    notVerified + other.notVerified,
                    inWords + other.inWords,
                    ofWiderPeriods + other.ofWiderPeriods);
        }
    }

    /// What a line is counted under.
    @Schema(name = "ReportGrouping")
    enum By {
        GOAL,
        SECTOR,
        AGREEMENT,
        PARTNER
    }

    /// @param key the code of a goal, sector or partner, the reference of an agreement, or the id where there is none
    @Schema(name = "ReportGroup")
    record Group(By by, String key, @Nullable String title, int lines, Counts figures, Coverage coverage) {}

    /// One applied indicator.
    ///
    /// @param reference of the agreement, or code of the goal
    /// @param target of the periods that lie in that of the report; where the use has a target for its end
    /// alone, that one
    /// @param planned and the three after it: what the figures of that status alone come to in the period, by the
    ///     aggregation of the indicator
    /// @param reasons why a value is missing, by status
    /// @param inWords what was said in words, of the three statuses that are answers
    /// @param percent of the way to the target, made of verified figures only; null with the reason beside it
    @Schema(name = "ReportLine")
    record Line(
            UUID id,
            SubjectKind subjectKind,
            String reference,
            String title,
            List<String> partners,
            List<String> sectors,
            String indicator,
            String label,
            String unit,
            @Nullable String definition,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            Values values,
            List<String> inWords,
            @Nullable BigDecimal percent,
            @Nullable String percentReason,
            Coverage coverage,
            Counts figures) {}

    /// Four values that never meet in one number.
    @Schema(name = "ReportValues")
    record Values(
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal disputed) {}

    private static final List<String> HEADER = List.of(
            "subject_kind",
            "reference",
            "title",
            "partners",
            "sectors",
            "indicator",
            "label",
            "unit",
            "definition",
            "baseline",
            "target",
            "planned",
            "reported",
            "verified",
            "disputed",
            "in_words",
            "percent_verified",
            "percent_reason",
            "figures_verified",
            "figures_not_verified",
            "periods_due",
            "periods_answered",
            "periods_not_reported",
            "periods_not_applicable",
            "periods_withheld",
            "period",
            "cut_off");

    PrintedTable table() {
        return new PrintedTable(
                kind + "-" + period.key() + "-as-of-" + cutOff,
                "results",
                HEADER,
                lines.stream().map(this::cells).toList(),
                cutOff);
    }

    private List<@Nullable Object> cells(Line it) {
        return Arrays.asList(
                it.subjectKind(),
                it.reference(),
                it.title(),
                String.join("; ", it.partners()),
                String.join("; ", it.sectors()),
                it.indicator(),
                it.label(),
                it.unit(),
                it.definition(),
                it.baseline(),
                it.target(),
                it.values().planned(),
                it.values().reported(),
                it.values().verified(),
                it.values().disputed(),
                String.join("; ", it.inWords()),
                it.percent(),
                it.percentReason(),
                it.figures().verified(),
                it.figures().notVerified(),
                it.coverage().due(),
                it.coverage().reported(),
                it.coverage().notReported(),
                it.coverage().notApplicable(),
                it.coverage().withheld(),
                period.key(),
                cutOff);
    }
}
