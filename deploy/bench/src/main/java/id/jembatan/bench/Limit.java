package id.jembatan.bench;

import java.util.Locale;

/// What a figure must be (the *must* column of the design).
///
/// @param value the limit
/// @param atLeast whether more is better
/// @param unit behind the value, or empty for a ratio
record Limit(double value, boolean atLeast, String unit) {

    static Limit atLeast(double ratio) {
        return new Limit(ratio, true, "");
    }

    static Limit atMost(double value, String unit) {
        return new Limit(value, false, unit);
    }

    boolean isMetBy(double measured) {
        return atLeast ? measured >= value : measured <= value;
    }

    @Override
    public String toString() {
        return (atLeast ? "at least " : "at most ")
                + String.format(Locale.ROOT, "%.2f", value)
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
