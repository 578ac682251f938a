package id.jembatan.partners.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Everything that is held about one person, for that person.
///
/// @param data what is on record
/// @param rules what the data are for, on what ground and how long they are kept
/// @param referredTo records that name this contact by its id
/// @param processing what was done with the data
@Schema(name = "PersonalDataExport")
public record PersonalDataExport(
        Instant asOf,
        ContactView data,
        PersonalDataView rules,
        List<Reference> referredTo,
        List<Processing> processing) {

    /// Records of one sort that name the contact.
    ///
    /// @param records their ids, or those of what they belong to
    @Schema(name = "PersonalDataReference")
    public record Reference(String table, String column, List<UUID> records) {}

    /// One entry of the journal: what was done, not by whom, because that would be another person's data.
    @Schema(name = "PersonalDataProcessing")
    public record Processing(Instant at, String action) {}
}
