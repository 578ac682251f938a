package id.jembatan.gateway.process;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something behind a number.
///
/// @param counts yes, no, possibly or not-known
/// @param from the day that it is about, as far as it is known: between `from` and `until`
public record ProcessSubject(
        String kind,
        UUID id,
        String label,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String group,
        String counts,
        @Nullable Integer low,
        @Nullable Integer high) {

    /// The address of its page, where it has one.
    public String page() {
        return switch (kind) {
            case "agreement" -> "/agreements/" + id;
            case "engagement" -> "/engagements/" + id;
            case "scorecard" -> "/scorecards/" + id;
            default -> "";
        };
    }
}
