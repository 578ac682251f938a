package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many relations somebody says there are, beside what is on record.
///
/// @param named how many of these kinds that go on the caller can see by name
/// @param unidentified how many of the figure nobody has named; negative if more are named than claimed
@Schema(name = "PartnershipClaim")
public record ClaimView(
        UUID id,
        List<String> kinds,
        int value,
        String definition,
        @Nullable PartialDate on,
        String source,
        @Nullable String certainty,
        long named,
        long unidentified) {}
