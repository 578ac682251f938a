package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Caller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets people whose time has come. What is due is computed from what is on record and not from the calendar, so a
/// scheduler that slept makes up for it, and a second run finds nothing to do.
@ApplicationScoped
class Forgetting {

    /// As many in one transaction; others that run beside it take the next ones.
    private static final int BATCH = 100;

    private static final Caller ITSELF =
            new Caller("retention", "retention", Set.of(), Set.of(), null, null, null, Locale.ROOT);

    private final EntityManager entities;
    private final AddressBook book;
    private final DataRules rules;
    private final Clock clock;
    private final ZoneId zone;

    Forgetting(
            EntityManager entities,
            AddressBook book,
            DataRules rules,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.entities = entities;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(
            every = "{jembatan.contacts.forget-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "forget-contacts")
    @RunOnVirtualThread
    void forgetNowAndThen() {
        while (forget() == BATCH) {}
    }

    /// @return how many people were forgotten
    @Transactional
    int forget() {
        var today = LocalDate.now(clock.withZone(zone));
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Contact> due = entities.createNativeQuery("""
                        select c.* from contact c
                        join retention_class r on r.code = c.retention_class
                        join legal_basis b on b.code = c.basis
                        where c.erased_at is null and (
                            (b.revocable and c.consent_withdrawn_on <= :today)
                            or case r.counts_from when 'term' then c.term_until_latest
                                when 'occasion' then c.occasion_on else c.consent_withdrawn_on - 1 end
                                + make_interval(months => r.keep_months, days => r.keep_days) < :today)
                        order by c.id limit :batch for update of c skip locked""", Contact.class)
                .setParameter("today", today)
                .setParameter("batch", BATCH)
                .getResultList();
        var bases = rules.bases();
        for (var contact : due) {
            var basis = bases.get(contact.stated().consent().basis());
            var withdrawn = contact.consentWithdrawnOn();
            var called = basis != null && basis.revocable() && withdrawn != null && !withdrawn.isAfter(today);
            book.erase(contact, called ? "withdrawal" : contact.retentionClass(), ITSELF);
        }
        return due.size();
    }
}
