package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A scorecard is to be opened for an agreement or a goal.
public record OpenScorecard(
        @NotNull SubjectKind kind,

        @NotNull @Schema(description = "The id of the agreement or goal")
        UUID subject) {}
