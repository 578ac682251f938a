package id.jembatan.gateway.home;

import id.jembatan.gateway.page.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the reader's desk was told, worded by the service in his language.
///
/// @param late that it came late and by how much
public record Notice(
        UUID id,
        String rule,
        About about,
        String title,
        String text,
        @Nullable String late,
        Instant toldAt,
        @Nullable Instant readAt,
        List<String> actions) {

    /// The kinds of records that have a page each, and what somebody must be allowed to open it.
    private static final Map<String, String> WITH_PAGES = Map.of(
            "partners", "partner:view",
            "engagements", "engagement:view",
            "commitments", "engagement:view",
            "requests", "request:view",
            "working-groups", "engagement:view",
            "agreements", "agreement:view",
            "scorecards", "kpi:view",
            "observations", "kpi:view");

    /// The record that it is about.
    public record About(String kind, UUID id) {}

    /// Its page, if the portal has one for each record of that kind and this reader may open it: a desk is told by its
    /// office, and not everybody in it has the same rights.
    public @Nullable String page(Frame frame) {
        var needed = WITH_PAGES.get(about.kind());
        return needed != null && frame.may(needed) ? "/" + about.kind() + "/" + about.id() : null;
    }

    public boolean canBeRead() {
        return readAt == null && !actions.isEmpty();
    }
}
