package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator as it is used on a scorecard: who answers for it, and where it began.
///
/// @param indicator the definition
public record Use(
        UUID id,
        UUID scorecard,
        UUID indicator,
        String code,
        String label,
        @Nullable String definition,
        @Nullable String note,
        @Nullable String ownerAccount,
        @Nullable String ownerOffice,
        @Nullable String partnerOwner,
        @Nullable Baseline baseline,
        List<String> actions) {

    public record Baseline(
            @Nullable BigDecimal value,
            @Nullable String raw,
            Period period,
            @Nullable String source,
            List<Revision> revisions) {}

    public record Revision(
            @Nullable BigDecimal value, @Nullable String raw, Instant replacedAt, String reason, String approver) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
