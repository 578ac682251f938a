package id.jembatan.partners.registry;

import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A relation in the view of its partner: what one has to know of it before one opens it.
@Schema(name = "PartnerTie")
public record Tie(
        UUID id,
        String kind,
        @Nullable PartialDate since,
        @Nullable String source,
        @Nullable String certainty) {}
