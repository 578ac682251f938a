package id.jembatan.gateway.result;

import org.jspecify.annotations.Nullable;

/// A stretch of time that a figure is about.
///
/// @param key as people write it: `2025-Q3`
/// @param name for a stretch that has no calendar of its own: `year 1`
public record Period(String key, @Nullable String name) {

    public String label() {
        return name == null ? key : name;
    }
}
