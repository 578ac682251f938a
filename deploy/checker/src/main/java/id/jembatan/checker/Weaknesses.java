package id.jembatan.checker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Known weaknesses of Maven artifacts, from a file in the form of OSV (https://ossf.github.io/osv-schema): one record,
/// a list of them, one per line, or a ZIP or a folder of them. Nothing is asked over the network.
final class Weaknesses {

    /// By `group:artifact`.
    private final Map<String, List<Affected>> byName = new HashMap<>();

    private int records;

    private record Affected(
            String id, TreeSet<String> aliases, String summary, Map<String, @Nullable Object> affected) {}

    /// One weakness of one component.
    record Found(String id, TreeSet<String> aliases, String summary, Bill.Component component) {

        boolean isCalled(String name) {
            return id.equals(name) || aliases.contains(name);
        }

        @Override
        public String toString() {
            return component + ": " + id + (aliases.isEmpty() ? "" : " " + aliases) + " " + summary;
        }
    }

    static Weaknesses read(Path data) throws IOException {
        var all = new Weaknesses();
        if (Files.isDirectory(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    try (var in = Files.newInputStream(file)) {
                        all.take(file.toString(), in);
                    }
                }
            }
        } else {
            try (var in = Files.newInputStream(data)) {
                all.take(data.toString(), in);
            }
        }
        if (all.records == 0) {
            throw new Json.Unreadable(data + " holds no record: nothing would be checked");
        }
        return all;
    }

    int records() {
        return records;
    }

    private void take(String name, InputStream in) throws IOException {
        if (name.endsWith(".zip")) {
            var zip = new ZipInputStream(in);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    add(Json.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } else if (name.endsWith(".json")) {
            add(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } else if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> add(Json.read(line)));
        }
    }

    private void add(@Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::add);
            return;
        }
        var weakness = Json.members(value);
        if (!weakness.containsKey("id") || weakness.containsKey("withdrawn")) {
            return;
        }
        records++;
        var aliases = new TreeSet<String>();
        Json.entries(weakness.get("aliases")).forEach(alias -> aliases.add(Json.text(alias)));
        for (var each : Json.entries(weakness.get("affected"))) {
            var affected = Json.members(each);
            var thing = Json.members(affected.get("package"));
            if ("Maven".equals(thing.get("ecosystem"))) {
                byName.computeIfAbsent(Json.text(thing.get("name")), _ -> new ArrayList<>())
                        .add(new Affected(
                                Json.text(weakness.get("id")), aliases, Json.text(weakness.get("summary")), affected));
            }
        }
    }

    List<Found> of(Bill bill) {
        var found = new ArrayList<Found>();
        for (var component : bill.components()) {
            for (var weakness : byName.getOrDefault(component.name(), List.of())) {
                if (hits(weakness.affected(), component.version())) {
                    found.add(new Found(weakness.id(), weakness.aliases(), weakness.summary(), component));
                }
            }
        }
        return found;
    }

    private static boolean hits(Map<String, @Nullable Object> affected, String version) {
        if (Json.entries(affected.get("versions")).contains(version)) {
            return true;
        }
        for (var each : Json.entries(affected.get("ranges"))) {
            var range = Json.members(each);
            if ("ECOSYSTEM".equals(range.get("type")) && isIn(range, Version.of(version))) {
                return true;
            }
        }
        return false;
    }

    /// The events of a range stand in the order of versions: from "introduced" on it is weak, from "fixed" on it is
    /// not.
    private static boolean isIn(Map<String, @Nullable Object> range, Version version) {
        var weak = false;
        for (var each : Json.entries(range.get("events"))) {
            var event = Json.members(each);
            if (event.get("introduced") instanceof String from
                    && (from.equals("0") || version.compareTo(Version.of(from)) >= 0)) {
                weak = true;
            } else if (event.get("fixed") instanceof String until && version.compareTo(Version.of(until)) >= 0) {
                weak = false;
            } else if (event.get("last_affected") instanceof String last && version.compareTo(Version.of(last)) > 0) {
                weak = false;
            }
        }
        return weak;
    }
}
