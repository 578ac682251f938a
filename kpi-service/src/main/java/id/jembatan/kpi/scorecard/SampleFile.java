package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.measurement.ApplyIndicator;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.PeriodForm;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goals and scorecards as a file brings them. Goals are found again by their code, agreements by their reference.
record SampleFile(
        @NotNull @Size(max = 1000) List<@Valid GoalRow> goals,
        @NotNull @Size(max = 1000) List<@Valid CardRow> scorecards) {

    /// @param parent the code of a goal that is there already or stands before this one
    record GoalRow(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") String code,

            Goal.@NotNull Kind kind,
            @NotNull @Valid Wording title,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable @Size(max = 60) String parent,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty,
            @Nullable @Size(max = 4000) String note) {}

    /// @param goal the code of a goal, or else
    /// @param agreement the reference of an agreement
    record CardRow(
            @Nullable @Size(max = 60) String goal,
            @Nullable @Size(max = 60) String agreement,
            @NotNull @Size(max = 200) List<@Valid IndicatorRow> indicators) {}

    record IndicatorRow(
            @NotBlank @Size(max = 36) String indicator,
            @Nullable @Size(min = 1, max = 300) String definition,
            ApplyIndicator.@Nullable @Valid Baseline baseline,
            @Nullable @Size(max = 2000) String note,
            @Nullable @Size(max = 500) List<@Valid TargetRow> targets,
            @Nullable @Size(max = 500) List<@Valid ObservationRow> observations) {}

    record TargetRow(
            @NotNull @Valid PeriodForm period,
            @NotNull BigDecimal value,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty) {}

    record ObservationRow(
            @NotNull @Valid PeriodForm period,
            @Nullable State state,
            @Nullable BigDecimal value,
            Observation.@Nullable Status status,
            @NotBlank @Size(max = 1000) String source,
            @NotBlank @Size(max = 500) String certainty,
            @Nullable @Size(max = 2000) String comment) {}
}
