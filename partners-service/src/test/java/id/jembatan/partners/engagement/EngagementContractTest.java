package id.jembatan.partners.engagement;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.engagement.Engaged.API;
import static id.jembatan.partners.engagement.Engaged.held;
import static id.jembatan.partners.engagement.Engaged.idOf;
import static id.jembatan.partners.engagement.Engaged.recorded;
import static id.jembatan.partners.engagement.Engaged.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we promised to others of engagements and commitments, in events and files.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class EngagementContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CleanSlate slate;

    private String training;

    @BeforeEach
    void everything_happens() {
        slate.wipe();
        register(aCityNamed("Ankara", "TR"));
        register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        var visit = idOf(recorded(
                "biro",
                held("visit_in", "tr-ankara", "2020", ", \"stage\": \"reported\", \"source\": \"an old file\"")));
        training = idOf(recorded("biro", held("training", "tr-ankara", "2020-02-03", """
                        , "until": {"year": 2020, "month": 2, "day": 4}, "direction": "we_teach", "sectors": ["GOV-FIRE"],
                        "people": {"ours": 2}, "parent": "%s", "result": "=1+1",
                        "nextStep": {"text": "Send the film", "owner": "bureau", "dueOn": "2020-03-01"}""".formatted(visit))));
        to("biro", training, "cohorts", """
                {"name": "A", "from": {"year": 2020, "month": 2}, "planned": 4, "actual": 4, "completed": 3, "days": 2}""").then().statusCode(201);
        idOf(recorded(
                "biro",
                held("meeting", "my-malacca", "2021-02-03", ", \"confidential\": true, \"result\": \"Secret\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagement.changed.v1", "commitment.changed.v1"})
    void every_event_keeps_to_its_schema(String type) throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));
        var known = new HashSet<String>();
        schema.getSchemaNode().get("properties").fieldNames().forEachRemaining(known::add);
        var told = new HashSet<String>();
        var events = slate.ask("select data from outbox_event where type = 'id.jembatan." + type
                + "' and subject in (select id from engagement union select id from commitment)");

        assertThat(events).isNotEmpty();
        for (var event : events) {
            var data = JSON.readTree(event);
            assertThat(schema.validate(data)).as(event).isEmpty();
            data.fieldNames().forEachRemaining(told::add);
        }
        assertThat(known).as("nothing is said that the schema does not know").containsAll(told);
    }

    @Test
    void the_version_of_an_event_is_that_of_its_subject() {
        assertThat(slate.ask("select subject_version from outbox_event where subject = '" + training + "' order by 1"))
                .containsExactly("0", "1");
        assertThat(slate.ask("select version from engagement where id = '" + training + "'"))
                .containsExactly("1");
    }

    @Test
    void an_export_has_the_rows_of_the_list_and_no_formula_and_no_confidential_word() {
        var table = as("biro").get("/api/v1/engagements.csv");
        table.then().statusCode(200).contentType(containsString("text/csv"));

        assertThat(table.asString().lines()).hasSize(4);
        assertThat(table.asString())
                .startsWith("id,kind,stage,partners,from,until,subject")
                .contains("'=1+1", "tr-ankara,2020-02-03,2020-02-04", ",2020,,")
                .doesNotContain("Secret");
        assertThat(as("kbri-ankara")
                        .get("/api/v1/engagements.csv?kind=training")
                        .asString()
                        .lines())
                .hasSize(2);
        assertThat(as("kbri-ankara").get("/api/v1/engagements.csv").asString()).doesNotContain("my-malacca");
        as("ankara").get("/api/v1/engagements.csv").then().statusCode(403);
        as("biro").get("/api/v1/engagements.csv?colour=red").then().statusCode(400);
        as("biro").get("/api/v1/engagements.xlsx").then().statusCode(200).contentType(containsString("spreadsheetml"));
        assertThat(as("biro").get("/api/v1/commitments.csv").asString()).contains("Send the film");
        as("biro").get("/api/v1/commitments.xlsx").then().statusCode(200);
    }

    @Test
    void a_calendar_has_the_days_that_are_known_and_no_confidential_word() {
        var file = as("biro")
                .get("/api/v1/engagements.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(file.split("BEGIN:VEVENT"))
                .as("one of three is known by the year only")
                .hasSize(3);
        assertThat(file).contains("DTSTART;VALUE=DATE:20200203", "DTEND;VALUE=DATE:20200205", "SUMMARY:***");
        assertThat(as("biro").get("/api/v1/commitments.ics").asString()).contains("DTSTART;VALUE=DATE:20200301");
        assertThat(as("kbri-ankara").get(API + ".ics").asString()).doesNotContain("***");
    }
}
