package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was planned for all periods together, and what became of it.
///
/// @param carriesOver nothing where no source says whether unused places go on to the next period
public record Quota(
        String unit,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal end,
        @Nullable Boolean endAgrees,
        @Nullable Boolean carriesOver,
        List<Line> periods,
        Balance verified,
        Balance reported) {

    public record Line(
            Period period,
            @Nullable BigDecimal planned,
            boolean over,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal reported) {}

    public record Balance(
            @Nullable BigDecimal used,
            @Nullable BigDecimal left,
            @Nullable BigDecimal lost) {}
}
