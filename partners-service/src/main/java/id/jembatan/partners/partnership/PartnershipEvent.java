package id.jembatan.partners.partnership;

import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a relation, when it is entered and whenever it changes: its whole shareable state.
///
/// @param stage as the agreements tell; absent where none does
/// @param stageShared the same, as the agreements tell that are shared with the partner: what its officers may know
/// @param follows the earlier relation that this one goes on with
/// @param ended absent as long as it goes on
public record PartnershipEvent(
        UUID partnershipId,
        Partner partner,
        String kind,
        @Nullable PartialDate since,
        @Nullable String certainty,
        @Nullable String stage,
        @Nullable String stageShared,
        @Nullable UUID follows,
        @Nullable Ended ended,
        long version)
        implements DomainEvent {

    /// With whom.
    public record Partner(UUID partnerId, String code, String country) {}

    /// Why and when it ended, as precisely as that is known.
    public record Ended(String reason, @Nullable PartialDate on) {}

    static PartnershipEvent of(Partnership it, Partner partner) {
        var reason = it.endingReason();
        return new PartnershipEvent(
                it.id(),
                partner,
                it.kind(),
                it.since(),
                it.certainty(),
                it.stage(),
                it.stageShared(),
                it.follows(),
                reason == null ? null : new Ended(reason, it.endedOn()),
                it.version());
    }

    @Override
    public UUID subject() {
        return partnershipId;
    }

    @Override
    public String type() {
        return "id.jembatan.partnership.changed.v1";
    }
}
