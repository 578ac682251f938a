package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A working group as the API shows it.
///
/// @param lastMetOn the last meeting or exchange of documents
/// @param silentFrom the day from which it counts as silent if nothing happens before; absent when it is over
/// @param silent whether that day has come
/// @param nextMeeting the next one that is planned
/// @param nextHost whose turn it is after the last meeting that is not called off
/// @param keeper the desk that recorded it
/// @param actions what this caller may do with it now
@Schema(name = "WorkingGroup")
public record WorkingGroupView(
        UUID id,
        String name,
        PartnerRef partner,
        @Nullable UUID partnershipId,
        List<String> sectors,
        @Nullable Mandate mandate,
        int meetingsPerYear,
        LocalDate foundedOn,
        @Nullable LocalDate lastMetOn,
        @Nullable LocalDate silentFrom,
        boolean silent,
        @Nullable Next nextMeeting,
        Side nextHost,
        List<MemberView> members,
        @Nullable LocalDate endedOn,
        Audience audience,
        String keeper,
        long version,
        List<String> actions) {

    /// The next planned meeting.
    @Schema(name = "NextMeeting")
    public record Next(UUID id, LocalDate on, Side host) {}

    /// A member of one side.
    ///
    /// @param contactId only for those who may know of contacts at all
    @Schema(name = "WorkingGroupMember")
    public record MemberView(
            UUID id,
            Side side,
            @Nullable UUID contactId,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean chair) {

        static MemberView of(Member member, boolean withContact) {
            var stated = member.stated();
            return new MemberView(
                    member.id(),
                    stated.side(),
                    withContact ? stated.contactId() : null,
                    stated.role(),
                    stated.organisation(),
                    stated.from(),
                    stated.until(),
                    stated.leads());
        }
    }
}
