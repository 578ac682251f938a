package id.jembatan.gateway.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list, as all services give it.
///
/// @param next the cursor of the next page, if there is one
/// @param total how many there are in all, if it was asked for
public record Listing<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    /// How many there are in all, or at least on this page where nobody asked.
    public long count() {
        return total == null ? items.size() : total;
    }

    public static <T> Listing<T> empty() {
        return new Listing<>(List.of(), null, null);
    }
}
