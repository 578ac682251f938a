package id.jembatan.agreements.term;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Both sides agreed that a text goes on.
///
/// @param until the new last day
/// @param agreedOn when the later of the two agreed
/// @param instrument the exchange of letters, where it is an instrument of its own
/// @param channel through whom, such as `diplomatic`
public record Extend(
        @NotNull PartialDate until,
        @NotNull PartialDate agreedOn,
        @Nullable UUID instrument,
        @Nullable UUID document,

        @Nullable @Pattern(regexp = "[a-z][a-z-]{0,40}") String channel,

        @Nullable @Size(min = 1, max = 2000) String note) {}
