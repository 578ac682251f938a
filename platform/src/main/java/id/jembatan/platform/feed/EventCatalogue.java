package id.jembatan.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What this service says: the JSON Schemas in the folder `events` of its class path, by event type.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class EventCatalogue {

    private static final String PREFIX = "id.jembatan.";
    private static final String SUFFIX = ".schema.json";

    private final SortedMap<String, JsonNode> schemas;

    EventCatalogue() {
        this.schemas = Collections.unmodifiableSortedMap(read());
    }

    Map<String, JsonNode> all() {
        return schemas;
    }

    JsonNode schema(String type) {
        var schema = schemas.get(type);
        if (schema == null) {
            throw new Refusal(FeedProblem.UNKNOWN_EVENT_TYPE, type);
        }
        return schema;
    }

    private static SortedMap<String, JsonNode> read() {
        var found = new TreeMap<String, JsonNode>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(), "events", folder -> read(folder, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(Path folder, Map<String, JsonNode> found) {
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    var type = PREFIX + name.substring(0, name.length() - SUFFIX.length());
                    found.put(type, new JsonMapper().readTree(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
