package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that was taken.
///
/// @param on the day of the act
/// @param at when it was written down
/// @param recorded whether somebody wrote down what the actor did
/// @param stage the stage of the case after it
public record MoveView(
        UUID id,
        UUID agreementId,
        int position,
        String move,
        String label,
        @Nullable String from,
        @Nullable String fromLabel,
        String stage,
        String stageLabel,
        @Nullable String actor,
        @Nullable String actorLabel,
        boolean recorded,
        @Nullable LocalDate on,
        @Nullable String reason,
        Instant at,
        String by,
        int procedureVersion,
        List<Basis> documents) {

    public record Basis(UUID document, String type, String label, String hash) {}
}
