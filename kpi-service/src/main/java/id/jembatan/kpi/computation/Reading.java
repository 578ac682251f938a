package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one reporter said for one period.
///
/// @param value the exact value, there if and only if the state is `VALUE`
/// @param numerator and denominator: the parts of a ratio, both or none
public record Reading(
        Period period,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public Reading {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("A value goes with the state VALUE, and with no other");
        }
        if ((numerator == null) != (denominator == null)) {
            throw new IllegalArgumentException("A ratio has two parts");
        }
        if (denominator != null && denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is above zero");
        }
    }

    public static Reading of(Period period, BigDecimal value) {
        return new Reading(period, State.VALUE, value, null, null);
    }

    public static Reading of(Period period, State state) {
        return new Reading(period, state, null, null, null);
    }

    /// The value of a reading that has one.
    BigDecimal number() {
        if (value == null) {
            throw new IllegalStateException("There is no value");
        }
        return value;
    }
}
