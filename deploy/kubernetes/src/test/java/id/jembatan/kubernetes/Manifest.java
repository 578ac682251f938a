package id.jembatan.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One rendered object.
record Manifest(JsonNode tree) {

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /// The template of the pods that a Deployment makes.
    JsonNode podSpec() {
        return at("/spec/template/spec");
    }

    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> stream(podSpec().path(list)))
                .toList();
    }

    Map<String, String> podLabels() {
        return labels(at("/spec/template/metadata/labels"));
    }

    /// The environment that comes from the generated map of settings.
    Map<String, String> data() {
        return labels(at("/data"));
    }

    static Map<String, String> labels(JsonNode node) {
        var labels = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels;
    }

    /// Whether a label selector takes these labels. An empty selector takes everything, as in the cluster.
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        if (selector.has("matchExpressions")) {
            throw new IllegalArgumentException("The tests do not know matchExpressions yet");
        }
        return labels.entrySet()
                .containsAll(labels(selector.path("matchLabels")).entrySet());
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
