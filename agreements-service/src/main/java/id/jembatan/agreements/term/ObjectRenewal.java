package id.jembatan.agreements.term;

import id.jembatan.agreements.instrument.Side;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A side does not want that a text goes on by itself.
public record ObjectRenewal(
        @NotNull Side by,
        @NotNull PartialDate on,
        @Nullable UUID document,
        @Nullable @Size(min = 1, max = 2000) String note) {}
