package id.jembatan.partners.contact;

import id.jembatan.partners.registry.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person in a role, as the API shows it. Lists leave out everything about the person where the contact is
/// confidential.
///
/// @param successorId who holds the role after this person
/// @param keptUntil the last day on which the personal data may be held, where it is known already
/// @param keeper the desk that recorded it
/// @param erased when and why the personal data were erased; the name is then a pseudonym
/// @param actions what this caller may do with it now
@Schema(name = "Contact")
public record ContactView(
        UUID id,
        @Nullable PersonName name,
        @Nullable String role,
        @Nullable String unit,
        @Nullable UUID partnerId,
        @Nullable String mission,
        @Nullable String agency,
        EnterContact.@Nullable Term term,
        @Nullable UUID predecessorId,
        @Nullable UUID successorId,
        List<String> languages,
        List<String> mails,
        List<String> phones,
        @Nullable String address,
        @Nullable String notes,
        EnterContact.Consent consent,
        String retentionClass,
        @Nullable LocalDate occasionOn,
        @Nullable LocalDate keptUntil,
        Audience audience,
        boolean confidential,
        String keeper,
        @Nullable Erased erased,
        long version,
        List<String> actions) {

    /// That the person is forgotten.
    ///
    /// @param reason the retention class that ran out, `withdrawal`, or `request`
    @Schema(name = "ContactErased")
    public record Erased(Instant at, String reason) {}

    static ContactView of(
            Contact contact, @Nullable UUID successor, @Nullable LocalDate keptUntil, List<String> actions) {
        var stated = contact.stated();
        var erasedAt = contact.erasedAt();
        var erasedFor = contact.erasedFor();
        return new ContactView(
                contact.id(),
                stated.name(),
                stated.role(),
                stated.unit(),
                stated.partnerId(),
                stated.mission(),
                stated.agency(),
                stated.term(),
                stated.predecessorId(),
                successor,
                stated.languages(),
                stated.mails(),
                stated.phones(),
                stated.address(),
                stated.notes(),
                stated.consent(),
                stated.retentionClass(),
                stated.occasionOn(),
                keptUntil,
                contact.audience(),
                contact.confidential(),
                contact.keeper().code(),
                erasedAt == null || erasedFor == null ? null : new Erased(erasedAt, erasedFor),
                contact.version(),
                actions);
    }

    /// As a list shows it: of a confidential contact the office, not the person.
    ContactView listed() {
        return confidential
                ? new ContactView(
                        id,
                        null,
                        role,
                        unit,
                        partnerId,
                        mission,
                        agency,
                        term,
                        predecessorId,
                        successorId,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        new EnterContact.Consent(consent.basis(), consent.givenOn(), null, consent.withdrawnOn()),
                        retentionClass,
                        occasionOn,
                        keptUntil,
                        audience,
                        true,
                        keeper,
                        erased,
                        version,
                        actions)
                : this;
    }
}
