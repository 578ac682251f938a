package id.jembatan.partners.expiry;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.reminder.ConcernedPartners;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hears the agreements service. Runs in the transaction of the inbox. The neighbour tells each of its reminders once;
/// the book of reminders keeps each recipient's apart, so that none is told twice, whoever hears it again.
@ApplicationScoped
public class ExpiryHearer implements Hearer {

    private static final Pattern AGENCY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Reminders reminders;
    private final ConcernedPartners concerned;

    ExpiryHearer(Reminders reminders, ConcernedPartners concerned) {
        this.reminders = reminders;
        this.concerned = concerned;
    }

    /// What we need of it.
    ///
    /// @param actBy the day, or the first that it may be
    record Told(
            UUID agreementId,
            String title,
            @Nullable String agency,
            @Nullable List<PartnerOf> partners,
            InstrumentOf instrument,
            String about,
            @Nullable PartialDate endsOn,
            LocalDate actBy,
            String dayKnown,
            int days) {

        record PartnerOf(UUID partnerId) {}

        record InstrumentOf(UUID id, String number) {}

        /// As precisely as it is known.
        String due() {
            return dayKnown.equals("CERTAINLY") || endsOn == null || about.equals("LAST_DAY_TO_OBJECT")
                    ? actBy.toString()
                    : endsOn.toString();
        }
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.agreement.expiring.v1");
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        var told = event.dataAs(Told.class);
        var partners = concerned.of(Optional.ofNullable(told.partners()).orElse(List.of()).stream()
                .map(Told.PartnerOf::partnerId)
                .toList());
        var facts = new HashMap<String, String>();
        facts.put("title", told.title() + " (" + told.instrument().number() + ")");
        facts.put("due", told.due());
        ConcernedPartners.name(partners, facts::put);
        if (told.agency() != null) {
            facts.put("owner", told.agency());
        }
        reminders.plan(new PlannedReminder(
                told.about().equals("LAST_DAY_TO_OBJECT") ? "agreement-object-by" : "agreement-expiring",
                "agreements",
                told.agreementId(),
                told.instrument().id() + "/" + told.actBy() + "/" + told.days(),
                event.time(),
                recipients(told, partners),
                facts));
    }

    private static Set<Desk> recipients(Told told, List<ConcernedPartners.Named> partners) {
        var desks = new HashSet<Desk>();
        desks.add(Desk.bureau());
        if (told.agency() != null && AGENCY.matcher(told.agency()).matches()) {
            desks.add(Desk.agency(told.agency()));
        }
        partners.forEach(it -> desks.add(Desk.missionsOf(it.id())));
        return desks;
    }
}
