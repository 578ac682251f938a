package id.jembatan.gateway.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the calendar.
///
/// @param kind `engagement`, `meeting`, `commitment` or `request`
/// @param group the working group of a meeting
/// @param title absent where the record is confidential
public record Item(
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

    public boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Whether it is a day until which something is to be done.
    public boolean isDue() {
        return kind.equals("commitment") || kind.equals("request");
    }

    /// The page of the record.
    public String page() {
        return switch (kind) {
            case "meeting" -> "/working-groups/" + group + "/meetings/" + id;
            case "commitment" -> "/commitments/" + id;
            case "request" -> "/requests/" + id;
            default -> "/engagements/" + id;
        };
    }
}
