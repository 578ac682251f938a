package id.jembatan.kpi.intake;

import id.jembatan.kpi.goal.Strength;
import id.jembatan.kpi.measurement.PeriodForm;
import id.jembatan.kpi.programme.Activity;
import id.jembatan.kpi.programme.ActivityFacts;
import id.jembatan.kpi.programme.Span;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Series, contributions and programmes as a file brings them. Goals, series and programmes are found again by their
/// codes, agreements by their references, indicators by their codes on the scorecard of a goal or an agreement. Every
/// row says its source and how sure it is.
record PlanFile(
        @NotNull @Size(max = 200) List<@Valid SeriesRow> series,
        @NotNull @Size(max = 2000) List<@Valid ContributionRow> contributions,
        @NotNull @Size(max = 500) List<@Valid ProgrammeRow> programmes) {

    /// @param publisher null where no source names it
    record SeriesRow(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") String code,

            @NotNull @Valid Wording name,
            @Nullable @Size(min = 1, max = 300) String publisher,
            @NotBlank @Size(max = 60) String unit,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty,
            @Nullable @Size(max = 4000) String note,
            @NotNull @Size(max = 200) List<@Valid EditionRow> editions,
            @NotNull @Size(max = 200) List<@Valid UseRow> uses) {}

    record EditionRow(
            @Nullable @Size(min = 1, max = 100) String edition,
            @NotNull @Valid PeriodForm period,
            @NotNull BigDecimal value,
            @Nullable @Min(1) @Max(1_000_000) Integer cities,
            @Nullable @Valid PartialDate published,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty) {}

    /// An indicator on the scorecard of a goal or an agreement.
    record UseRow(
            @Nullable @Size(max = 60) String goal,
            @Nullable @Size(max = 60) String agreement,
            @NotBlank @Size(max = 36) String indicator,
            @Nullable @Size(max = 300) String definition) {}

    record ContributionRow(
            @NotBlank @Size(max = 60) String goal,
            @NotBlank @Size(max = 60) String agreement,
            @NotNull Strength strength,
            @NotBlank @Size(max = 2000) String statement,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty) {}

    record ProgrammeRow(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") String code,

            @Nullable @Size(max = 60) String goal,
            @Nullable @Size(max = 60) String agreement,
            @NotNull @Valid Wording title,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Nullable @Valid PartialDate from,
            @Nullable @Valid PartialDate until,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty,
            @Nullable @Size(max = 4000) String note,
            @NotNull @Size(max = 200) List<@Valid ActivityRow> activities) {}

    /// @param after codes of activities that stand before this one in the programme
    record ActivityRow(
            @NotNull @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9.-]{0,19}") String code,

            Activity.@NotNull Kind kind,
            @NotNull @Valid Wording title,
            @Nullable @Size(max = 300) String ourOwner,
            @Nullable @Size(max = 300) String partnerOwner,
            ActivityFacts.@Nullable Learning learning,
            ActivityFacts.@Nullable CostSide costSide,
            @Nullable @Valid Span planned,
            @Nullable @Valid Span actual,
            @Nullable @Size(max = 50) List<@Size(max = 20) String> after,
            @Nullable @Size(max = 50) List<@Valid UseRow> indicators,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty,
            @Nullable @Size(max = 4000) String note) {

        List<String> before() {
            return after == null ? List.of() : after;
        }

        List<UseRow> measures() {
            return indicators == null ? List.of() : indicators;
        }
    }
}
