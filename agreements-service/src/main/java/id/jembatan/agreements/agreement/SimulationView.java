package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a version would change for the open cases of its procedure, if they followed it.
///
/// @param openCases all of them, whatever page is shown; of a partner's procedure what follows it beside open cases
/// @param homeless how many of them stand at a stage that the version does not have
/// @param stages all open cases, counted by the version they follow and the stage they stand at
/// @param items the cases of this page, one by one
public record SimulationView(
        String code,
        int version,
        String hash,
        Instant asOf,
        long openCases,
        long homeless,
        String definition,
        List<StageView> stages,
        List<CaseView> items,
        @Nullable String next) {

    /// @param newStage null where the version has no such stage
    /// @param movesChanged other destination, actor, condition, needs or effects
    public record StageView(
            int version,
            String stage,
            String stageLabel,
            long cases,
            @Nullable String newStage,
            List<String> movesAdded,
            List<String> movesRemoved,
            List<String> movesChanged) {}

    /// @param newStage null where the version has no such stage: the case could not follow it
    /// @param clocksGone running clocks that the version does not have
    /// @param differs whether anything would be different for this case
    public record CaseView(
            UUID agreementId,
            String reference,
            int version,
            String stage,
            @Nullable String newStage,
            boolean kindThere,
            List<String> clocksGone,
            boolean differs,
            List<MoveChange> moves) {}

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param to the new destination, where it changes
    /// @param actor the new actor, where it changes
    /// @param readyBefore whether nothing is missing now
    /// @param readyAfter whether nothing would be missing
    public record MoveChange(
            String move,
            Change change,
            @Nullable String to,
            @Nullable String actor,
            boolean readyBefore,
            boolean readyAfter,
            List<NeedChange> needsAdded,
            List<NeedChange> needsRemoved) {}

    public record NeedChange(String kind, String code, String legalBasis, boolean met) {}
}
