package id.jembatan.kpi.reminder;

import id.jembatan.kpi.measurement.PeriodView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom was told what, and when. How far the letter is, and whether the desk has an address, partners-service shows at
/// `notifications`, under the same id in `occurrence`.
///
/// @param recipient the desk
/// @param dueOn the first of the due days
public record ReminderView(
        UUID id,
        UUID scorecard,
        String recipient,
        Occasion occasion,
        LocalDate dueOn,
        Instant toldAt,
        List<Figure> figures) {

    /// A figure that was owed then.
    ///
    /// @param indicator the applied indicator
    public record Figure(
            UUID indicator, String code, @Nullable String definition, PeriodView period, LocalDate dueOn) {}
}
