package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form says for a period, before it is held against the definition of its indicator.
record Said(
        @Nullable State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String level,
        @Nullable String raw,
        @Nullable LocalDate reachedOn,
        List<PartForm> parts,
        List<String> preparedBy,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String comment) {}
