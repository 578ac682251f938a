package id.jembatan.kpi.goal;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody says that one agreement, partnership or applied indicator contributes to a goal.
///
/// @param statement what it contributes, in a sentence
/// @param source who says so
/// @param from and until: while it does, as precisely as that is known
public record DeclareContribution(
        @NotNull UUID goal,
        @Nullable UUID agreement,
        @Nullable UUID partnership,

        @Nullable @Schema(description = "The applied indicator")
        UUID indicator,

        @NotNull Strength strength,

        @NotBlank @Size(max = 2000) @Schema(examples = "Trains the staff who run the flood gates")
        String statement,

        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Valid PartialDate from,
        @Nullable @Valid PartialDate until) {

    ChangeContribution changeable() {
        return new ChangeContribution(statement, source, certainty, from, until);
    }
}
