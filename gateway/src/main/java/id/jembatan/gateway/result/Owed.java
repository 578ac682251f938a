package id.jembatan.gateway.result;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that is owed.
///
/// @param indicator the use of the indicator
/// @param occasion SOON, DUE or OVERDUE; nothing while it is still far
public record Owed(
        UUID indicator,
        UUID scorecard,
        @Nullable String reference,
        @Nullable String subject,
        String code,
        String label,
        @Nullable String definition,
        String unit,
        Period period,
        @Nullable LocalDate dueOn,
        @Nullable String occasion,
        @Nullable String owner,
        @Nullable String office) {

    /// Who answers for it, as far as anybody is named.
    public String answers() {
        return owner != null ? owner : office != null ? office : "–";
    }
}
