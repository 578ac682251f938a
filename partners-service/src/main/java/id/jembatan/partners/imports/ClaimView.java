package id.jembatan.partners.imports;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody else says of a tie with us, and what our register says of the same.
///
/// @param side `partner` or `source`
/// @param oneSided our register has no such tie
/// @param ours the tie on record, if there is one
@Schema(name = "TieClaim")
public record ClaimView(
        UUID id,
        UUID partner,
        @Schema(examples = "tr-ankara") String partnerCode,
        String partnerName,
        String country,
        String kind,
        String side,
        @Nullable String claimedBy,
        @Nullable PartialDate since,
        @Nullable String source,
        @Nullable String certainty,
        Instant recordedAt,
        boolean oneSided,
        @Nullable UUID ours,
        @Nullable PartialDate ourSince) {}
