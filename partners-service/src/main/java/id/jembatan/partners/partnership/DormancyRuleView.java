package id.jembatan.partners.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule of dormancy as the API shows it.
///
/// @param inForce whether it is the one that is applied today
public record DormancyRuleView(
        UUID id,
        int version,
        @Nullable String partnershipKind,
        @Nullable Integer quietMonths,
        @Nullable Integer dormantMonths,
        LocalDate validFrom,
        String source,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy,
        boolean inForce) {}
