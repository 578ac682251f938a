package id.jembatan.agreements.term;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to become of a text before it ends, decided with its results in view.
///
/// @param resultsSeen the mark of the results that were looked at, as `/renewal` gives it
/// @param until until when it shall go on; of a renewal
/// @param successor the instrument that takes its place; of a replacement
public record DecideRenewal(
        @NotNull Decision decision,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String resultsSeen,
        @Nullable PartialDate until,
        @Nullable UUID successor,
        @Nullable UUID document) {

    public enum Decision {
        RENEW,
        REPLACE,
        LAPSE
    }
}
