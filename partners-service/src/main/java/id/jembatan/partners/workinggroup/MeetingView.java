package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting as the API shows it.
///
/// @param host whose turn it is or was
/// @param planned whether somebody planned it before
/// @param minutes their present version
/// @param documents those that the caller may know of
/// @param actions what this caller may do with it now
@Schema(name = "WorkingGroupMeeting")
public record MeetingView(
        UUID id,
        UUID workingGroupId,
        MeetingState state,
        Side host,
        boolean planned,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        List<AgendaItem> agenda,
        @Nullable Written minutes,
        List<Decided> decisions,
        List<GroupDocument.View> documents,
        long version,
        List<String> actions) {

    /// A version of the minutes.
    ///
    /// @param number counts the versions from 1
    /// @param sha256 what a side confirms
    /// @param agreed whether both sides have confirmed this very text
    @Schema(name = "MinutesVersion")
    public record Written(
            int number,
            String text,
            String sha256,
            String desk,
            Instant writtenAt,
            List<Confirmed> confirmations,
            boolean agreed) {}

    /// A side's yes.
    @Schema(name = "MinutesConfirmed")
    public record Confirmed(Side side, String desk, Instant at) {}

    /// What was decided, and the commitment that follows.
    @Schema(name = "WorkingGroupDecision")
    public record Decided(
            UUID id,
            int number,
            String title,
            Side side,
            @Nullable LocalDate dueOn,
            UUID commitmentId) {}
}
