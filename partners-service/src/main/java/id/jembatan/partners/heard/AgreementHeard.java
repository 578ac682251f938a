package id.jembatan.partners.heard;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Said inside the transaction in which news of an agreement was heard.
///
/// @param partners whose agreement it is now, and whose it was before
/// @param toldAt when the neighbour said it
public record AgreementHeard(UUID agreementId, Set<UUID> partners, Instant toldAt) {

    public AgreementHeard {
        partners = Set.copyOf(partners);
    }
}
