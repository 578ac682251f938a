package id.jembatan.partners.contact;

import id.jembatan.partners.registry.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the journal keeps of a contact: codes and days, and the names of the fields that were filled in or changed.
/// What stands in a field that people write goes nowhere where it could not be erased again.
record Mark(
        @Nullable UUID partnerId,
        @Nullable String mission,
        @Nullable String agency,
        EnterContact.@Nullable Term term,
        @Nullable UUID predecessorId,
        String basis,
        String retentionClass,
        Audience audience,
        boolean confidential,
        List<String> fields) {

    /// @param before what it is compared with; null for a new contact
    static Mark of(@Nullable EnterContact before, EnterContact after) {
        return new Mark(
                after.partnerId(),
                after.mission(),
                after.agency(),
                after.term(),
                after.predecessorId(),
                after.consent().basis(),
                after.retentionClass(),
                after.audienceOrMissions(),
                after.hidden(),
                changed(before, after));
    }

    private static List<String> changed(@Nullable EnterContact before, EnterContact after) {
        var fields = new ArrayList<String>();
        note(fields, "name", before == null ? null : before.name(), after.name());
        note(fields, "role", before == null ? null : before.role(), after.role());
        note(fields, "unit", before == null ? null : before.unit(), after.unit());
        note(fields, "languages", before == null ? List.of() : before.languages(), after.languages());
        note(fields, "mails", before == null ? List.of() : before.mails(), after.mails());
        note(fields, "phones", before == null ? List.of() : before.phones(), after.phones());
        note(fields, "address", before == null ? null : before.address(), after.address());
        note(fields, "notes", before == null ? null : before.notes(), after.notes());
        note(fields, "consent", before == null ? null : before.consent(), after.consent());
        note(fields, "occasionOn", before == null ? null : before.occasionOn(), after.occasionOn());
        return fields;
    }

    private static void note(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }
}
