package id.jembatan.gateway.commitment;

import id.jembatan.gateway.desk.PartnerRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A promise, as pages show it.
///
/// @param title absent in lists where it is confidential
/// @param stated what the partner says it has done; our side confirms it
/// @param actions what this reader may do with it now
public record Commitment(
        UUID id,
        @Nullable Origin origin,
        PartnerRef partner,
        String side,
        @Nullable String owner,
        @Nullable String ownerText,
        @Nullable String title,
        @Nullable LocalDate dueOn,
        String state,
        boolean overdue,
        @Nullable LocalDate settledOn,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String handedTo,
        @Nullable String reason,
        @Nullable Stated stated,
        String audience,
        String keeper,
        boolean confidential,
        List<String> actions) {

    /// The record in which it was promised.
    ///
    /// @param kind the collection, such as `engagements`
    public record Origin(String kind, UUID id) {}

    public record Stated(
            LocalDate on, String note, @Nullable String by) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    /// How it may end.
    public List<String> outcomes() {
        return List.of("done", "handed_over", "dropped");
    }

    /// Who may know of a record.
    public List<String> audiences() {
        return List.of("offices", "missions", "partner");
    }

    /// The desks that may own it: the one that does, the reader's, the bureau, the partner's.
    public List<String> owners(String own) {
        return Stream.of(owner, own, "bureau", "partner:" + partner.code())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// The page of the record in which it was promised, if there is one for it.
    public @Nullable String originPage() {
        return origin != null && origin.kind().equals("engagements") ? "/engagements/" + origin.id() : null;
    }
}
