package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator as the API shows it.
///
/// @param label in the caller's language; `labels` has all
/// @param levels of an ordinal indicator, from the lowest to the highest
/// @param supersedes the definition in whose place it came; `supersededBy` the one that came in its place
/// @param library whether it came with the suite
record IndicatorView(
        UUID id,
        String code,
        String label,
        Wording labels,
        String unit,
        ValueKind valueKind,
        int decimals,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Indicator.Level level,
        Direction direction,
        Aggregation aggregation,
        Rhythm rhythm,
        boolean zeroBaseline,
        @Nullable String formula,
        @Nullable String note,
        List<NamedLevel> levels,
        List<Dimension> dimensions,
        List<String> sdgs,
        Evidence evidence,
        Aggregation joining,
        boolean library,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        long version,
        List<String> actions) {

    static IndicatorView of(Indicator indicator, Caller caller) {
        var it = indicator.definition();
        return new IndicatorView(
                indicator.id(),
                indicator.code(),
                it.label().in(caller.language()),
                it.label(),
                it.unit(),
                it.valueKind(),
                it.decimals(),
                it.minimum(),
                it.maximum(),
                it.level(),
                it.direction(),
                it.aggregation(),
                it.rhythm(),
                it.zeroBaseline(),
                it.formula(),
                it.note(),
                indicator.levels(),
                indicator.dimensions(),
                indicator.sdgs(),
                indicator.evidence(),
                indicator.joining(),
                indicator.library(),
                indicator.supersedes(),
                indicator.supersededBy(),
                indicator.version(),
                Define.mayChange(indicator, caller) ? List.of("update") : List.of());
    }
}
