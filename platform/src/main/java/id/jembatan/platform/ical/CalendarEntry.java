package id.jembatan.platform.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a calendar file: either times, or whole days.
///
/// @param id by which a calendar knows the entry again when it is read anew
/// @param first the first day of whole days
/// @param last the last one, which belongs to it
/// @param changedAt when this was written
public record CalendarEntry(
        UUID id,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        String summary,
        @Nullable String place,
        @Nullable String description,
        Instant changedAt) {

    public static CalendarEntry timed(
            UUID id,
            Instant startsAt,
            @Nullable Instant endsAt,
            String summary,
            @Nullable String place,
            @Nullable String description,
            Instant changedAt) {
        return new CalendarEntry(id, startsAt, endsAt, null, null, summary, place, description, changedAt);
    }

    public static CalendarEntry wholeDays(
            UUID id,
            LocalDate first,
            LocalDate last,
            String summary,
            @Nullable String place,
            @Nullable String description,
            Instant changedAt) {
        return new CalendarEntry(id, null, null, first, last, summary, place, description, changedAt);
    }
}
