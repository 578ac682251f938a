package id.jembatan.gateway.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper of a case.
///
/// @param stateReason why it is no longer valid, where somebody said so
/// @param reliedOn whether a step rests on it
/// @param standing whether this language version decides where versions differ
/// @param signedTextOf what it is the signed copy of, and whether it is the same text
/// @param hash SHA-256 of its bytes
/// @param size bytes
public record Document(
        UUID id,
        UUID agreementId,
        String type,
        String typeLabel,
        String state,
        int revision,
        String title,
        @Nullable String language,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String issuer,
        boolean shared,
        @Nullable String confidentiality,
        @Nullable String confidentialityLabel,
        String hash,
        long size,
        String fileName,
        Instant addedAt,
        String addedBy,
        @Nullable String stateReason,
        boolean reliedOn,
        boolean initialled,
        @Nullable String standing,
        @Nullable SignedTextOf signedTextOf,
        @Nullable Signatures signatures,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Document {
        actions = actions == null ? List.of() : actions;
    }

    /// @param match EQUAL, EXTENDS or DIFFERS
    public record SignedTextOf(
            String type, String match, @Nullable String difference) {}

    /// What was found in the file when it was looked at.
    ///
    /// @param state CHECKED or NOT_CHECKED
    /// @param text in one sentence
    public record Signatures(String state, int count, String text, List<Signature> items) {

        /// What a service leaves out is empty.
        public Signatures {
            items = items == null ? List.of() : items;
        }
    }

    /// @param text what is known of it, worded
    public record Signature(
            @Nullable String signer,
            @Nullable String organisation,
            @Nullable String issuer,
            @Nullable Instant claimedAt,
            @Nullable String bytes,
            @Nullable String issuerKnown,
            String text) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    private static final BigDecimal KIB = BigDecimal.valueOf(1024);

    public boolean isValid() {
        return state.equals("VALID");
    }

    /// Enough of the hash to tell two papers apart at a glance.
    public String shortHash() {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    /// The size in KiB, rounded up so that no file is empty.
    public BigDecimal kib() {
        return BigDecimal.valueOf(size).divide(KIB, 0, RoundingMode.UP);
    }
}
