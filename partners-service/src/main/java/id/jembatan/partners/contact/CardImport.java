package id.jembatan.partners.contact;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.TextProperty;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.refusal.ProblemTexts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes cards, each whole or not at all. The same card again changes nothing: it is known by its UID, and without one
/// by its content. A dry run does everything that a real one does and then rolls it back.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CardImport {

    private static final Set<String> VERSIONS = Set.of("3.0", "4.0");

    private final AddressBook book;
    private final Contacts contacts;
    private final Validator validator;

    CardImport(AddressBook book, Contacts contacts, Validator validator) {
        this.book = book;
        this.contacts = contacts;
        this.validator = validator;
    }

    CardReport take(byte[] file, CardTarget target, boolean dryRun, Caller caller) {
        var cards = CardFile.read(file);
        var taken = new ArrayList<CardReport.Taken>();
        var seen = new HashSet<String>();
        for (var card : cards) {
            if (!card.refused()) {
                var outcome = take(card, seen, target, caller);
                if (outcome != null) {
                    taken.add(dryRun ? new CardReport.Taken(outcome.card(), outcome.outcome(), null) : outcome);
                }
            }
        }
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return report(cards, taken, dryRun, caller);
    }

    private static CardReport report(
            List<CardFile.Card> cards, List<CardReport.Taken> taken, boolean dryRun, Caller caller) {
        return new CardReport(
                dryRun,
                cards.size(),
                count(taken, CardReport.Outcome.CREATED),
                count(taken, CardReport.Outcome.CHANGED),
                count(taken, CardReport.Outcome.UNCHANGED),
                cards.size() - taken.size(),
                taken,
                cards.stream()
                        .flatMap(card -> card.findings().stream()
                                .map(each -> new CardReport.Finding(
                                        card.number(),
                                        card.line(),
                                        each.property(),
                                        each.problem().code(),
                                        ProblemTexts.detail(each.problem(), caller.language(), each.args()),
                                        each.refuses() ? "error" : "warning")))
                        .toList());
    }

    private static int count(List<CardReport.Taken> taken, CardReport.Outcome outcome) {
        return (int) taken.stream().filter(each -> each.outcome() == outcome).count();
    }

    private CardReport.@Nullable Taken take(CardFile.Card card, Set<String> seen, CardTarget target, Caller caller) {
        var read = read(card);
        if (read == null) {
            return null;
        }
        var uid = uid(card, read);
        if (!seen.add(uid)) {
            card.refuse(ContactProblem.CARD_REPEATED, "UID");
            return null;
        }
        var known = contacts.ofCard(Desk.of(caller).code(), uid).orElse(null);
        var form = form(read, target, known == null ? null : known.stated());
        if (form.name().display().isEmpty()) {
            card.refuse(ContactProblem.CARD_WITHOUT_NAME, "FN");
            return null;
        }
        for (var broken : validator.validate(form)) {
            card.findings()
                    .add(new CardFile.Finding(
                            broken.getPropertyPath().toString(),
                            ContactProblem.CARD_VALUE_REFUSED,
                            true,
                            broken.getMessage()));
        }
        if (card.refused()) {
            return null;
        }
        if (known != null) {
            var outcome = book.restate(known, form, caller) ? CardReport.Outcome.CHANGED : CardReport.Outcome.UNCHANGED;
            return new CardReport.Taken(card.number(), outcome, known.id());
        }
        return new CardReport.Taken(
                card.number(),
                CardReport.Outcome.CREATED,
                book.enter(form, uid, caller).id());
    }

    private static @Nullable VCard read(CardFile.Card card) {
        try (var reader = new VCardReader(card.text())) {
            var read = reader.readNext();
            if (read == null || read.getVersion() == null) {
                card.refuse(ContactProblem.CARD_BROKEN, null);
                return null;
            }
            var stated = card.text()
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, "VERSION:", 0, 8))
                    .map(line -> line.substring(8).strip())
                    .findFirst()
                    .orElse("");
            if (!VERSIONS.contains(stated)) {
                card.refuse(ContactProblem.CARD_VERSION_UNKNOWN, "VERSION");
                return null;
            }
            reader.getWarnings().stream()
                    .map(each -> each.getPropertyName())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(name -> card.warn(ContactProblem.CARD_PART_LEFT_OUT, name, name));
            return read;
        } catch (IOException | RuntimeException e) {
            // Whatever the reader stumbles over, the card is the cause and the file goes on with the next one.
            card.refuse(ContactProblem.CARD_BROKEN, null);
            return null;
        }
    }

    private static String uid(CardFile.Card card, VCard read) {
        var uid = read.getUid() == null ? null : read.getUid().getValue();
        if (uid != null && !uid.isBlank() && uid.length() <= 300) {
            return uid.strip();
        }
        card.warn(ContactProblem.CARD_WITHOUT_UID, "UID");
        return "sha256:" + Sha256.hex(card.text());
    }

    /// What a card says is taken; what it cannot say stays as it is on record, or comes from the target.
    private static EnterContact form(VCard card, CardTarget target, @Nullable EnterContact known) {
        var parts = card.getStructuredName();
        var given = parts == null ? null : parts.getGiven();
        var family = parts == null ? null : parts.getFamily();
        var name = new PersonName(
                first(Stream.of(
                        text(card.getFormattedName()),
                        Stream.of(given, family).flatMap(Stream::ofNullable).collect(Collectors.joining(" ")))),
                given,
                family,
                known == null ? null : known.name().script());
        var organisation = card.getOrganization();
        var units = organisation == null ? List.<String>of() : organisation.getValues();
        return new EnterContact(
                name,
                orNull(first(Stream.of(
                        card.getTitles().stream().map(CardImport::text).collect(Collectors.joining(", ")),
                        card.getRoles().stream().map(CardImport::text).collect(Collectors.joining(", "))))),
                units.size() < 2 ? null : orNull(String.join(", ", units.subList(1, units.size()))),
                known == null ? target.partner : known.partnerId(),
                known == null ? target.mission : known.mission(),
                known == null ? target.agency : known.agency(),
                known == null ? null : known.term(),
                known == null ? null : known.predecessorId(),
                card.getLanguages().stream().map(CardImport::text).toList(),
                card.getEmails().stream().map(CardImport::text).toList(),
                card.getTelephoneNumbers().stream()
                        .map(each -> each.getUri() == null
                                ? String.valueOf(each.getText())
                                : each.getUri().getNumber())
                        .toList(),
                card.getAddresses().stream()
                        .findFirst()
                        .map(CardImport::oneLine)
                        .orElse(null),
                known == null
                        ? orNull(card.getNotes().stream().map(CardImport::text).collect(Collectors.joining("\n")))
                        : known.notes(),
                known == null ? new EnterContact.Consent(target.basis(), null, null, null) : known.consent(),
                known == null ? target.retentionClass() : known.retentionClass(),
                known == null ? target.occasionOn() : known.occasionOn(),
                known == null ? target.audience() : known.audience(),
                known != null && known.hidden());
    }

    private static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().strip();
    }

    private static @Nullable String oneLine(Address address) {
        var label = address.getLabel();
        if (label != null && !label.isBlank()) {
            return label.replaceAll("\\s*\\R\\s*", ", ");
        }
        return orNull(Stream.of(
                        address.getPoBoxes(),
                        address.getExtendedAddresses(),
                        address.getStreetAddresses(),
                        address.getLocalities(),
                        address.getRegions(),
                        address.getPostalCodes(),
                        address.getCountries())
                .flatMap(List::stream)
                .filter(each -> !each.isBlank())
                .map(each -> each.replaceAll("\\s*\\R\\s*", ", "))
                .collect(Collectors.joining(", ")));
    }

    private static String first(Stream<String> texts) {
        return texts.filter(each -> !each.isBlank()).findFirst().orElse("");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
