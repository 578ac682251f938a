package id.jembatan.kpi.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.kpi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A process indicator with everything that it takes to understand it.
///
/// @param value null with a `reason` where it cannot be known, which is not zero; of lengths the median
/// @param atLeast between which bounds it lies, where days are known by month or year only; as the value otherwise
/// @param ninth what nine of ten do not exceed; lengths only
/// @param numerator of how many it is so for sure, `denominator` of how many that are surely in the range
/// @param count of how many lengths
/// @param reason `nothing-to-count`, `imprecise-dates`, `no-history`, `nothing-heard` or `filter-does-not-apply`
/// @param definition in the reader's language, `definitions` in all three
/// @param parameters by which it was counted
/// @param from the first day of what is counted; null: from the beginning
/// @param asOf the day for which it holds, in the zone of the office
/// @param subjects where the things behind the number are listed
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ProcessFigure")
record ProcessFigureView(
        String code,
        String label,
        @Nullable BigDecimal value,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Length ninth,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Long count,
        String unit,
        @Nullable String reason,
        String definition,
        Wording definitions,
        List<ParameterUsed> parameters,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate asOf,
        @Nullable Covered coverage,
        List<Group> groups,
        String subjects) {

    /// A length that is known as far as its bounds tell.
    @Schema(name = "ProcessLength")
    record Length(
            @Nullable BigDecimal value,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {}

    /// Of how many things everything is known that is needed to judge them.
    ///
    /// @param text the same in a sentence
    @Schema(name = "ProcessCoverage")
    record Covered(long of, long known, long unknown, String text) {}

    /// The same of one sort.
    @Schema(name = "ProcessFigureGroup")
    record Group(
            String code,
            @Nullable BigDecimal value,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable Length ninth,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Long count,
            @Nullable String reason) {}

    /// Something behind a number.
    ///
    /// @param kind `agreement`, `instrument`, `partnership`, `engagement`, `commitment`, `working-group`, `duty` or
    /// `scorecard`; `id` is its id there
    /// @param from the day that it is about, as far as it is known: between `from` and `until`
    /// @param counts whether it counts: `yes`, `no`, `possibly` (a day is not known well enough), `not-known`
    /// @param inRange whether its day lies in the range: `surely` or `possibly`
    /// @param low a length in working days, within these bounds; of P14 what was answered and what was owed
    @Schema(name = "ProcessSubject")
    record Subject(
            String kind,
            UUID id,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String group,
            String counts,
            String inRange,
            @Nullable Integer low,
            @Nullable Integer high) {}
}
