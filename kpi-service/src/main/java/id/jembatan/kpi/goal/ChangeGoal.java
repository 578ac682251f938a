package id.jembatan.kpi.goal;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be changed of a goal.
record ChangeGoal(
        Goal.@NotNull Kind kind,
        @NotNull @Valid Wording title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable UUID parent,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {}
