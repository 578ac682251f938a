package id.jembatan.gateway.group;

import id.jembatan.gateway.desk.PartnerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A working group, as pages show it.
///
/// @param silent whether nothing has happened for too long
/// @param actions what this reader may do with it now
public record WorkingGroup(
        UUID id,
        String name,
        PartnerRef partner,
        List<String> sectors,
        @Nullable Mandate mandate,
        int meetingsPerYear,
        LocalDate foundedOn,
        @Nullable LocalDate lastMetOn,
        @Nullable LocalDate silentFrom,
        boolean silent,
        @Nullable NextMeeting nextMeeting,
        String nextHost,
        List<Member> members,
        @Nullable LocalDate endedOn,
        String audience,
        String keeper,
        List<String> actions) {

    public record Mandate(
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public record NextMeeting(UUID id, LocalDate on, String host) {}

    public record Member(
            UUID id,
            String side,
            @Nullable UUID contactId,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean chair) {}

    /// A meeting, or an exchange of documents in its place.
    public record Meeting(
            UUID id,
            UUID workingGroupId,
            String state,
            String host,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            List<AgendaItem> agenda,
            @Nullable Minutes minutes,
            List<Decision> decisions,
            List<Paper> documents,
            List<String> actions) {

        public boolean may(String action) {
            return actions.contains(action);
        }

        public LocalDate day() {
            return heldOn == null ? plannedOn : heldOn;
        }

        /// What may become of it now.
        public List<String> moves() {
            return actions.stream()
                    .filter(List.of("hold", "replace", "cancel", "reopen")::contains)
                    .toList();
        }

        /// Whether a side has still to say yes to the minutes.
        public boolean awaitsYes() {
            return minutes != null && !minutes.agreed();
        }
    }

    public record AgendaItem(
            String title, String owner, @Nullable String note) {}

    /// A version of the minutes.
    ///
    /// @param sha256 what a side confirms
    public record Minutes(
            int number,
            String text,
            String sha256,
            String desk,
            Instant writtenAt,
            List<Yes> confirmations,
            boolean agreed) {

        public boolean hasYesOf(String side) {
            return confirmations.stream().anyMatch(each -> each.side().equals(side));
        }
    }

    public record Yes(String side, String desk, Instant at) {}

    public record Decision(
            UUID id,
            int number,
            String title,
            String side,
            @Nullable LocalDate dueOn,
            UUID commitmentId) {}

    public record Paper(
            UUID id,
            @Nullable UUID meetingId,
            String title,
            @Nullable String link,
            @Nullable UUID documentId,
            boolean shared,
            String desk,
            Instant addedAt) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// Both sides of the table.
    public List<String> sides() {
        return List.of("ours", "theirs");
    }

    public List<Member> of(String side) {
        return members.stream().filter(each -> each.side().equals(side)).toList();
    }

    /// Who may know of it.
    public List<String> audiences() {
        return List.of("offices", "missions", "partner");
    }
}
