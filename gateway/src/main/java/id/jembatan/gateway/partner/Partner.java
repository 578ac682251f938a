package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner, as pages show it.
///
/// @param names the current one first
public record Partner(
        UUID id,
        String code,
        String kind,
        String name,
        @Nullable String localName,
        String country,
        List<Name> names,
        List<Partnership> partnerships,
        @Nullable String source,
        @Nullable String certainty) {

    public record Name(
            String name,
            @Nullable String localName,
            boolean current,
            @Nullable KnownDate from,
            @Nullable KnownDate until,
            @Nullable String reason) {}

    public record Partnership(
            String kind,
            @Nullable KnownDate since,
            @Nullable String source,
            @Nullable String certainty) {}

    /// Whether the name in its own script says more than the name itself.
    public boolean hasOwnName() {
        return localName != null && !localName.equals(name);
    }

    public boolean wasRenamed() {
        return names.size() > 1;
    }
}
