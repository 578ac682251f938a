package id.jembatan.kpi.series;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What may be changed of a series. An unknown publisher may become known; a known one stays.
record ChangeSeries(
        @NotNull @Valid Wording name,
        @Nullable @Size(min = 1, max = 300) String publisher,
        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {}
