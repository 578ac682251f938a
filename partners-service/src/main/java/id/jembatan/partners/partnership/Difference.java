package id.jembatan.partners.partnership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact that is told differently, as long as nobody has resolved it.
///
/// @param since since when it is open
/// @param statements the words that stand now, one of each side
@Schema(name = "PartnershipDifference")
public record Difference(
        UUID partnershipId, String fact, @Nullable String about, Instant since, List<StatementView> statements) {}
