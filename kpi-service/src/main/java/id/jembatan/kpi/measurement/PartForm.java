package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a figure as it is sent.
///
/// @param dimensions the category by dimension; several dimensions make a combination
/// @param state `VALUE` when left out
@Schema(name = "FigurePartForm")
public record PartForm(
        @NotNull @Size(min = 1, max = 10) Map<String, String> dimensions,
        @Nullable State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
