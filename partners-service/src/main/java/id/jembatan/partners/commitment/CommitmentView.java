package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment as the API shows it.
///
/// @param title absent in lists if it is confidential, as are the other texts
/// @param overdue whether it is open after its due day
/// @param settledOn the day on which it was done, handed over or dropped
/// @param stated what the partner's officer says of it
/// @param actions what this caller may do with it now
@Schema(name = "Commitment")
public record CommitmentView(
        UUID id,
        CommitmentEvent.@Nullable Origin origin,
        PartnerRef partner,
        Side side,
        @Nullable Desk owner,
        @Nullable String ownerText,
        @Nullable String title,
        @Nullable LocalDate dueOn,
        CommitmentState state,
        boolean overdue,
        @Nullable LocalDate settledOn,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String handedTo,
        @Nullable String reason,
        @Nullable Stated stated,
        Audience audience,
        Desk keeper,
        boolean confidential,
        long version,
        List<String> actions) {

    /// What the partner says.
    @Schema(name = "StatedDone")
    public record Stated(LocalDate on, String note, Desk by) {}

    static CommitmentView of(Commitment commitment, PartnerRef partner, LocalDate today, List<String> actions) {
        return new CommitmentView(
                commitment.id(),
                commitment.origin(),
                partner,
                commitment.side(),
                commitment.owner(),
                commitment.ownerText(),
                commitment.title(),
                commitment.dueOn(),
                commitment.state(),
                commitment.isOverdue(today),
                commitment.settledOn(),
                commitment.note(),
                commitment.evidence(),
                commitment.handedTo(),
                commitment.reason(),
                commitment.stated(),
                commitment.audience(),
                commitment.keeper(),
                commitment.confidential(),
                commitment.version(),
                actions);
    }

    /// As it stands in a list: the words of a confidential one are for those who open it.
    CommitmentView listed() {
        return confidential
                ? new CommitmentView(
                        id, origin, partner, side, owner, null, null, dueOn, state, overdue, settledOn, null, null,
                        null, null, null, audience, keeper, true, version, actions)
                : this;
    }
}
