package id.jembatan.agreements.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A side's public key as the API shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
        UUID id,
        Side side,
        @Nullable String partner,
        String kid,
        Jws.Algorithm algorithm,
        String holder,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean validToday,
        @Nullable Instant revokedAt,
        @Nullable String reason) {}
