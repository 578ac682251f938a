package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A statement as the API shows it.
public record StatementView(
        UUID id,
        String fact,
        @Nullable String about,
        Statement.Side side,
        String value,
        @Nullable String definition,
        @Nullable PartialDate on,
        @Nullable String source,
        @Nullable String certainty,
        Instant at,
        String by,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution) {}
