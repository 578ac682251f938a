package id.jembatan.suite.attack;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.suite.running.TheSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Everything that can be asked, read from the documents that the running services hand out.
final class Endpoints {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Endpoints() {}

    static List<Endpoint> of(TheSuite suite) {
        var all = new ArrayList<Endpoint>();
        for (var part : List.of("PARTNERS", "AGREEMENTS", "KPI")) {
            all.addAll(of(suite, part));
        }
        return all;
    }

    private static List<Endpoint> of(TheSuite suite, String part) {
        var service = part.toLowerCase(java.util.Locale.ROOT) + "-service";
        var found = new ArrayList<Endpoint>();
        var paths = document(suite, part).path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> found.add(new Endpoint(
                                service,
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                chosen(path.getKey(), operation.getValue().path("parameters")),
                                texts(operation.getValue().path("x-permissions")),
                                texts(operation.getValue().path("x-roles")),
                                operation.getValue().path("x-open").asBoolean(),
                                names(operation.getValue().at("/requestBody/content"))))));
        return found;
    }

    /// A parameter that is one of some words is no guess: the first of them stands for it.
    private static String chosen(String path, JsonNode parameters) {
        var chosen = path;
        for (var parameter : parameters) {
            var pattern = parameter.at("/schema/pattern").asText();
            if (parameter.path("in").asText().equals("path") && pattern.matches("[a-z-]+(\\|[a-z-]+)+")) {
                chosen = chosen.replace("{" + parameter.path("name").asText() + "}", pattern.split("\\|")[0]);
            }
        }
        return chosen;
    }

    private static JsonNode document(TheSuite suite, String part) {
        var answer = given().baseUri("http://localhost:" + suite.port(part)).get("/q/openapi?format=json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(part + " hands no document out: " + answer.statusCode());
        }
        try {
            return new ObjectMapper().readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new AssertionError("The document of " + part + " is no JSON", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
