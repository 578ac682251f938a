package id.jembatan.gateway.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper of a case.
///
/// @param hash SHA-256 of its bytes
/// @param size bytes
public record Document(
        UUID id,
        String typeLabel,
        String state,
        int revision,
        String title,
        @Nullable String language,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String issuer,
        String hash,
        long size,
        String fileName,
        Instant addedAt,
        String addedBy) {

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
