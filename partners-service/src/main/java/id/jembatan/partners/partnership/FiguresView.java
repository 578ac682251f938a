package id.jembatan.partners.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Figures of the portfolio as this caller may know them, each with what it means.
///
/// @param asOf the day in the zone of the office
public record FiguresView(LocalDate asOf, List<Figure> figures) {

    /// One figure.
    ///
    /// @param value absent where there is nothing to divide by
    /// @param parts from what it is made, by name
    @Schema(name = "PartnershipFigure")
    public record Figure(
            String code,
            String name,
            String definition,
            @Nullable BigDecimal value,
            String unit,
            List<Part> parts) {}

    /// A number that a figure is made from.
    @Schema(name = "FigurePart")
    public record Part(String name, long count) {}
}
