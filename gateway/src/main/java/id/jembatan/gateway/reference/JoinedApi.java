package id.jembatan.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One document of several: paths as they are at this door, and the parts of each service under its name, because two
/// services may mean different things by one word.
final class JoinedApi {

    private static final String REFERENCE = "#/components/";
    private static final String SECURITY = "securitySchemes";
    private static final Pattern OF_EVERY_SERVICE = Pattern.compile("/api/v1/((?:events|audit)(?:/.*)?)");
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    JoinedApi() {
        var make = JsonNodeFactory.instance;
        document = make.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Jembatan")
                .put("version", "1")
                .put(
                        "description",
                        "Everything that the services of Jembatan answer, under one address. Callers show a bearer token.");
        document.putArray("servers").addObject().put("url", "/");
        tags = document.putArray("tags");
        paths = document.putObject("paths");
        components = document.putObject("components");
        components
                .putObject(SECURITY)
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        document.putArray("security").addObject().putArray("bearer");
    }

    void add(String service, JsonNode api) {
        for (var tag : api.path("tags")) {
            if (tagNames.add(tag.path("name").asText())) {
                tags.add(tag.deepCopy());
            }
        }
        for (var path : api.path("paths").properties()) {
            var here = OF_EVERY_SERVICE.matcher(path.getKey()).replaceFirst("/api/v1/" + service + "-service/$1");
            paths.set(here, named(service, path.getValue().deepCopy()));
        }
        for (var kind : api.path("components").properties()) {
            if (!kind.getKey().equals(SECURITY)) {
                var all = components.withObjectProperty(kind.getKey());
                for (var part : kind.getValue().properties()) {
                    all.set(
                            service + "." + part.getKey(),
                            pointed(service, part.getValue().deepCopy()));
                }
            }
        }
    }

    /// Says in the document itself which service could not be asked, so that nobody takes a part for the whole.
    void lacks(String service) {
        document.withArrayProperty("x-unavailable").add(service);
    }

    ObjectNode document() {
        return document;
    }

    /// Every operation has an id of its own, also where all services have the same one.
    private JsonNode named(String service, JsonNode path) {
        for (var each : path.properties()) {
            if (VERBS.contains(each.getKey()) && each.getValue() instanceof ObjectNode operation) {
                if (!operation.path("x-open").asBoolean()) {
                    operation.remove("security"); // said once for all
                }
                var id = operation.path("operationId").asText(each.getKey());
                operation.put("operationId", operationIds.add(id) ? id : service + "." + id);
                operationIds.add(operation.path("operationId").asText());
            }
        }
        return pointed(service, path);
    }

    private static JsonNode pointed(String service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getKey().equals("$ref") && member.getValue().asText().startsWith(REFERENCE)) {
                    var rest = member.getValue().asText().substring(REFERENCE.length());
                    var slash = rest.indexOf('/');
                    member.setValue(JsonNodeFactory.instance.textNode(
                            REFERENCE + rest.substring(0, slash + 1) + service + "." + rest.substring(slash + 1)));
                } else {
                    pointed(service, member.getValue());
                }
            }
        } else {
            node.forEach(each -> pointed(service, each));
        }
        return node;
    }

    /// @param mapper of the application: documents are plain JSON
    static JsonNode read(ObjectMapper mapper, byte[] body) throws java.io.IOException {
        return mapper.readTree(body);
    }
}
