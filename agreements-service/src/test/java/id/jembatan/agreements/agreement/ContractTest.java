package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.patched;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we promised to others, and what we need of what others promised.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Neighbours neighbours;

    @Inject
    Deadlines deadlines;

    @Inject
    AgroalDataSource database;

    private List<String> told(String type) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select data from outbox_event where type = '" + type + "'")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement.opened.v1",
                "agreement.moved.v1",
                "agreement.changed.v1",
                "agreement.overdue.v1",
                "holiday.changed.v1"
            })
    void every_event_keeps_to_its_schema(String type) throws Exception {
        var id = opened(neighbours.aPartnerIn("TR").code(), "{\"agency\": \"sda\", \"sharedWith\": [\"tr-ankara\"]}");
        patched("biro", id, "{\"title\": \"Another title\"}");
        move("biro", id, "hold", "{\"reason\": \"x\"}").statusCode(201);
        late();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));

        var events = told("id.jembatan." + type);

        assertThat(events).isNotEmpty();
        var known = names(schema.getSchemaNode().get("properties"));
        for (var event : events) {
            var data = JSON.readTree(event);
            assertThat(schema.validate(data)).as(event).isEmpty();
            assertThat(known)
                    .as("nothing is said that the schema does not know")
                    .containsAll(names(data));
        }
    }

    /// A case whose council has had its 45 working days: they began in August 2025.
    private void late() {
        var id = open(
                        "kepala",
                        neighbours.aPartnerIn("JP").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"PLANNING\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fields = new HashMap<>(Map.of("issuedOn", "2025-08-01"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        uploaded("biro", id, "PLAN", fields).statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        deadlines.tellLate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.registered.v1", "partner.changed.v1", "partner.renamed.v1"})
    void the_neighbour_still_tells_what_we_need_of_a_partner(String type) throws Exception {
        assertThat(required(type)).contains("partnerId", "code", "name", "country", "names", "version");
    }

    @Test
    void the_neighbour_still_tells_what_we_need_of_a_mission() throws Exception {
        assertThat(required("mission.changed.v1")).contains("missionId", "code", "name", "accreditations", "version");
    }

    private static Set<String> required(String type) throws Exception {
        var schema = JSON.readTree(
                Files.readString(Path.of("../partners-service/src/main/resources/events/" + type + ".schema.json")));
        var names = new HashSet<String>();
        schema.get("required").forEach(it -> names.add(it.asText()));
        return names;
    }

    @Test
    void every_operation_has_one_tag_and_one_name() throws Exception {
        var document = JSON.readTree(as("biro")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var names = new HashSet<String>();

        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    if (operation.has("responses")) {
                        var where = method.getKey() + " " + path.getKey();
                        assertThat(names.add(operation.path("operationId").asText()))
                                .as(where)
                                .isTrue();
                        assertThat(operation.path("tags")).as(where).hasSize(1);
                    }
                }));
        assertThat(names)
                .contains(
                        "openAgreement",
                        "listAgreements",
                        "getAgreement",
                        "changeAgreement",
                        "nextMoves",
                        "makeMove",
                        "listMoves",
                        "agreementHistory",
                        "addDocument",
                        "listDocuments",
                        "getDocument",
                        "getDocumentContent",
                        "withdrawDocument",
                        "makeStatement",
                        "listStatements",
                        "resolveDifference",
                        "listDeadlines",
                        "listHolidays",
                        "decreeHoliday",
                        "importAgreements",
                        "listProcedures",
                        "getProcedure");
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
