package id.jembatan.kpi;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.rank;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is told fits what was promised: every event that was written is held against its schema.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ContractTest {

    private static final Pattern OPERATION = Pattern.compile("operationId = \"(\\w+)\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sql sql;

    private record Told(String type, JsonNode data) {}

    @Test
    void every_event_fits_its_schema() throws IOException {
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 55"));
        target("kepala", rank, "\"period\": {\"year\": 2030}, \"value\": 50, \"reason\": \"revised\"")
                .then()
                .statusCode(200);
        var observation = id(observe("biro", rank, "\"period\": {\"year\": 2025, \"quarter\": 2}, \"value\": 71"));
        decide("kepala", observation, "VERIFIED").then().statusCode(201);
        id(observe("biro", rank, "\"period\": {\"name\": \"year 1\"}, \"state\": \"WITHHELD\""));

        bothSides();
        schedule();

        var told = sql.list(
                "select type, data::text from outbox_event",
                row -> new Told(row.getString(1), JSON.valueToTree(Kpi.json(row.getString(2)))));

        assertThat(told.stream().map(Told::type).distinct())
                .contains(
                        "id.jembatan.goal.changed.v1",
                        "id.jembatan.programme.changed.v1",
                        "id.jembatan.target.set.v1",
                        "id.jembatan.observation.recorded.v1",
                        "id.jembatan.observation.confirmed.v1",
                        "id.jembatan.observation.disputed.v1",
                        "id.jembatan.observation.settled.v1");
        for (var event : told) {
            assertThat(faults(schema(event.type()), event.data(), ""))
                    .as(event.toString())
                    .isEmpty();
        }
    }

    /// A figure by dimension, confirmed, disputed and settled.
    private static void bothSides() {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        String card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
        var people = apply(card, "{\"indicator\": \"O01\"}");
        var figure = id(observe("biro", people, """
                "period": {"from": "2025-04-01", "until": "2026-03-31"}, "value": 3,
                "parts": [{"dimensions": {"sex": "female"}, "value": 2}, {"dimensions": {"sex": "male"}, "value": 1}]"""));
        for (var saying : List.of(
                "{\"decision\": \"CONFIRMED\"}",
                "{\"decision\": \"DISPUTED\", \"note\": \"we count 4\", \"value\": 4}")) {
            as("ankara")
                    .body(saying)
                    .post("/observations/" + figure + "/statements")
                    .then()
                    .statusCode(201);
        }
        as("kepala")
                .body("{\"outcome\": \"KEPT\", \"note\": \"the list was looked through together\"}")
                .post("/observations/" + figure + "/settlements")
                .then()
                .statusCode(201);
    }

    /// A goal that ends, and a programme with a plan, dependencies and an end.
    private static void schedule() {
        var goal = Kpi.goal();
        var programme = id(as("biro")
                .body("{\"goal\": \"%s\", \"title\": {\"en\": \"made up\"}, \"year\": 2026, \"from\": {\"year\": 2026}}"
                        .formatted(goal))
                .post("/programmes"));
        var first = id(as("biro")
                .body(
                        "{\"kind\": \"ACTIVITY\", \"title\": {\"en\": \"made up\"}, \"planned\": {\"end\": {\"year\": 2026}}}")
                .post("/programmes/" + programme + "/activities"));
        id(as("biro")
                .body("{\"kind\": \"MILESTONE\", \"title\": {\"en\": \"made up\"}, \"after\": [{\"activity\": \"%s\"}]}"
                        .formatted(first))
                .post("/programmes/" + programme + "/activities"));
        as("biro").body("{}").post("/programmes/" + programme + "/plans").then().statusCode(201);
        id(as("biro").body("{\"reason\": \"made up\"}").post("/programmes/" + programme + "/endings"));
        id(as("biro")
                .body("{\"reason\": \"made up\", \"on\": {\"year\": 2026, \"month\": 5}}")
                .post("/goals/" + goal + "/endings"));
    }

    @Test
    void the_catalogue_names_everything_that_has_a_schema() throws IOException {
        List<String> promised;
        try (var schemas = Files.list(Path.of("src/main/resources/events"))) {
            promised = schemas.map(
                            it -> "id.jembatan." + it.getFileName().toString().replace(".schema.json", ""))
                    .toList();
        }
        assertThat(promised).hasSize(9);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("auditor"))
                .get("/api/v1/events/types")
                .then()
                .statusCode(200)
                .body("type", containsInAnyOrder(promised.toArray()));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("biro"))
                .get("/api/v1/events")
                .then()
                .statusCode(403);
    }

    @Test
    void the_committed_api_description_names_every_operation() throws IOException {
        var committed = Files.readString(Path.of("openapi/openapi.yaml"));
        var written = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                OPERATION
                        .matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(written::add);
            }
        }

        assertThat(written).hasSizeGreaterThan(100);
        assertThat(written).allSatisfy(operation -> assertThat(committed).contains("operationId: " + operation + "\n"));
    }

    @Test
    void a_path_that_two_could_read_differently_is_refused() {
        as("biro").urlEncodingEnabled(false).get("/scorecards;x=1").then().statusCode(400);
        as("biro").urlEncodingEnabled(false).get("/scorecards/%2f").then().statusCode(400);
        as("biro").get("/nothing-here").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static JsonNode schema(String type) throws IOException {
        var name = type.substring("id.jembatan.".length());
        return JSON.readTree(
                Path.of("src/main/resources/events", name + ".schema.json").toFile());
    }

    /// The part of JSON Schema that our schemas use, and strict: a field that is told and not promised is a fault too.
    private static List<String> faults(JsonNode schema, JsonNode data, String at) {
        var faults = new ArrayList<String>();
        if (!typeFits(schema, data)) {
            faults.add(at + " is of another type");
        }
        if (schema.has("enum") && !contains(schema.get("enum"), data)) {
            faults.add(at + " is none of the values");
        }
        if (schema.has("pattern")
                && data.isTextual()
                && !data.asText().matches(schema.get("pattern").asText())) {
            faults.add(at + " does not match");
        }
        if (data.isObject() && schema.has("properties")) {
            var told = new TreeSet<String>();
            data.fieldNames().forEachRemaining(told::add);
            schema.path("required").forEach(name -> {
                if (!told.contains(name.asText())) {
                    faults.add(at + "/" + name.asText() + " is missing");
                }
            });
            for (var name : told) {
                if (schema.get("properties").has(name)) {
                    faults.addAll(faults(schema.get("properties").get(name), data.get(name), at + "/" + name));
                } else {
                    faults.add(at + "/" + name + " was not promised");
                }
            }
        }
        return faults;
    }

    private static boolean contains(JsonNode values, JsonNode wanted) {
        for (var value : values) {
            if (value.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean typeFits(JsonNode schema, JsonNode data) {
        if (!schema.has("type")) {
            return true;
        }
        var allowed = new TreeSet<String>();
        if (schema.get("type").isArray()) {
            schema.get("type").forEach(type -> allowed.add(type.asText()));
        } else {
            allowed.add(schema.get("type").asText());
        }
        var actual = switch (data.getNodeType()) {
            case STRING -> "string";
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case OBJECT -> "object";
            case ARRAY -> "array";
            case NUMBER -> data.isIntegralNumber() ? "integer" : "number";
            default -> "";
        };
        return Set.copyOf(allowed).contains(actual);
    }
}
