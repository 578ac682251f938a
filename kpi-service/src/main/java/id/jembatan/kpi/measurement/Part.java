package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What part of a figure falls into a category, or into a combination of categories of several dimensions.
///
/// @param dimensions the category by dimension: `{"sex": "female"}`, or `{"age": "under-30", "sex": "female"}`
/// @param state `VALUE`, or why this part has no number
@Schema(name = "FigurePart")
public record Part(
        SortedMap<String, String> dimensions,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
