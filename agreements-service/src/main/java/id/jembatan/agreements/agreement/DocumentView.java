package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document as the API shows it, without its bytes.
///
/// @param revision counts the versions of this type and language, from 1
/// @param hash SHA-256 of the bytes
/// @param initialled whether its text is frozen by an act of initialling
/// @param standing whether this language version prevails; absent where nobody has said
/// @param signatures what was found inside the file; absent for files that cannot hold any
/// @param actions what this caller may do with it now
/// @param reliedOn whether a move rests on it, so that it can never be withdrawn
public record DocumentView(
        UUID id,
        UUID agreementId,
        String type,
        String typeLabel,
        Document.State state,
        int revision,
        String title,
        @Nullable String language,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String issuer,
        Map<String, String> parts,
        boolean shared,
        ConfidentialityClass confidentiality,
        String confidentialityLabel,
        String hash,
        long size,
        String mediaType,
        String fileName,
        Instant addedAt,
        String addedBy,
        @Nullable UUID supersededBy,
        @Nullable String stateReason,
        boolean reliedOn,
        boolean initialled,
        @Nullable TextStanding standing,
        @Nullable SignedTextOf signedTextOf,
        @Nullable SignaturesView signatures,
        List<String> actions) {

    /// @param type of the text that this is the signed version of
    /// @param comparedWith the initialled version, or else the valid one; absent where none was on file
    /// @param difference why the signed text is not that text
    public record SignedTextOf(
            String type,
            @Nullable UUID comparedWith,
            @Nullable TextMatch match,
            @Nullable String difference) {}
}
