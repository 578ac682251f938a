package id.jembatan.partners.registry;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was said of how far things are with a partner.
///
/// @param from since when it holds, as precisely as it is known
/// @param recordedBy the desk that said it
@Schema(name = "PartnerStageEntry")
public record StageView(
        PartnerStage stage,
        @Nullable PartialDate from,
        String reason,
        @Nullable String source,
        Instant recordedAt,
        @Schema(examples = "bureau") String recordedBy) {}
