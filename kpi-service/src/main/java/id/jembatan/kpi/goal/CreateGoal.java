package id.jembatan.kpi.goal;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A goal, as somebody writes it down for the first time.
///
/// @param code a stable short name, by which an import finds it again
/// @param from and to: the horizon, as precisely as it is known
public record CreateGoal(
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") @Schema(examples = "top-50-global-city")
        String code,

        Goal.@NotNull Kind kind,
        @NotNull @Valid Wording title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable UUID parent,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {

    ChangeGoal changeable() {
        return new ChangeGoal(kind, title, from, to, parent, source, certainty, note);
    }
}
