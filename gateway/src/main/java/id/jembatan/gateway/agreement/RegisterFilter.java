package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.Place;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the reader has asked the register for. It lives in the address, so a list can be sent to somebody.
///
/// @param set each filter that was filled in
/// @param by what to count by, or empty
/// @param after the cursor of the page, or empty
public record RegisterFilter(Map<String, String> set, String by, String after) {

    static final List<String> NAMES = List.of(
            "q",
            "open",
            "stage",
            "kind",
            "partner",
            "country",
            "sector",
            "sdg",
            "goal",
            "procedure",
            "agency",
            "entry",
            "from",
            "until",
            "range",
            "endsFrom",
            "endsUntil",
            "ends",
            "promisesNotPickedUp");

    /// Those that are always in view; the others wait behind a line that opens.
    private static final List<String> FIRST = List.of("q", "open", "stage", "kind", "country");

    private static final List<String> GROUPS =
            List.of("stage", "kind", "procedure", "agency", "year", "sector", "country");

    static RegisterFilter of(MultivaluedMap<String, String> query) {
        var set = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = Place.orEmpty(query.getFirst(name));
            if (!value.isEmpty()) {
                set.put(name, value);
            }
        }
        var by = Place.orEmpty(query.getFirst("by"));
        return new RegisterFilter(set, GROUPS.contains(by) ? by : "", Place.orEmpty(query.getFirst("after")));
    }

    public String was(String name) {
        return set.getOrDefault(name, "");
    }

    public boolean isSet() {
        return !set.isEmpty();
    }

    /// Whether a filter is filled in that is not in view at first.
    public boolean hasMore() {
        return set.keySet().stream().anyMatch(name -> !FIRST.contains(name));
    }

    public List<String> groups() {
        return GROUPS;
    }

    /// The page of the list that begins at a cursor.
    public String from(String cursor) {
        return address("/agreements", set, by, cursor);
    }

    public String without(String name) {
        var rest = new LinkedHashMap<>(set);
        rest.remove(name);
        return address("/agreements", rest, by, "");
    }

    /// The same selection counted by something.
    public String countedBy(String group) {
        return address("/agreements", set, group, "");
    }

    /// The cases behind one number of a count.
    public String of(String group, String key) {
        var narrowed = new LinkedHashMap<>(set);
        if (group.equals("year")) {
            narrowed.put("from", key + "-01-01");
            narrowed.put("until", key + "-12-31");
        } else {
            narrowed.put(group, key);
        }
        return address("/agreements", narrowed, "", "");
    }

    /// The selection as a file.
    ///
    /// @param format csv, xlsx or ics
    public String export(String format) {
        return address("/downloads/agreements." + format, set, "", "");
    }

    private static String address(String path, Map<String, String> filters, String by, String after) {
        var pairs = new ArrayList<String>();
        filters.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        pairs.addAll(List.of("by", by, "after", after));
        return Place.of(path, pairs.toArray(String[]::new));
    }

    Map<String, String> asked(int limit) {
        var asked = new LinkedHashMap<>(set);
        asked.put("limit", String.valueOf(limit));
        if (!after.isEmpty()) {
            asked.put("after", after);
        }
        return asked;
    }

    Map<String, String> counted() {
        var counted = new LinkedHashMap<>(set);
        if (!by.isEmpty()) {
            counted.put("by", by);
        }
        return counted;
    }
}
