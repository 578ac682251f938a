package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of leadership as the API shows it.
///
/// @param suggestions what an office does then, so that the next person does not have to find out alone
@Schema(name = "LeadershipChange")
public record LeadershipChangeView(
        UUID id,
        UUID partnershipId,
        Side side,
        String office,
        @Nullable UUID contact,
        PartialDate from,
        @Nullable String note,
        @Nullable String source,
        Audience audience,
        Instant recordedAt,
        String recordedBy,
        List<Suggestion> suggestions) {

    /// Something to do.
    ///
    /// @param name in the language of the request
    @Schema(name = "LeadershipFollowUp")
    public record Suggestion(String code, String name) {}
}
