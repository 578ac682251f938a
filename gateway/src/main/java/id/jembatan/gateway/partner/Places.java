package id.jembatan.gateway.partner;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the portal shows the records that partners-service speaks of.
final class Places {

    private static final Map<String, String> PAGES = Map.of(
            "partners", "/partners/",
            "partnerships", "/partnerships/",
            "agreements", "/agreements/",
            "engagements", "/engagements/",
            "contacts", "/contacts/");

    private Places() {}

    /// @param kind the collection of the API
    /// @return nothing for a collection that has no pages
    static @Nullable String of(@Nullable String kind, @Nullable UUID id) {
        var page = kind == null ? null : PAGES.get(kind);
        return page == null || id == null ? null : page + id;
    }
}
