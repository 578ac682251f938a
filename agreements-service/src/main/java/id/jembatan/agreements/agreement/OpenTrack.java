package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Follows the procedure of a partner's own side.
///
/// @param procedure the code of a partner's procedure (`side: partner`)
/// @param partner id, code or written name of a partner of the case; the one that leads by default
public record OpenTrack(
        @NotBlank @Size(max = 100) String procedure,
        @Nullable @Size(min = 1, max = 300) String partner) {}
