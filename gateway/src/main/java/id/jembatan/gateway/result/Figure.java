package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure of the whole portfolio. It never comes without its definition and its day.
///
/// @param value nothing where it cannot be said
public record Figure(
        String code, @Nullable BigDecimal value, @Nullable String unit, String definition, LocalDate asOf) {

    /// All of them.
    public record Figures(List<Figure> figures) {}
}
