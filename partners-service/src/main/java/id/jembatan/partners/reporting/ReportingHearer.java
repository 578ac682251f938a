package id.jembatan.partners.reporting;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Partner;
import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears kpi-service. Runs in the transaction of the inbox. The neighbour decides who is told of what and tells each of
/// its reminders once; here is known how a desk is reached, and the book of reminders keeps it from being told twice.
@ApplicationScoped
public class ReportingHearer implements Hearer {

    private static final String REMINDED = "id.jembatan.reporting.reminded.v1";
    private static final String DISPUTED = "id.jembatan.observation.disputed.v1";

    private final Reminders reminders;
    private final Partners partners;

    ReportingHearer(Reminders reminders, Partners partners) {
        this.reminders = reminders;
        this.partners = partners;
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

    /// What we need of a dispute. The words of the partner stay with the figure: letters go further than that.
    ///
    /// @param partner the code of the partner who disputes it
    record Disputed(UUID observationId, UUID statementId, String indicatorCode, Period period, String partner) {

        record Period(String key, @Nullable String name) {

            String shown() {
                return name == null ? key : name;
            }
        }
    }

    @Override
    public String source() {
        return "kpi";
    }

    @Override
    public Set<String> types() {
        return Set.of(REMINDED, DISPUTED);
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        if (event.type().equals(DISPUTED)) {
            tell(event.dataAs(Disputed.class), event.time());
        } else {
            remind(event.dataAs(Told.class), event.time());
        }
    }

    /// The bureau looks after what both sides see differently; nobody waits for a list to be opened.
    private void tell(Disputed said, Instant at) {
        reminders.plan(new PlannedReminder(
                "figure-disputed",
                "observations",
                said.observationId(),
                said.statementId().toString(),
                at,
                Set.of(Desk.bureau()),
                Map.of(
                        "title",
                        said.indicatorCode() + ", " + said.period().shown(),
                        "partner",
                        partners.coded(said.partner()).map(Partner::name).orElse(said.partner()))));
    }

    private void remind(Told told, Instant at) {
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
                at,
                Set.of(new Desk(told.recipient())),
                facts));
    }
}
