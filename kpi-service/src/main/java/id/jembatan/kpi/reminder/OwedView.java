package id.jembatan.kpi.reminder;

import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that is owed.
///
/// @param indicator the applied indicator
/// @param subject what the card is about: the title of the agreement, or the code of the goal
/// @param occasion whether its day comes near, is today or is over; null while it is still far
/// @param owner the account that answers for it
/// @param office the office that answers for it
public record OwedView(
        UUID indicator,
        UUID scorecard,
        SubjectKind subjectKind,
        @Nullable String reference,
        @Nullable String subject,
        String code,
        String label,
        @Nullable String definition,
        String unit,
        PeriodView period,
        @Nullable LocalDate dueOn,
        @Nullable Occasion occasion,
        @Nullable String owner,
        @Nullable String office) {

    static OwedView of(OwedFigure owed, LocalDate today, int soonDays, Locale language) {
        var applied = owed.place().applied();
        var indicator = owed.place().indicator();
        return new OwedView(
                applied.id(),
                applied.scorecardId(),
                owed.place().card().subjectKind(),
                owed.reference(),
                owed.title() == null ? owed.goal() : owed.title(),
                indicator.code(),
                indicator.label().in(language),
                applied.definition(),
                indicator.unit(),
                PeriodView.of(owed.period().period()),
                owed.period().dueOn(),
                occasion(owed.period().dueOn(), today, soonDays),
                applied.ownerAccount(),
                applied.ownerOffice());
    }

    private static @Nullable Occasion occasion(@Nullable LocalDate due, LocalDate today, int soonDays) {
        if (due == null || due.isAfter(today.plusDays(soonDays))) {
            return null;
        }
        return due.isBefore(today) ? Occasion.OVERDUE : due.equals(today) ? Occasion.DUE : Occasion.SOON;
    }
}
