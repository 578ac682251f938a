package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be said, and changed, of an activity.
///
/// @param position where it stands in the list
/// @param ourOwner and partnerOwner: who does it on each side, an office rather than a person
/// @param learning who learns from whom
/// @param costSide who bears the cost
/// @param days how long it takes, for the critical chain, where its dates are not known to the day
/// @param after what must be finished first
/// @param promises what of the ledger it keeps
/// @param indicators the applied indicators by which it is seen to work
public record ActivityFacts(
        @Min(0) @Max(100_000) @Nullable Integer position,
        @NotNull @Valid Wording title,
        @Nullable @Size(max = 300) String ourOwner,
        @Nullable @Size(max = 300) String partnerOwner,
        @Nullable Learning learning,
        @Nullable CostSide costSide,
        @Nullable @Valid Span planned,
        @Nullable @Valid Span forecast,
        @Nullable @Valid Span actual,
        @Nullable @Min(1) @Max(36_500) Integer days,
        @Nullable @Size(max = 100) List<@Valid @NotNull After> after,
        @Nullable @Size(max = 100) List<@NotNull UUID> promises,

        @Nullable @Size(max = 100) @Schema(description = "Applied indicators")
        List<@NotNull UUID> indicators,

        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {

    /// Who learns from whom.
    public enum Learning {
        WE_LEARN,
        WE_TEACH,
        JOINT
    }

    /// Who bears the cost.
    public enum CostSide {
        OURS,
        PARTNER,
        BOTH,
        OTHERS
    }

    List<After> predecessors() {
        return after == null ? List.of() : after;
    }

    List<UUID> promised() {
        return promises == null ? List.of() : promises.stream().distinct().toList();
    }

    List<UUID> measured() {
        return indicators == null ? List.of() : indicators.stream().distinct().toList();
    }
}
