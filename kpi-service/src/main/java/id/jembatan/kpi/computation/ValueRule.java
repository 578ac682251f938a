package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which values an indicator takes. A value that breaks the rule is refused, never rounded or cut to fit.
///
/// @param decimals how many digits after the point a value may have
/// @param minimum the smallest allowed value, or none beyond what the kind says
/// @param maximum the largest allowed value, or none
public record ValueRule(
        ValueKind kind,
        int decimals,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {

    private static final Set<ValueKind> WHOLE =
            EnumSet.of(ValueKind.COUNT, ValueKind.RANK, ValueKind.ORDINAL, ValueKind.MILESTONE);

    /// Why a value is not accepted.
    public enum Breach {
        NOT_WHOLE,
        TOO_MANY_DECIMALS,
        NOT_POSITIVE,
        TOO_SMALL,
        TOO_LARGE
    }

    /// The first rule that the value breaks, or nothing if it may be stored.
    public Optional<Breach> breach(BigDecimal value) {
        var whole = WHOLE.contains(kind);
        var scale = value.stripTrailingZeros().scale();
        if (whole && scale > 0) {
            return Optional.of(Breach.NOT_WHOLE);
        }
        if (scale > decimals) {
            return Optional.of(Breach.TOO_MANY_DECIMALS);
        }
        if (kind == ValueKind.RANK && value.signum() <= 0) {
            return Optional.of(Breach.NOT_POSITIVE);
        }
        if (value.compareTo(lower(value)) < 0) {
            return Optional.of(Breach.TOO_SMALL);
        }
        if (value.compareTo(upper(value)) > 0) {
            return Optional.of(Breach.TOO_LARGE);
        }
        return Optional.empty();
    }

    /// Whether a value could lie there at all, whatever its decimals.
    boolean allows(BigDecimal value) {
        return value.compareTo(lower(value)) >= 0 && value.compareTo(upper(value)) <= 0;
    }

    private BigDecimal lower(BigDecimal otherwise) {
        if (minimum != null) {
            return minimum;
        }
        return kind == ValueKind.COUNT || kind == ValueKind.PERCENTAGE ? BigDecimal.ZERO : otherwise;
    }

    private BigDecimal upper(BigDecimal otherwise) {
        if (maximum != null) {
            return maximum;
        }
        return kind == ValueKind.PERCENTAGE ? BigDecimal.valueOf(100) : otherwise;
    }

    /// By what a plain ratio is multiplied to be of this kind: 100 for percentages.
    public BigDecimal factor() {
        return kind == ValueKind.PERCENTAGE ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }
}
