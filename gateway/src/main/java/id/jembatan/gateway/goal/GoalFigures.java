package id.jembatan.gateway.goal;

import id.jembatan.gateway.result.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everything under a goal comes to, by indicator.
public record GoalFigures(List<Figure> figures, LocalDate asOf) {

    /// @param flags what somebody who reads it has to know, as codes
    public record Figure(
            UUID indicator,
            String code,
            String label,
            String unit,
            @Nullable String definition,
            @Nullable List<String> flags,
            Combined verified,
            Combined reported,
            Scorecard.Coverage coverage,
            int contributors,
            List<Share> shown,
            boolean more,
            @Nullable List<Share> own) {

        /// Where the goal itself is measured comes first, then what contributes to it.
        public List<Share> shares() {
            if (own == null || own.isEmpty()) {
                return shown;
            }
            var all = new ArrayList<>(own);
            all.addAll(shown);
            return all;
        }
    }

    public record Combined(
            @Nullable BigDecimal value,
            @Nullable String valueReason,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable String calculation) {

        /// Why there is no value, or no progress.
        public String why() {
            return valueReason != null ? valueReason : reason == null ? "" : reason;
        }
    }

    /// One use of the indicator that is counted in, or why it is not.
    public record Share(
            UUID id,
            @Nullable String reference,
            @Nullable String title,
            boolean counted,
            @Nullable String why,
            @Nullable Part verified,
            @Nullable Part reported) {

        public String label() {
            return title != null ? title : reference == null ? id.toString() : reference;
        }
    }

    public record Part(@Nullable BigDecimal value, @Nullable BigDecimal percent) {}
}
