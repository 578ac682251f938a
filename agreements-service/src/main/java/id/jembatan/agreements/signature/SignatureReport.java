package id.jembatan.agreements.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found of signatures in a file.
///
/// @param checkedAt when the file was looked at
/// @param trustList which list of trusted issuers was used: the SHA-256 of its content
/// @param signatures in the order of the file; the first fifty
/// @param more whether there are more than that
public record SignatureReport(State state, Instant checkedAt, String trustList, List<Found> signatures, boolean more) {

    /// Whether the look at the file came to an end.
    public enum State {
        CHECKED,
        /// It took longer than allowed, or the file made it stumble: nothing is known of its signatures.
        NOT_CHECKED
    }

    /// What a signature is for.
    public enum Purpose {
        SIGNATURE,
        /// Proves only that the file was there at a time.
        TIMESTAMP
    }

    /// Whether the signed bytes are as they were signed.
    public enum Bytes {
        INTACT,
        ALTERED,
        /// Its form or its algorithm is not known here, so nothing is said of the bytes.
        NOT_READABLE
    }

    /// How much of the file is signed.
    public enum Coverage {
        WHOLE_FILE,
        /// The file as it was then; something was added later, such as another signature.
        EARLIER_STATE,
        /// Parts of it only, which no ordinary program does.
        PARTS
    }

    /// Whether the chain of certificates leads to an issuer on our list.
    public enum Issuer {
        TRUSTED,
        /// On nobody's list here: a foreign or local authority that this office has not entered. No judgement.
        NOT_KNOWN_HERE,
        /// Known, but a certificate of the chain was not in force at the time of signing.
        NOT_IN_FORCE_THEN
    }

    /// One signature.
    ///
    /// @param signer the name in the certificate
    /// @param issuer who gave the certificate
    /// @param serial of the certificate, hexadecimal
    /// @param claimedAt the time that the signer's own machine wrote down
    /// @param timestampedAt the time that an authority for time has confirmed
    /// @param trustAnchor the name of the issuer on our list
    /// @param coveredBytes how many bytes of the file are signed, from its first one
    public record Found(
            Purpose purpose,
            @Nullable String signer,
            @Nullable String organisation,
            @Nullable String issuer,
            @Nullable String serial,
            @Nullable Instant claimedAt,
            @Nullable Instant timestampedAt,
            Bytes bytes,
            Coverage coverage,
            long coveredBytes,
            Issuer issuerKnown,
            @Nullable String trustAnchor) {}
}
