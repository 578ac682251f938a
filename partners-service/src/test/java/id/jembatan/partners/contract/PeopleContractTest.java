package id.jembatan.partners.contract;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What others hear of working groups and requests, and which operations there are for people.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PeopleContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CleanSlate slate;

    @Test
    void every_event_keeps_to_its_schema() throws Exception {
        slate.wipe();
        var ankara = register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        for (var about : new String[] {
            "\"partnerId\": \"" + ankara + "\", \"due\": {\"on\": \"2999-01-01\"}",
            "\"due\": {\"at\": \"2999-01-01T00:00:00Z\"}"
        }) {
            as("biro")
                    .contentType("application/json")
                    .body(
                            "{\"kind\": \"meeting\", \"title\": \"A\", \"text\": \"Between us\", \"mission\": \"kbri-ankara\", "
                                    + about + "}")
                    .post("/api/v1/requests")
                    .then()
                    .statusCode(201);
        }
        for (var more : new String[] {
            "",
            ", \"mandate\": {\"text\": \"Between us\", \"from\": \"2026-01-01\", \"until\": \"2027-01-01\"}, \"sectors\": [\"WAT-DRINK\"]"
        }) {
            as("biro")
                    .contentType("application/json")
                    .body("{\"name\": \"A\", \"partnerId\": \"" + ankara + "\"" + more + "}")
                    .post("/api/v1/working-groups")
                    .then()
                    .statusCode(201);
        }

        for (var type : new String[] {"request.changed.v1", "working-group.changed.v1"}) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));
            var subjects = type.startsWith("request") ? "request" : "working_group";
            var events = slate.ask("select data from outbox_event where type = 'id.jembatan." + type
                    + "' and subject in (select id from " + subjects + ")");
            assertThat(events).hasSize(2);
            for (var event : events) {
                assertThat(schema.validate(JSON.readTree(event))).as(event).isEmpty();
                assertThat(names(JSON.readTree(event)))
                        .isEqualTo(names(schema.getSchemaNode().get("properties")));
                assertThat(event).doesNotContain("Between us");
            }
        }
    }

    @Test
    void every_operation_is_in_the_document() throws Exception {
        var document = JSON.readTree(as("biro")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .asString());
        var operations = new HashSet<String>();
        document.get("paths")
                .forEach(path -> path.forEach(
                        each -> operations.add(each.path("operationId").asText())));

        assertThat(operations)
                .contains(
                        "listContacts",
                        "enterContact",
                        "getContact",
                        "changeContact",
                        "listHolders",
                        "getPersonalDataRules",
                        "exportPersonalData",
                        "eraseContact",
                        "exportCards",
                        "exportCard",
                        "importCards",
                        "exportContacts",
                        "listRequests",
                        "askMission",
                        "getRequest",
                        "changeRequest",
                        "getRequestHistory",
                        "moveRequest",
                        "listRequestKinds",
                        "listWorkingGroups",
                        "foundWorkingGroup",
                        "getWorkingGroup",
                        "changeWorkingGroup",
                        "addWorkingGroupMember",
                        "changeWorkingGroupMember",
                        "planWorkingGroupYear",
                        "getWorkingGroupFigures",
                        "listWorkingGroupMeetings",
                        "planWorkingGroupMeeting",
                        "getWorkingGroupMeeting",
                        "changeWorkingGroupMeeting",
                        "moveWorkingGroupMeeting",
                        "listMinutes",
                        "writeMinutes",
                        "confirmMinutes",
                        "takeDecision",
                        "listGroupDocuments",
                        "addGroupDocument",
                        "shareGroupDocument",
                        "exportRequests",
                        "exportWorkingGroups",
                        "exportContactsWorkbook");
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
