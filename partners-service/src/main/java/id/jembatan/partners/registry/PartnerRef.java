package id.jembatan.partners.registry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A partner as a record that is about it names it.
@Schema(name = "PartnerRef")
public record PartnerRef(
        UUID id, @Schema(examples = "tr-ankara") String code, String name, String country) {}
