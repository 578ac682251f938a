package id.jembatan.gateway.request;

import id.jembatan.gateway.desk.PartnerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of a mission, as pages show it.
///
/// @param actions what this reader may do with it now
public record Request(
        UUID id,
        String kind,
        String title,
        @Nullable String text,
        @Nullable PartnerRef partner,
        String mission,
        Due due,
        boolean overdue,
        String priority,
        String state,
        String keeper,
        Instant askedAt,
        List<String> actions) {

    /// A day, or a moment.
    public record Due(@Nullable LocalDate on, @Nullable Instant at) {}

    /// What became of it, step by step.
    public record Step(
            String move,
            String state,
            String desk,
            Instant at,
            @Nullable String text,
            List<Result> results) {}

    public record Result(
            String title, @Nullable String link, @Nullable UUID documentId) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// The desk that is asked, as desks are written.
    public String missionDesk() {
        return "mission:" + mission;
    }

    public boolean isOpen() {
        return state.equals("asked") || state.equals("accepted");
    }

    /// The steps that this reader may take, each a form of its own.
    public List<String> moves() {
        return actions.stream().filter(each -> !each.equals("update")).toList();
    }
}
