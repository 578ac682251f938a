package id.jembatan.gateway.contact;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a role, as pages show it.
///
/// @param keptUntil when the person is forgotten, where that day can be said
/// @param keeper the desk that keeps the record
/// @param erased when and why the person was forgotten; then only role and links are left
public record Contact(
        UUID id,
        @Nullable Name name,
        @Nullable String role,
        @Nullable String unit,
        @Nullable UUID partnerId,
        @Nullable String mission,
        @Nullable String agency,
        @Nullable Term term,
        @Nullable UUID predecessorId,
        @Nullable UUID successorId,
        @Nullable List<String> languages,
        @Nullable List<String> mails,
        @Nullable List<String> phones,
        @Nullable String address,
        @Nullable String notes,
        @Nullable Consent consent,
        @Nullable String retentionClass,
        @Nullable LocalDate occasionOn,
        @Nullable LocalDate keptUntil,
        @Nullable String audience,
        boolean confidential,
        @Nullable String keeper,
        @Nullable Erased erased,
        @Nullable List<String> actions) {

    public record Name(
            String display,
            @Nullable String given,
            @Nullable String family) {}

    public record Term(@Nullable KnownDate from, @Nullable KnownDate until) {}

    public record Consent(
            String basis,
            @Nullable LocalDate givenOn,
            @Nullable String by,
            @Nullable LocalDate withdrawnOn) {}

    public record Erased(Instant at, String reason) {}

    /// What the law wants to know of personal data, and the choices a form has.
    public record Rules(List<Basis> bases, List<Retention> retentionClasses) {

        public record Basis(String code, String name) {}

        public record Retention(String code, String name) {}

        public String basis(String code) {
            return bases.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Basis::name)
                    .findFirst()
                    .orElse(code);
        }

        public String retention(String code) {
            return retentionClasses.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Retention::name)
                    .findFirst()
                    .orElse(code);
        }
    }

    public String label() {
        return name == null ? "—" : name.display();
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    public List<String> tongues() {
        return languages == null ? List.of() : languages;
    }

    public List<String> letters() {
        return mails == null ? List.of() : mails;
    }

    public List<String> numbers() {
        return phones == null ? List.of() : phones;
    }
}
