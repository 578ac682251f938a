package id.jembatan.kpi.reminder;

import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A desk is to be reminded of figures that are owed on one card. Names of people stay here. A field may be added,
/// never taken away.
///
/// @param about the agreement, goal or programme, by `aboutKind`
/// @param title of the agreement or goal, with its reference
/// @param recipient the desk as partners-service writes it: `bureau`, `agency:sda`
/// @param dueOn the first of the due days
/// @param count how many figures
/// @param figures the first hundred of them
public record ReportingReminded(
        UUID reminderId,
        UUID scorecardId,
        SubjectKind aboutKind,
        UUID about,
        @Nullable String title,
        @Nullable String agency,
        String recipient,
        Occasion occasion,
        LocalDate dueOn,
        int count,
        List<Figure> figures,
        long version)
        implements DomainEvent {

    /// One figure that is owed.
    public record Figure(
            UUID indicatorId,
            String indicatorCode,
            @Nullable String definition,
            PeriodView period,
            LocalDate dueOn) {}

    @Override
    public UUID subject() {
        return reminderId;
    }

    @Override
    public String type() {
        return "id.jembatan.reporting.reminded.v1";
    }
}
