package id.jembatan.partners.registry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another partner, as far as one has to know of it to follow a link.
@Schema(name = "PartnerBrief")
public record PartnerBrief(
        UUID id, @Schema(examples = "ma-casablanca-settat") String code) {}
