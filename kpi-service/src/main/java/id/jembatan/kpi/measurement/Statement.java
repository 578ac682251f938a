package id.jembatan.kpi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a partner says of a figure that is shared with him.
///
/// @param partner the code of his organisation
/// @param value what the partner says instead, if he names a number
/// @param settlement how a dispute ended; null while it is open, and for what was confirmed
@Schema(name = "PartnerStatement")
public record Statement(
        UUID id,
        String partner,
        Decision decision,
        @Nullable BigDecimal value,
        @Nullable String note,
        String by,
        Instant at,
        @Nullable Settlement settlement) {

    @Schema(name = "PartnerDecision")
    public enum Decision {
        CONFIRMED,
        DISPUTED
    }

    /// @param note what was found, in words
    @Schema(name = "DisputeSettlement")
    public record Settlement(Outcome outcome, String note, String by, Instant at) {}

    @Schema(name = "DisputeOutcome")
    public enum Outcome {
        /// The figure is right; it is again what it was before the dispute.
        KEPT,
        /// The figure was sent back to its reporter.
        RETURNED,
        /// Another figure took its place.
        CORRECTED,
        /// The partner took his dispute back.
        WITHDRAWN
    }

    boolean open() {
        return decision == Decision.DISPUTED && settlement == null;
    }

    Statement settled(Outcome outcome, String words, String name, Instant when) {
        return new Statement(id, partner, decision, value, note, by, at, new Settlement(outcome, words, name, when));
    }
}
