package id.jembatan.partners.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of somebody's calendar.
///
/// @param kind `engagement`, `meeting`, `commitment` or `request`; the last two stand on the day until which they are
/// due
/// @param group the working group of a meeting
/// @param title absent where the record is confidential
/// @param partner the names of its partners
/// @param last the last day; the first one, if it is one day
/// @param state the stage or state of the record
@Schema(name = "CalendarItem")
public record CalendarItem(
        @Schema(enumeration = {"engagement", "meeting", "commitment", "request"})
        String kind,

        UUID id,
        @Nullable UUID group,
        @Nullable String title,
        @Nullable String partner,
        LocalDate first,
        LocalDate last,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        String state) {

    boolean isDue() {
        return kind.equals("commitment") || kind.equals("request");
    }
}
