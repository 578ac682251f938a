package id.jembatan.kpi.goal;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What may be changed of a contribution: its words and its time. Another strength is another contribution: end this
/// one.
record ChangeContribution(
        @NotBlank @Size(max = 2000) String statement,
        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Valid PartialDate from,
        @Nullable @Valid PartialDate until) {}
