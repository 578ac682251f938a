package id.jembatan.gateway.report;

import id.jembatan.gateway.result.Period;
import id.jembatan.gateway.result.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was known of the results of a half-year or a year when the cut-off day had ended.
public record ResultsReport(
        String kind,
        Period period,
        LocalDate cutOff,
        String definition,
        Counts figures,
        Scorecard.Coverage coverage,
        List<Group> groups,
        List<Line> lines) {

    public record Counts(
            long planned,
            long reported,
            long verified,
            long disputed,
            long notVerified,
            long inWords,
            long ofWiderPeriods) {}

    /// @param by GOAL, SECTOR, AGREEMENT or PARTNER
    public record Group(
            String by, String key, @Nullable String title, long lines, Counts figures, Scorecard.Coverage coverage) {

        /// Sectors and partners are told by their codes.
        public String label() {
            return title == null || title.isBlank() ? key : title;
        }
    }

    /// An indicator in use.
    public record Line(
            UUID id,
            @Nullable String reference,
            @Nullable String title,
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
            Scorecard.Coverage coverage) {}

    public record Values(
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal disputed) {}

    public List<Group> groupsBy(String by) {
        return groups.stream().filter(each -> each.by().equals(by)).toList();
    }

    /// The ways in which it is divided, in the order of the report.
    public List<String> divisions() {
        return groups.stream().map(Group::by).distinct().toList();
    }
}
