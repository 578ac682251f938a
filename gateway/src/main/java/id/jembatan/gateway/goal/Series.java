package id.jembatan.gateway.goal;

import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.result.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ranking or index that somebody outside publishes.
///
/// @param publisherKnown whether anybody knows who publishes it
public record Series(
        UUID id,
        String code,
        String name,
        @Nullable String publisher,
        boolean publisherKnown,
        String unit,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        List<Edition> editions,
        List<Use> uses) {

    public record Item(
            UUID id, String code, String name, @Nullable String publisher, long editions) {}

    /// What one edition says.
    ///
    /// @param cities among how many
    /// @param change against the edition before it, or why the two cannot be compared
    public record Edition(
            UUID id,
            String edition,
            Period period,
            BigDecimal value,
            @Nullable Integer cities,
            @Nullable KnownDate published,
            @Nullable String source,
            @Nullable Change change,
            @Nullable UUID supersededBy,
            @Nullable String supersededFor) {}

    public record Change(
            @Nullable BigDecimal by,
            boolean comparable,
            @Nullable String reason) {}

    /// Where its values are used.
    public record Use(
            UUID indicator,
            String code,
            String label,
            @Nullable String definition) {}
}
