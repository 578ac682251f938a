package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends a text before, or on, its own last day.
///
/// @param on the last day on which it is in force
/// @param ground one of the known grounds
public record EndInstrument(
        @NotNull PartialDate on,
        @NotBlank @Size(max = 60) String ground,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable UUID document) {}
