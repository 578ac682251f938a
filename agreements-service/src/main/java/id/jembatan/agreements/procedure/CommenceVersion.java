package id.jembatan.agreements.procedure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Puts a published version in force from a day, or ends it. Cases that run keep their version.
///
/// @param validUntil the last day; null where no end is known
public record CommenceVersion(
        @Min(1) int version,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotBlank @Size(max = 2000) String reason) {}
