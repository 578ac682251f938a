package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records that may be of one body, and how records became one.
public final class Likeness {

    private Likeness() {}

    /// A record that may be of the same body.
    ///
    /// @param why the codes of what makes them alike
    public record Candidate(
            UUID id,
            String code,
            String kind,
            String name,
            String country,
            List<String> why,
            @Nullable BigDecimal likeness) {}

    /// @param name of the first of the two
    public record Pair(Partner.Brief partner, String name, Candidate like) {}

    /// How far things were with a partner, from when on.
    public record StageEntry(
            String stage,
            @Nullable KnownDate from,
            @Nullable String reason,
            @Nullable String source,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /// @param merged the record that is no more, nothing if this reader may not know of it
    /// @param into the record that holds what the other held
    public record Merge(
            UUID id,
            Partner.@Nullable Brief merged,
            Partner.@Nullable Brief into,
            String reason,
            Instant at,
            String byName,
            @Nullable Instant undoneAt,
            @Nullable String undoneByName,
            @Nullable String undoneBecause) {}
}
