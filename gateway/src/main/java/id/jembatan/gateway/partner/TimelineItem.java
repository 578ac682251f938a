package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened with a partner.
///
/// @param kind `name`, `partnership_began`, `partnership_ended`, `stage`, `agreement`, `activity`, `leadership_change`
///     or `anniversary`
/// @param on as precisely as it is known
/// @param at when it was told, where nothing else is known
/// @param code of the stage or the sort of activity; the years of an anniversary
public record TimelineItem(
        String kind,
        @Nullable KnownDate on,
        @Nullable Instant at,
        String title,
        @Nullable String code,
        @Nullable String note,
        @Nullable String recordKind,
        @Nullable UUID record,
        @Nullable List<Relation.Suggestion> suggestions) {

    /// Where the portal shows it, or nothing; names stand on the page itself.
    public @Nullable String place() {
        return "partners".equals(recordKind) ? null : Places.of(recordKind, record);
    }
}
