package id.jembatan.partners.contract;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we promised to others, in events and in the OpenAPI document.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CleanSlate slate;

    @BeforeEach
    void everything_happens() {
        slate.wipe();
        slate.loadSampleData();
        slate.run("delete from outbox_event where subject not in"
                + " (select id from partner union select id from mission union select id from partnership)");
        var id = slate.ask("select id from partner where code = 'tr-ankara'").getFirst();
        as("biro")
                .contentType("application/json")
                .body("{\"name\": \"Greater Ankara\", \"from\": {\"year\": 2026}, \"reason\": \"a rehearsal\"}")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(201);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get("/api/v1/partners/" + id).header("ETag"))
                .body("{\"certainty\": null, \"location\": null}")
                .patch("/api/v1/partners/" + id)
                .then()
                .statusCode(200);
        openMission("kbri-baku", "AZ", "{\"country\": \"AZ\", \"from\": \"2020-01-01\", \"until\": \"2030-12-31\"}");
        var kyiv = slate.ask("select id from partner where code = 'ua-kyiv'").getFirst();
        as("kepala")
                .contentType("application/json")
                .body("{\"into\": \"" + kyiv + "\", \"reason\": \"entered twice\"}")
                .post("/api/v1/partners/" + CleanSlate.register(CleanSlate.aCityNamed("Kiew", "UA")) + "/merges")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner.registered.v1",
                "partner.changed.v1",
                "partner.renamed.v1",
                "partner.merged.v1",
                "mission.changed.v1",
                "partnership.changed.v1"
            })
    void every_event_keeps_to_its_schema(String type) throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));
        var events = slate.ask("select data from outbox_event where type = 'id.jembatan." + type + "'");

        assertThat(events).isNotEmpty();
        for (var event : events) {
            var data = JSON.readTree(event);
            assertThat(schema.validate(data)).as(event).isEmpty();
            assertThat(names(data))
                    .as("nothing is said that the schema does not know")
                    .isEqualTo(names(schema.getSchemaNode().get("properties")));
        }
    }

    @Test
    void the_version_of_an_event_is_that_of_its_subject() {
        assertThat(slate.ask("select count(*) from outbox_event e join partner p on p.id = e.subject"
                        + " where p.code = 'tr-ankara' and (e.data ->> 'version')::bigint = e.subject_version"))
                .containsExactly("3");
        assertThat(slate.ask("select e.subject_version from outbox_event e join partner p on p.id = e.subject"
                        + " where p.code = 'tr-ankara' order by 1"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void every_operation_has_one_tag_one_name_and_its_refusals() {
        var document = as("biro")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
        var names = new HashSet<String>();

        read(document)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    if (!operation.has("operationId") && !operation.has("responses")) {
                        return;
                    }
                    var where = method.getKey() + " " + path.getKey();
                    assertThat(operation.path("operationId").asText()).as(where).isNotBlank();
                    assertThat(names.add(operation.path("operationId").asText()))
                            .as(where)
                            .isTrue();
                    assertThat(operation.path("tags")).as(where).hasSize(1);
                    var refusals = path.getKey().contains("/public/") ? Set.of("400") : Set.of("400", "401", "403");
                    assertThat(names(operation.path("responses"))).as(where).containsAll(refusals);
                }));
        assertThat(names)
                .contains(
                        "registerPartner",
                        "listPartners",
                        "getPartner",
                        "changePartner",
                        "renamePartner",
                        "listPartnerNames",
                        "mapPartners",
                        "exportPartners",
                        "listDesks",
                        "openDesk",
                        "changeDesk",
                        "importDesks",
                        "listNotifications",
                        "countNotifications",
                        "readNotification",
                        "listMails",
                        "replayMail",
                        "replayMails",
                        "importPartners",
                        "importMissions",
                        "listMissions",
                        "openMission",
                        "getMission",
                        "accreditMission",
                        "redateAccreditation",
                        "listSectors",
                        "listPartnershipKinds");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
