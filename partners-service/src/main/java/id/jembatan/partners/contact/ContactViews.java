package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes views of contacts, with a fixed number of queries for however many.
@ApplicationScoped
class ContactViews {

    private final Contacts contacts;
    private final ContactRows rows;
    private final DataRules rules;

    ContactViews(Contacts contacts, ContactRows rows, DataRules rules) {
        this.contacts = contacts;
        this.rows = rows;
        this.rules = rules;
    }

    ContactView of(Contact contact, Caller caller) {
        return of(List.of(contact), caller).getFirst();
    }

    List<ContactView> of(List<Contact> some, Caller caller) {
        var successors = contacts.successors(some.stream().map(Contact::id).toList(), caller);
        var classes = rules.classes();
        var bases = rules.bases();
        return some.stream()
                .map(each -> ContactView.of(
                        each, successors.get(each.id()), keptUntil(each, classes, bases), rows.actions(caller, each)))
                .toList();
    }

    /// The last day on which the data may be held: that of the class, or, if it comes before, the last one on which
    /// the consent held.
    private static @Nullable LocalDate keptUntil(
            Contact contact, Map<String, RetentionClass> classes, Map<String, LegalBasis> bases) {
        if (contact.erased()) {
            return null;
        }
        var retention = classes.get(contact.retentionClass());
        var basis = bases.get(contact.stated().consent().basis());
        var withdrawn = contact.consentWithdrawnOn();
        var byClass = retention == null
                ? Stream.<LocalDate>empty()
                : retention.lastDay(contact.termUntil(), contact.occasionOn(), withdrawn).stream();
        var byConsent = basis != null && basis.revocable() && withdrawn != null
                ? Stream.of(withdrawn.minusDays(1))
                : Stream.<LocalDate>empty();
        return Stream.concat(byClass, byConsent).min(LocalDate::compareTo).orElse(null);
    }
}
