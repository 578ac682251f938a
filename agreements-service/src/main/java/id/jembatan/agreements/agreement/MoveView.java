package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that was taken.
///
/// @param on the day of the act, where it is known to the day
/// @param done the same as far as it is known
/// @param explanation why it is dated before the step before it
/// @param act the letter of a body outside that tells of it
/// @param at when it was written down
/// @param recorded whether somebody wrote down what the actor did
/// @param stage the stage after it
/// @param track the partner's side that it belongs to; absent for a step of our procedure
/// @param past whether it was entered long afterwards from a `source`, without its papers
/// @param reverses the mistaken entry that this one takes back
/// @param reversedBy the correction that took it back
/// @param superseded the papers that it put out of force; they stay on file
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
        @Nullable PartialDate done,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable OutsideAct act,
        Instant at,
        String by,
        String procedureCode,
        int procedureVersion,
        @Nullable UUID track,
        boolean past,
        @Nullable String source,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        List<Basis> documents,
        List<Superseded> superseded) {

    /// @param difference why this signed text is not the agreed one
    public record Basis(
            UUID document,
            String type,
            String label,
            String hash,
            @Nullable String difference) {}

    public record Superseded(UUID document, String type, String label) {}
}
