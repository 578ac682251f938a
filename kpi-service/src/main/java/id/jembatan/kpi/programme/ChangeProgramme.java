package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What may be changed of a programme itself; its activities have their own addresses.
record ChangeProgramme(
        @NotNull @Valid Wording title,
        @Nullable @Min(1900) @Max(2200) Integer year,
        @Nullable @Valid PartialDate from,
        @Nullable @Valid PartialDate until,
        boolean shared,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {}
