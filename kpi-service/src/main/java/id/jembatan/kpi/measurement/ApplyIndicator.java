package id.jembatan.kpi.measurement;

import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator is to be measured on a scorecard.
///
/// @param indicator the id or the code of the definition
/// @param definition what tells this use apart, when one indicator is used twice with two definitions
/// @param ownerAccount the account that answers for the figure; `ownerOffice` the office, `partnerOwner` the partner's
///     side
/// @param dueDays within how many days after the end of a period the figure is due; left out: the general rule
/// @param unusedCarriesOver whether what is not used of a quota may be used later; left out where the source says
///     nothing
public record ApplyIndicator(
        @NotBlank @Size(max = 36) @Schema(examples = "C10") String indicator,

        @Nullable @Size(min = 1, max = 300) @Schema(examples = "27 hospitals, as in the press of 2024")
        String definition,

        @Nullable @Valid Baseline baseline,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(min = 1, max = 200) String ownerAccount,
        @Nullable @Size(min = 1, max = 300) String ownerOffice,
        @Nullable @Size(min = 1, max = 300) String partnerOwner,
        @Nullable @Min(0) @Max(366) Integer dueDays,
        @Nullable Boolean unusedCarriesOver) {

    public ApplyIndicator(
            String indicator, @Nullable String definition, @Nullable Baseline baseline, @Nullable String note) {
        this(indicator, definition, baseline, note, null, null, null, null, null);
    }

    /// Where the way begins: with a value, a level, or words that are no number.
    ///
    /// @param reason why the old baseline no longer holds; needed for a revision
    /// @param keep whether a target with just this value is meant: one that asks to keep it
    public record Baseline(
            @Nullable BigDecimal value,
            @NotNull PeriodForm period,
            @Nullable @Size(max = 1000) String source,
            @Nullable @Size(max = 40) String level,
            @Nullable @Size(min = 1, max = 1000) String raw,

            @Nullable @Size(min = 1, max = 1000) @Schema(description = "Needed for a revision")
            String reason,

            @Nullable @Schema(description = "Whether a target that equals it is meant to")
            Boolean keep) {

        public Baseline(BigDecimal value, PeriodForm period, @Nullable String source) {
            this(value, period, source, null, null, null, null);
        }

        /// The beginning as it is stored, with every fault noted.
        AppliedIndicator.Start start(Indicator indicator, String base, Refusal refusal) {
            if (raw != null) {
                if (value != null || level != null) {
                    refusal.at(base + "/raw", MeasurementProblem.VALUE_NOT_EXPECTED);
                }
                return new AppliedIndicator.Start(null, raw);
            }
            var number = Figures.number(indicator, value, level, base, refusal);
            if (number != null) {
                Figures.check(indicator, number, base + "/value", refusal);
            } else if (level == null) {
                refusal.at(base + "/value", MeasurementProblem.VALUE_MISSING);
            }
            return new AppliedIndicator.Start(number, null);
        }
    }
}
