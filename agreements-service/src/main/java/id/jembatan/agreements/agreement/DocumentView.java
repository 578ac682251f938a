package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document as the API shows it, without its bytes.
///
/// @param revision counts the versions of this type and language, from 1
/// @param hash SHA-256 of the bytes
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
        String hash,
        long size,
        String mediaType,
        String fileName,
        Instant addedAt,
        String addedBy,
        @Nullable UUID supersededBy,
        @Nullable String stateReason,
        boolean reliedOn) {}
