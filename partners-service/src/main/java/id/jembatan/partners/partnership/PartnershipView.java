package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A relation as the API shows it.
public record PartnershipView(
        UUID id,
        String kind,
        @Nullable PartialDate since,
        @Nullable String source,
        @Nullable String certainty) {

    public static PartnershipView of(Partnership partnership) {
        return new PartnershipView(
                partnership.id(),
                partnership.kind(),
                partnership.since(),
                partnership.source(),
                partnership.certainty());
    }
}
