package id.jembatan.partners.overdue;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.reminder.ConcernedPartners;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hears the agreements service. Runs in the transaction of the inbox. The neighbour tells each limit once; the book of
/// reminders keeps each recipient's apart, so that none is told twice, whoever hears it again.
@ApplicationScoped
public class OverdueHearer implements Hearer {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Reminders reminders;
    private final ConcernedPartners concerned;

    OverdueHearer(Reminders reminders, ConcernedPartners concerned) {
        this.reminders = reminders;
        this.concerned = concerned;
    }

    /// What we need of it.
    record Told(
            UUID agreementId,
            String reference,
            String title,
            @Nullable String agency,
            @Nullable List<PartnerOf> partners,
            @Nullable List<String> sharedWith,
            Late late) {

        record PartnerOf(UUID partnerId, @Nullable String code) {}

        /// @param roles who takes the step that it waits for; a teller of former days did not say
        record Late(String clock, LocalDate due, @Nullable List<String> roles) {

            boolean waitsFor(String role) {
                return roles != null && roles.contains(role);
            }
        }

        List<PartnerOf> partnersOrNone() {
            return Objects.requireNonNullElse(partners, List.of());
        }
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.agreement.overdue.v1");
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        var told = event.dataAs(Told.class);
        var facts = new HashMap<String, String>();
        facts.put("title", told.title() + " (" + told.reference() + ")");
        facts.put("due", told.late().due().toString());
        var partners = concerned.of(
                told.partnersOrNone().stream().map(Told.PartnerOf::partnerId).toList());
        ConcernedPartners.name(partners, facts::put);
        reminders.plan(new PlannedReminder(
                "agreement-late",
                "agreements",
                told.agreementId(),
                told.late().clock() + "/" + told.late().due(),
                event.time(),
                recipients(told, partners),
                facts));
    }

    /// The bureau in any case: its head sits there, and being late is carried up. Who reviews in a ministry has no desk
    /// here; his cases find him by themselves.
    private static Set<Desk> recipients(Told told, List<ConcernedPartners.Named> partners) {
        var desks = new HashSet<Desk>();
        desks.add(Desk.bureau());
        if (told.late().waitsFor("agency-officer")) {
            Optional.ofNullable(told.agency())
                    .filter(it -> CODE.matcher(it).matches())
                    .ifPresent(it -> desks.add(Desk.agency(it)));
        }
        if (told.late().waitsFor("mission-officer")) {
            partners.forEach(it -> desks.add(Desk.missionsOf(it.id())));
        }
        if (told.late().waitsFor("partner-officer")) {
            var shared = Objects.requireNonNullElse(told.sharedWith(), List.<String>of());
            told.partnersOrNone().stream()
                    .map(Told.PartnerOf::code)
                    .filter(it -> it != null
                            && shared.contains(it)
                            && CODE.matcher(it).matches())
                    .forEach(it -> desks.add(Desk.partner(it)));
        }
        return desks;
    }
}
