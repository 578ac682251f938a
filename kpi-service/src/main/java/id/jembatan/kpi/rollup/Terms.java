package id.jembatan.kpi.rollup;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.computation.ValueRule;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what the figures of an applied indicator are made: its definition and its beginning.
///
/// @param baseline the value that somebody gave, or the zero that the definition declares
/// @param baselinePeriod of a value that somebody gave
record Terms(
        UUID applied,
        UUID scorecard,
        UUID indicator,
        Direction direction,
        Aggregation aggregation,
        Rhythm rhythm,
        ValueRule values,
        @Nullable BigDecimal baseline,
        @Nullable Period baselinePeriod) {

    Progress.Rule rule() {
        var ordered = kind() == ValueKind.ORDINAL || kind() == ValueKind.MILESTONE;
        return new Progress.Rule(direction, aggregation, values.factor(), values.decimals(), ordered);
    }

    ValueKind kind() {
        return values.kind();
    }
}
