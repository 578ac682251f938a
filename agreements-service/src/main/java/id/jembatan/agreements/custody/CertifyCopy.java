package id.jembatan.agreements.custody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A copy that somebody has certified.
///
/// @param madeFor who got it
/// @param document the copy itself, where it is on file
public record CertifyCopy(
        @NotBlank @Size(max = 200) String certifiedBy,
        @NotBlank @Size(max = 200) String capacity,
        @NotNull LocalDate on,
        @Nullable @Size(min = 1, max = 200) String number,
        @NotBlank @Size(max = 300) String madeFor,
        @Nullable UUID document) {}
