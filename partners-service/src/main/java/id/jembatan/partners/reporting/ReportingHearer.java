package id.jembatan.partners.reporting;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears kpi-service. Runs in the transaction of the inbox. The neighbour decides who is told of what and tells each of
/// its reminders once; here is known how a desk is reached, and the book of reminders keeps it from being told twice.
@ApplicationScoped
public class ReportingHearer implements Hearer {

    private final Reminders reminders;

    ReportingHearer(Reminders reminders) {
        this.reminders = reminders;
    }

    /// What we need of it.
    ///
    /// @param recipient the desk as it is written here
    /// @param occasion `SOON`, `DUE` or `OVERDUE`
    /// @param count how many figures
    record Told(
            UUID reminderId,
            UUID scorecardId,
            @Nullable String title,
            @Nullable String agency,
            String recipient,
            String occasion,
            LocalDate dueOn,
            int count,
            List<Figure> figures) {

        record Figure(String indicatorCode) {}
    }

    @Override
    public String source() {
        return "kpi";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.reporting.reminded.v1");
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        var told = event.dataAs(Told.class);
        var title = told.title();
        var facts = new HashMap<String, String>();
        facts.put(
                "title",
                title == null || title.isBlank() ? told.figures().getFirst().indicatorCode() : title);
        facts.put("due", told.dueOn().toString());
        facts.put("figures", Integer.toString(told.count()));
        if (told.agency() != null) {
            facts.put("owner", told.agency());
        }
        reminders.plan(new PlannedReminder(
                "report-" + told.occasion().toLowerCase(Locale.ROOT),
                "scorecards",
                told.scorecardId(),
                told.reminderId().toString(),
                event.time(),
                Set.of(new Desk(told.recipient())),
                facts));
    }
}
