package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that somebody said for a period, or why there is none.
///
/// @param indicator the use of the indicator
/// @param raw the words of a figure with the state TEXT
/// @param state VALUE, TEXT, NOT_REPORTED, NOT_APPLICABLE or WITHHELD: only the first has a value
/// @param status PLANNED, REPORTED, VERIFIED, RETURNED, DISPUTED or CORRECTED
/// @param corrects the figure in whose place it stands, and why (`reason`)
public record Observation(
        UUID id,
        @Nullable UUID indicator,
        Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Level level,
        @Nullable String raw,
        @Nullable LocalDate reachedOn,
        @Nullable List<Part> parts,
        String state,
        String status,
        String reporter,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String comment,
        @Nullable Instant recordedAt,
        @Nullable UUID corrects,
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable List<Statement> statements,
        List<String> actions) {

    public record Level(String code, String label) {}

    /// The figure of one sort.
    public record Part(
            Map<String, String> dimensions,
            String state,
            @Nullable BigDecimal value) {}

    public record Decision(String by, Instant at, @Nullable String note) {}

    /// What a partner said of it.
    ///
    /// @param decision CONFIRMED or DISPUTED
    /// @param value what it should be, if the partner knows
    public record Statement(
            String partner,
            String decision,
            @Nullable BigDecimal value,
            @Nullable String note,
            String by,
            Instant at,
            @Nullable Settlement settlement) {}

    /// How a dispute ended: KEPT, RETURNED, CORRECTED or WITHDRAWN.
    public record Settlement(String outcome, @Nullable String note, String by, Instant at) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    public List<Statement> said() {
        return statements == null ? List.of() : statements;
    }

    public List<Part> split() {
        return parts == null ? List.of() : parts;
    }

    /// Whether files may still be put beside it: what is verified stays as it was proved.
    public boolean isOpen() {
        return !status.equals("VERIFIED") && !status.equals("CORRECTED");
    }
}
