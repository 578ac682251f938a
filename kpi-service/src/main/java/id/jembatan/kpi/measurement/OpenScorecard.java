package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A scorecard is to be opened for an agreement, a goal or a programme.
public record OpenScorecard(
        @NotNull SubjectKind kind,

        @NotNull @Schema(description = "The id of the agreement, goal or programme")
        UUID subject) {}
