package id.jembatan.gateway.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure on the work itself. It never comes without its definition, its day and what it does not know.
///
/// @param value nothing where it cannot be known, with a `reason`; of lengths the median
/// @param atLeast and atMost: between which bounds it lies, where days are not known well enough
/// @param ninth what nine of ten do not exceed
public record ProcessFigure(
        String code,
        String label,
        @Nullable BigDecimal value,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Length ninth,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Long count,
        String unit,
        @Nullable String reason,
        String definition,
        List<Parameter> parameters,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate asOf,
        @Nullable Coverage coverage,
        List<Group> groups) {

    public record Length(
            @Nullable BigDecimal value,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {}

    public record Parameter(
            String name,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}

    /// @param text the same in a sentence, in the reader's language
    public record Coverage(long of, long known, long unknown, String text) {}

    public record Group(
            String code,
            @Nullable BigDecimal value,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable Length ninth,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Long count,
            @Nullable String reason) {}

    /// Whether it is known exactly: then both bounds are the value.
    public boolean isBetween() {
        return value == null && atLeast != null && atMost != null;
    }

    /// How long the bar of a group is, in percent of the longest.
    public BigDecimal bar(Group group) {
        var longest = groups.stream()
                .map(Group::value)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return group.value() == null || longest.signum() <= 0
                ? BigDecimal.ZERO
                : group.value()
                        .max(BigDecimal.ZERO)
                        .movePointRight(2)
                        .divide(longest, 1, java.math.RoundingMode.HALF_UP);
    }
}
