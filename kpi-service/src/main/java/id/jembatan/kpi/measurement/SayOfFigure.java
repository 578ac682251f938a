package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a partner has to say of a figure.
///
/// @param value what it should be, if the partner knows; only with a dispute
/// @param note needed for a dispute
record SayOfFigure(
        Statement.@NotNull Decision decision,
        @Nullable BigDecimal value,
        @Nullable @Size(min = 1, max = 2000) String note) {}
