package id.jembatan.gateway.home;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> WITH_PAGES =
            Set.of("partners", "engagements", "commitments", "requests", "working-groups", "agreements", "scorecards");

    /// The record that it is about.
    public record About(String kind, UUID id) {}

    /// Its page, if the portal has one for each record of that kind.
    public @Nullable String page() {
        return WITH_PAGES.contains(about.kind()) ? "/" + about.kind() + "/" + about.id() : null;
    }

    public boolean canBeRead() {
        return readAt == null && !actions.isEmpty();
    }
}
