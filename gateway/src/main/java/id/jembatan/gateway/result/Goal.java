package id.jembatan.gateway.result;

import id.jembatan.gateway.page.KnownDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal that partnerships serve.
///
/// @param scorecard its scorecard, if it has one
public record Goal(
        UUID id,
        @Nullable String code,
        String kind,
        String title,
        @Nullable KnownDate from,
        @Nullable KnownDate to,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        @Nullable UUID scorecard) {}
