package id.jembatan.partners.request;

import id.jembatan.platform.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a request, when it is asked and whenever it changes. The texts stay between the two desks.
public record RequestEvent(
        UUID requestId,
        String kind,
        String title,
        @Nullable UUID partnerId,
        String mission,
        String keeper,
        @Nullable LocalDate dueOn,
        Instant dueAt,
        Priority priority,
        RequestState state,
        Instant askedAt,
        long version)
        implements DomainEvent {

    static RequestEvent of(Request request) {
        return new RequestEvent(
                request.id(),
                request.kind(),
                request.title(),
                request.partnerId(),
                request.missionCode(),
                request.keeper().code(),
                request.due().on(),
                request.dueAt(),
                request.priority(),
                request.state(),
                request.askedAt(),
                request.version());
    }

    @Override
    public UUID subject() {
        return requestId;
    }

    @Override
    public String type() {
        return "id.jembatan.request.changed.v1";
    }
}
