package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of a file that comes with it.
///
/// @param parts text by part, for types whose parts the procedure names
/// @param confidentiality where nobody says it: that of the version before, or else the usual one
/// @param signs the type of text that this is the signed version of, where the procedure does not say so itself
/// @param difference why the signed text is not the initialled one
/// @param shared whether officers of partners that the case is shared with may see it
public record AddDocument(
        @NotBlank @Size(max = 100) String type,
        @Nullable @Size(min = 1, max = 300) String title,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        @Nullable @Size(min = 1, max = 200) String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable @Size(min = 1, max = 300) String issuer,
        @Nullable @Size(max = 50) Map<String, @Size(max = 20_000) String> parts,
        @Nullable Boolean shared,
        @Nullable ConfidentialityClass confidentiality,
        @Nullable @Size(min = 1, max = 100) String signs,
        @Nullable @Size(min = 1, max = 2000) String difference) {

    Map<String, String> partsOrNone() {
        return parts == null ? Map.of() : parts;
    }
}
