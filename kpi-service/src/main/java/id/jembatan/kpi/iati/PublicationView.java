package id.jembatan.kpi.iati;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision on what of a scorecard is public.
///
/// @param identifier under which it goes out
/// @param indicators the uses that are public
record PublicationView(
        UUID scorecard,
        int number,
        @JsonProperty("public") boolean isPublic,
        String identifier,
        List<UUID> indicators,
        @Nullable String note,
        Instant at,
        String by) {

    static PublicationView of(Publication it, Activity document) {
        return new PublicationView(
                it.scorecardId(),
                it.number(),
                it.isPublic(),
                it.identifier(),
                uses(document),
                it.note(),
                it.at(),
                it.byName());
    }

    static List<UUID> uses(Activity document) {
        return document.results().stream()
                .flatMap(result -> result.indicators().stream())
                .map(Activity.Measured::applied)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
