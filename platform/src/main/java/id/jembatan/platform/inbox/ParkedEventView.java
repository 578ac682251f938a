package id.jembatan.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An event that could not be applied.
record ParkedEventView(
        UUID id,
        @Schema(description = "Who could not apply it") String hearer,
        @Schema(examples = "partners") String source,
        UUID eventId,
        String type,
        UUID subject,
        long version,
        Instant time,
        @Schema(implementation = Object.class) JsonNode data,
        String reason,

        @Schema(description = "How often it was tried; none when it only waits for an earlier one of its subject")
        int tries,

        Instant parkedAt) {

    static ParkedEventView of(Parked.Item item) {
        var event = item.event();
        return new ParkedEventView(
                item.id(),
                item.hearer(),
                item.source(),
                event.id(),
                event.type(),
                event.subject(),
                event.version(),
                event.time(),
                event.data(),
                item.reason(),
                item.tries(),
                item.at());
    }
}
