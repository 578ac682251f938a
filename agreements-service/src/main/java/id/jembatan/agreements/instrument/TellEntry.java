package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A side told the other that its procedure is complete.
public record TellEntry(
        @NotNull Side side,
        @NotNull PartialDate on,
        @Nullable UUID document,
        @Nullable @Size(min = 1, max = 2000) String note) {}
