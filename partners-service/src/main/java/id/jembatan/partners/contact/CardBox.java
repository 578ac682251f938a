package id.jembatan.partners.contact;

import id.jembatan.partners.registry.PartnerRef;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Hands cards out. Whoever takes people with him is recorded.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CardBox {

    private final Contacts contacts;
    private final ContactViews views;
    private final PartnerRefs partners;
    private final Journal journal;

    CardBox(Contacts contacts, ContactViews views, PartnerRefs partners, Journal journal) {
        this.contacts = contacts;
        this.views = views;
        this.partners = partners;
        this.journal = journal;
    }

    RestResponse<String> all(ContactFilter filter, Caller caller) {
        var cards = new Cards();
        contacts.each(filter, caller, part -> add(cards, part, true, caller));
        journal.record(caller, "export-cards", AddressBook.RESOURCE, Ids.next(), null, null);
        return answer(cards, "contacts.vcf");
    }

    RestResponse<String> one(UUID id, Caller caller) {
        var cards = new Cards();
        add(cards, List.of(contacts.get(id, caller)), false, caller);
        journal.record(caller, "export-card", AddressBook.RESOURCE, id, null, null);
        return answer(cards, id + ".vcf");
    }

    private void add(Cards cards, List<Contact> some, boolean listed, Caller caller) {
        var houses = new HashMap<UUID, String>();
        partners.named(some.stream()
                        .map(each -> each.house().partnerId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .byId()
                .values()
                .forEach((PartnerRef each) -> houses.put(each.id(), each.name()));
        var uids = new HashMap<UUID, String>();
        some.stream().filter(each -> !listed || !each.confidential()).forEach(each -> {
            if (each.cardUid() != null && !each.cardUid().startsWith("sha256:")) {
                uids.put(each.id(), each.cardUid());
            }
        });
        cards.add(
                views.of(some, caller).stream()
                        .map(each -> listed ? each.listed() : each)
                        .toList(),
                houses,
                uids);
    }

    private static RestResponse<String> answer(Cards cards, String file) {
        return RestResponse.ResponseBuilder.ok(cards.text())
                .header(HttpHeaders.CONTENT_TYPE, Cards.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
