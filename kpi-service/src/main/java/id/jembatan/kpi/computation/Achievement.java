package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How much of the way from a baseline to a target has been gone.
///
/// Higher is better: `(actual - baseline) / (target - baseline)`. Lower is better, ranks among them:
/// `(baseline - actual) / (baseline - target)`. A step back is a negative percentage, more than the target is above
/// 100.
///
/// Scale: all arithmetic is exact until the one division; the result is rounded once, half up, to two decimals, and
/// trailing zeros are dropped (12.5, not 12.50). A target that is missed by a hair is never rounded up to 100.
///
/// @param percent in percent, or null with the reason beside it
/// @param met is the target reached, decided on the exact values; null if there is nothing to compare
public record Achievement(
        @Nullable BigDecimal percent,
        @Nullable Reason reason,
        @Nullable Boolean met) {

    static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST = new BigDecimal("99.99");

    /// Compares one value with one target.
    ///
    /// @param baseline where it began; null if nobody said
    public static Achievement of(
            Direction direction, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        return switch (direction) {
            case NEUTRAL -> none(Reason.NEUTRAL_DIRECTION);
            case HIGHER -> upwards(baseline, target, actual);
            case LOWER -> upwards(baseline == null ? null : baseline.negate(), target.negate(), actual.negate());
        };
    }

    /// Compares one value with one target where the values have an order and no distance: met or not met, never a share
    /// of the way.
    public static Achievement inOrder(Direction direction, BigDecimal target, BigDecimal actual) {
        return switch (direction) {
            case NEUTRAL -> none(Reason.NEUTRAL_DIRECTION);
            case HIGHER -> new Achievement(null, Reason.ORDER_ONLY, actual.compareTo(target) >= 0);
            case LOWER -> new Achievement(null, Reason.ORDER_ONLY, actual.compareTo(target) <= 0);
        };
    }

    /// No percentage, and no word on met or not met.
    static Achievement none(Reason reason) {
        return new Achievement(null, reason, null);
    }

    private static Achievement upwards(@Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        var met = actual.compareTo(target) >= 0;
        if (baseline == null) {
            return new Achievement(null, Reason.NO_BASELINE, met);
        }
        var way = target.subtract(baseline);
        return switch (way.signum()) {
            case 0 -> new Achievement(null, Reason.BASELINE_EQUALS_TARGET, met);
            case 1 -> new Achievement(share(actual.subtract(baseline), way), null, met);
            default -> new Achievement(null, Reason.TARGET_NOT_BEYOND_BASELINE, met);
        };
    }

    private static BigDecimal share(BigDecimal gone, BigDecimal way) {
        var percent = gone.multiply(HUNDRED).divide(way, DECIMALS, RoundingMode.HALF_UP);
        var flattered = gone.compareTo(way) < 0 && percent.compareTo(HUNDRED) >= 0;
        return plain(flattered ? ALMOST : percent);
    }

    /// Without trailing zeros, and without an exponent where there are whole tens.
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
