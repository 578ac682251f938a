package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.KnownDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise that is still owed and that no activity picked up.
public record LoosePromise(
        UUID id,
        UUID agreement,
        @Nullable String reference,
        @Nullable String title,
        String clause,
        String text,
        @Nullable String side,
        @Nullable KnownDate due) {}
