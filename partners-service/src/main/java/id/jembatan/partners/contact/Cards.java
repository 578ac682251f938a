package id.jembatan.partners.contact;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Contacts as vCards 4.0 (RFC 6350). Notes stay here: they are the office's own.
final class Cards {

    static final String MEDIA_TYPE = "text/vcard";
    static final String CONTENT_TYPE = "text/vcard;charset=utf-8;version=4.0";

    private final StringWriter text = new StringWriter();

    /// @param houses the names of the partners and missions where the people are
    void add(List<ContactView> contacts, Map<UUID, String> houses, Map<UUID, String> cardUids) {
        try (var writer = new VCardWriter(text, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            for (var contact : contacts) {
                writer.write(card(contact, house(contact, houses), cardUids.get(contact.id())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text.toString();
    }

    private static @Nullable String house(ContactView contact, Map<UUID, String> houses) {
        var partner = contact.partnerId();
        return partner != null ? houses.get(partner) : contact.mission() != null ? contact.mission() : contact.agency();
    }

    private static VCard card(ContactView contact, @Nullable String house, @Nullable String cardUid) {
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid(cardUid != null ? cardUid : "urn:uuid:" + contact.id()));
        card.setKind(Kind.individual());
        var name = contact.name();
        card.setFormattedName(
                name != null
                        ? name.display()
                        : Stream.of(contact.role(), contact.unit(), house)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse("-"));
        if (name != null && (name.given() != null || name.family() != null)) {
            var parts = new StructuredName();
            parts.setGiven(name.given());
            parts.setFamily(name.family());
            card.setStructuredName(parts);
        }
        if (contact.role() != null) {
            card.addTitle(contact.role());
        }
        if (house != null || contact.unit() != null) {
            var organisation = new Organization();
            organisation.getValues().add(house == null ? "" : house);
            if (contact.unit() != null) {
                organisation.getValues().add(contact.unit());
            }
            card.setOrganization(organisation);
        }
        contact.mails().forEach(card::addEmail);
        contact.phones().forEach(card::addTelephoneNumber);
        contact.languages().forEach(card::addLanguage);
        if (contact.address() != null) {
            var address = new Address();
            address.setStreetAddress(contact.address());
            address.setLabel(contact.address());
            card.addAddress(address);
        }
        return card;
    }
}
