package id.jembatan.partners.partnership;

import com.fasterxml.jackson.annotation.JsonValue;
import id.jembatan.partners.partnership.LeadershipChangeView.Suggestion;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something in the history with a partner.
///
/// @param on when it was, as precisely as it is known; absent if only the moment of writing it down is known
/// @param at when it was written down, or told
/// @param title what it is about: a name, a subject, the title of an agreement, an office
/// @param code what happened, by its code: a kind of relation, a stage, a reason, a kind of activity
/// @param recordKind where its record is found, as in the API
/// @param suggestions what an office does after a change of leadership
public record TimelineItem(
        Kind kind,
        UUID id,
        @Nullable PartialDate on,
        @Nullable Instant at,
        String title,
        @Nullable String code,
        @Nullable String note,
        String recordKind,
        UUID record,
        List<Suggestion> suggestions) {

    /// What sort of thing it is.
    @Schema(
            name = "TimelineItemKind",
            enumeration = {
                "name",
                "partnership_began",
                "partnership_ended",
                "stage",
                "agreement",
                "activity",
                "leadership_change",
                "anniversary"
            })
    public enum Kind {
        NAME,
        PARTNERSHIP_BEGAN,
        PARTNERSHIP_ENDED,
        STAGE,
        AGREEMENT,
        ACTIVITY,
        LEADERSHIP_CHANGE,
        ANNIVERSARY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
