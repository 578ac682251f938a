package id.jembatan.kpi.iati;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jembatan.platform.outbox.DomainEvent;
import java.util.List;
import java.util.UUID;

/// Somebody decided what of a scorecard is public.
///
/// @param version counts these decisions
record ScorecardPublished(
        UUID scorecardId,
        @JsonProperty("public") boolean isPublic,
        String identifier,
        List<UUID> indicators,
        long version)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return scorecardId;
    }

    @Override
    public String type() {
        return "id.jembatan.scorecard.published.v1";
    }
}
