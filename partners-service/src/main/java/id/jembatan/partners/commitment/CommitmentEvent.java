package id.jembatan.partners.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a commitment, when it is made and whenever it changes: its whole shareable state.
///
/// @param title absent if it is confidential
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentEvent(
        UUID commitmentId,
        @Nullable Origin origin,
        UUID partnerId,
        Side side,
        @Nullable Desk owner,
        @Nullable String title,
        @Nullable LocalDate dueOn,
        CommitmentState state,
        @Nullable LocalDate settledOn,
        Audience audience,
        Desk keeper,
        boolean confidential,
        long version)
        implements DomainEvent {

    /// Where it was promised.
    public record Origin(String kind, UUID id) {}

    static CommitmentEvent of(Commitment commitment) {
        return new CommitmentEvent(
                commitment.id(),
                commitment.origin(),
                commitment.partnerId(),
                commitment.side(),
                commitment.owner(),
                commitment.confidential() ? null : commitment.title(),
                commitment.dueOn(),
                commitment.state(),
                commitment.settledOn(),
                commitment.audience(),
                commitment.keeper(),
                commitment.confidential(),
                commitment.version());
    }

    @Override
    public UUID subject() {
        return commitmentId;
    }

    @Override
    public String type() {
        return "id.jembatan.commitment.changed.v1";
    }
}
