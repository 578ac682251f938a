package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement as the API shows it.
///
/// @param supersededBy the later word of the same side that took its place
/// @param resolvedAt when a difference that it was part of was settled
@Schema(name = "PartnershipStatement")
public record StatementView(
        UUID id,
        String fact,
        @Nullable String about,
        Side side,
        String value,
        @Nullable String definition,
        @Nullable PartialDate on,
        @Nullable String source,
        @Nullable String certainty,
        Audience audience,
        Instant at,
        String by,
        @Nullable UUID supersededBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution) {

    Words words() {
        return new Words(fact, value, definition);
    }

    boolean stands() {
        return supersededBy == null;
    }

    boolean isAbout(String otherFact, @Nullable String otherAbout) {
        return fact.equals(otherFact) && java.util.Objects.equals(about, otherAbout);
    }

    /// The one of two audiences that is narrower: who knows only of one word does not know that it is contradicted.
    Audience narrower(StatementView other) {
        return audience.compareTo(other.audience) < 0 ? audience : other.audience;
    }
}
