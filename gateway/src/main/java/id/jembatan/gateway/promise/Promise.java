package id.jembatan.gateway.promise;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a text promises.
///
/// @param instrument number of the text
/// @param side who owes it: OURS, PARTNER or BOTH
/// @param overdue CERTAINLY, POSSIBLY or NOT
/// @param notMeasurable why it has no figure, where it openly has none
/// @param state NOT_PICKED_UP, PICKED_UP, KEPT, BROKEN or SUPERSEDED
public record Promise(
        UUID id,
        UUID agreementId,
        UUID instrumentId,
        String instrument,
        int position,
        String clause,
        String text,
        String side,
        @Nullable String owner,
        @Nullable KnownDate due,
        String overdue,
        @Nullable String activity,
        @Nullable String indicator,
        @Nullable String notMeasurable,
        String state,
        String stateLabel,
        @Nullable UUID supersededBy,
        List<Step> steps,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Promise {
        steps = steps == null ? List.of() : steps;
        actions = actions == null ? List.of() : actions;
    }

    public record Step(
            String state,
            String label,
            @Nullable KnownDate on,
            @Nullable String note,
            @Nullable UUID document,
            @Nullable String evidence,
            Instant at,
            String by) {}

    /// What became of the promises of all cases that the reader may see.
    public record Figures(long cases, Counts counts, String definition, Instant asOf) {}

    public record Counts(
            long notPickedUp,
            long pickedUp,
            long kept,
            long broken,
            long superseded,
            long lapsed,
            long notMeasurable) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// The day it is due, as a form takes it.
    public String dueText() {
        return due == null ? "" : due.text();
    }

    /// What can be told of it next; whether it is possible from here, the service says.
    public List<String> nextStates() {
        return List.of("PICKED_UP", "KEPT", "BROKEN", "SUPERSEDED");
    }

    public List<String> sides() {
        return List.of("OURS", "PARTNER", "BOTH");
    }

    /// How urgent it looks: the colour of its tag.
    public String colour() {
        return switch (state) {
            case "NOT_PICKED_UP" -> "wait";
            case "KEPT" -> "good";
            case "BROKEN" -> "bad";
            case "PICKED_UP" -> "main";
            default -> "";
        };
    }
}
