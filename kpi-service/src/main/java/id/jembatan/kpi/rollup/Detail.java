package id.jembatan.kpi.rollup;

import id.jembatan.kpi.computation.Explanation;
import id.jembatan.kpi.computation.Forecast;
import id.jembatan.kpi.computation.Progress;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a figure came about and where it leads to, as it is stored and shown.
///
/// @param end how far it has come to the end target; null where there is none
public record Detail(
        Explanation explanation, Outlook forecast, @Nullable End end) {

    /// Where it will stand at its end target at the present pace, or why that cannot be said.
    ///
    /// @param by key of the period of the end target
    @Schema(name = "Forecast")
    public record Outlook(
            @Nullable BigDecimal value,
            @Nullable String by,
            @Nullable BigDecimal target,
            @Nullable Boolean reaches,
            @Nullable String reason,
            String calculation) {

        static Outlook of(Forecast it) {
            var by = it.by();
            var reason = it.reason();
            return new Outlook(
                    it.value(),
                    by == null ? null : by.key(),
                    it.target(),
                    it.reaches(),
                    reason == null ? null : reason.code(),
                    it.calculation());
        }
    }

    /// @param period key of the period of the end target
    @Schema(name = "EndProgress")
    public record End(
            String period,
            BigDecimal target,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            String calculation) {

        static End of(Facts.End end, Progress progress) {
            var reason = progress.reason();
            return new End(
                    end.period().key(),
                    end.value(),
                    progress.percent(),
                    reason == null ? null : reason.code(),
                    progress.met(),
                    progress.explanation().calculation());
        }
    }
}
