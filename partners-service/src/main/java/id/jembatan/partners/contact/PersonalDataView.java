package id.jembatan.partners.contact;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which personal data this service holds, what for, on what ground and how long.
///
/// @param fields every column of a contact that is about a person
@Schema(name = "PersonalData")
public record PersonalDataView(List<Field> fields, List<Basis> bases, List<Retention> retentionClasses) {

    /// One column that is about a person.
    ///
    /// @param field where a contact shows it; absent for what is kept for search and exchange only
    /// @param onErasure `pseudonym`, or `empty`
    @Schema(name = "PersonalField")
    public record Field(String column, @Nullable String field, String purpose, String purposeText, String onErasure) {}

    /// A ground on which data may be held.
    ///
    /// @param revocable whether it ends when the person says so
    @Schema(name = "LegalBasis")
    public record Basis(String code, String name, Map<String, String> names, boolean revocable, String source) {}

    /// How long.
    ///
    /// @param countsFrom `term`: the last day of the term of office; `occasion`: that of the visit; `withdrawal`:
    ///     the day on which consent is withdrawn, and then the data go at once
    @Schema(name = "RetentionClass")
    public record Retention(
            String code,
            String name,
            Map<String, String> names,
            String countsFrom,
            int keepMonths,
            int keepDays,
            String source) {}
}
