package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number of cases, with what it means.
///
/// @param value what surely counts
/// @param possibly how many more may, because a day is not known precisely enough
/// @param groups the same by stage, kind or whatever was asked for
public record Count(
        String definition, Map<String, String> filters, long value, long possibly, Instant asOf, List<Group> groups) {

    /// What a service leaves out is empty.
    public Count {
        filters = filters == null ? Map.of() : filters;
        groups = groups == null ? List.of() : groups;
    }

    /// @param key a code, or empty where nothing is said
    public record Group(@Nullable String key, long value, long possibly) {

        public String keyOrEmpty() {
            return key == null ? "" : key;
        }
    }

    /// The cases that were counted.
    public String address() {
        var pairs = new ArrayList<String>();
        filters.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return Place.of("/agreements", pairs.toArray(String[]::new));
    }

    /// How long the bar of a group is, the longest of all being as long as there is room.
    public long filled(long value, int room) {
        var greatest = groups.stream().mapToLong(Group::value).max().orElse(0);
        return greatest == 0 ? 0 : value * room / greatest;
    }
}
