package id.jembatan.partners.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of one partner in an engagement.
@Embeddable
record PartnerPart(
        @Column(name = "partner_id") UUID partnerId,
        @Nullable String role) {}
