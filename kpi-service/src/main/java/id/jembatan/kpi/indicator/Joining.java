package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.ValueKind;

/// How the figures of several contributors may become one.
final class Joining {

    private Joining() {}

    /// What holds where nobody declared it.
    static Aggregation of(ValueKind kind, Aggregation overTime) {
        return switch (kind) {
            case RANK, ORDINAL, QUALITATIVE, MILESTONE -> Aggregation.NONE;
            case PERCENTAGE ->
                overTime == Aggregation.RATIO || overTime == Aggregation.MAX ? overTime : Aggregation.NONE;
            case SCORE -> overTime == Aggregation.LAST || overTime == Aggregation.SUM ? Aggregation.AVERAGE : overTime;
            case NUMBER, COUNT, MONEY -> overTime == Aggregation.LAST ? Aggregation.SUM : overTime;
        };
    }

    /// Whether a declaration says something that can be meant.
    static boolean fits(Aggregation joining, ValueKind kind, Aggregation overTime) {
        return switch (joining) {
            case NONE -> true;
            case RATIO -> overTime == Aggregation.RATIO;
            case SUM -> kind == ValueKind.NUMBER || kind == ValueKind.COUNT || kind == ValueKind.MONEY;
            case LAST, AVERAGE, MAX ->
                kind != ValueKind.RANK && kind != ValueKind.ORDINAL && kind != ValueKind.QUALITATIVE;
        };
    }
}
