package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The sides of a comparison before anything is divided, all multiplied by one positive number that the quotient does
/// not see. So an average or a ratio is compared, and added to others, without ever being rounded.
///
/// @param baseline null if nobody gave one
/// @param times what the three others were multiplied by: one for plain values, the number of values of an average, the
/// sum of the denominators of a ratio
/// @param weighted whether `times` is a sum of denominators, so that it says how heavy this ratio is beside others
public record Sums(
        @Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual, BigDecimal times, boolean weighted) {}
