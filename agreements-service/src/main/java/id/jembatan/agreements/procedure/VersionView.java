package id.jembatan.agreements.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of a procedure in the list of them.
///
/// @param validFrom null while it is switched off
/// @param inForce today
/// @param hash SHA-256 of its text
/// @param shipped whether it came with the service
/// @param reason why its days were set, where somebody set them
public record VersionView(
        String code,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean inForce,
        String hash,
        boolean shipped,
        Instant publishedAt,
        String publishedBy,
        @Nullable String reason) {

    static VersionView of(Versions.Listed it, LocalDate today) {
        return new VersionView(
                it.code(),
                it.version(),
                it.validFrom(),
                it.validUntil(),
                it.isInForce(today),
                it.hash(),
                it.shipped(),
                it.publishedAt(),
                it.publishedBy(),
                it.reason());
    }
}
