package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.instrument.Texts;
import id.jembatan.agreements.timeline.Timelines;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The days of a case as other services hear of them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TimelineTest {

    private static final String WAY = """
            {"move": "start-exploration", "done": {"year": 2021, "month": 7, "day": 5}, "source": "box 7"},
            {"move": "exploration-positive", "done": {"year": 2021, "month": 7, "day": 9}, "source": "box 7"},
            {"move": "consultations-done", "done": {"year": 2021, "month": 7}, "source": "box 7"}""";

    @Inject
    Neighbours neighbours;

    @Inject
    Timelines timelines;

    @Inject
    Sql sql;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private String anOldCase() {
        return open("kepala", neighbours.aPartnerIn("KR").code(), """
                        {"mode": "RETROACTIVE", "openedOn": {"year": 2021, "month": 7, "day": 5}, "stage": "LOI_READY",
                         "past": [%s]}""".formatted(WAY))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// What was told of a case, the newest last.
    private List<String> told(String id) {
        timelines.tell();
        return sql.list(
                "select data::text from outbox_event where subject = ? and type = 'id.jembatan.agreement.timed.v1' order by seq",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    @Test
    void steps_are_told_with_their_places_on_a_scale_of_working_days() throws Exception {
        var id = anOldCase();

        var told = told(id);

        assertThat(told).hasSize(1);
        assertThatJson(told.getFirst()).inPath("$.countedFrom").isEqualTo("\"2021-07-01\"");
        assertThatJson(told.getFirst()).inPath("$.steps[0].to").isEqualTo("\"INITIATED\"");
        assertThatJson(told.getFirst()).inPath("$.steps[1].workingDay").isEqualTo("{\"atLeast\": 2, \"atMost\": 2}");
        assertThatJson(told.getFirst()).inPath("$.steps[2].workingDay").isEqualTo("{\"atLeast\": 6, \"atMost\": 6}");
        assertThatJson(told.getFirst()).inPath("$.steps[3].done").isEqualTo("{\"year\": 2021, \"month\": 7}");
        assertThatJson(told.getFirst()).inPath("$.steps[3].workingDay.atLeast").isEqualTo("0");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/agreement.timed.v1.schema.json"));
        assertThat(schema.validate(new ObjectMapper().readTree(told.getFirst())))
                .isEmpty();
    }

    @Test
    void what_came_out_the_same_is_not_told_again_and_a_decree_counts_anew() {
        var id = anOldCase();
        assertThat(told(id)).hasSize(1);
        assertThat(told(id)).hasSize(1);

        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"calendar\": \"ID\", \"day\": \"2021-07-07\", \"name\": \"A decree\", \"dayOff\": true}")
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);

        var told = told(id);
        assertThat(told).hasSize(2);
        assertThatJson(told.getLast()).inPath("$.steps[2].workingDay.atMost").isEqualTo("5");
        assertThatJson(told.getLast()).inPath("$.version").isEqualTo("2");
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"calendar\": \"ID\", \"day\": \"2021-07-07\", \"name\": \"It was none\", \"dayOff\": false}")
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);
        assertThatJson(told(id).getLast())
                .inPath("$.steps[2].workingDay.atMost")
                .isEqualTo("6");
    }

    @Test
    void a_clock_tells_what_ended_it_and_a_step_that_was_taken_back_is_no_step() {
        TestClock.set(Instant.parse("2025-08-12T03:00:00Z"));
        var id = open(
                        "kepala",
                        neighbours.aPartnerIn("KR").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"PLANNING\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fields = new HashMap<>(Map.of("issuedOn", "2025-08-01", "language", "id"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        uploaded("biro", id, "PLAN", fields).statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        assertThatJson(told(id).getLast()).inPath("$.clocks[0].clock").isEqualTo("\"council-decision\"");
        assertThatJson(told(id).getLast()).inPath("$.clocks[0]").isObject().doesNotContainKey("ended");

        paper(id, "COUNCIL_APPROVAL");
        move("biro", id, "dprd-approve").statusCode(201);
        var approved = told(id).getLast();
        assertThatJson(approved).inPath("$.clocks[0].ended").isEqualTo("""
                {"move": "dprd-approve", "actor": "DPRD_LIAISON", "restarted": false,
                 "on": {"year": 2025, "month": 8, "day": 12}}""");

        var last =
                as("biro").get(Cases.API + "/" + id + "/moves").then().extract().<String>path("items[0].id");
        as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"%s\", \"reason\": \"the wrong case was open\"}".formatted(last))
                .post(Cases.API + "/" + id + "/reversals")
                .then()
                .statusCode(201);
        var back = told(id).getLast();
        assertThatJson(back).inPath("$.clocks[0]").isObject().doesNotContainKey("ended");
        assertThatJson(back).inPath("$.steps[*].move").isArray().doesNotContain("dprd-approve", "reverse");
    }

    @Test
    void signatures_have_their_places_too() {
        TestClock.set(Instant.parse("2025-08-12T03:00:00Z"));
        var id = Texts.aCaseWith(neighbours.aPartnerIn("ID").code());
        Texts.aSigned(id, "2025-07-01", "{}");

        var told = told(id).getLast();

        assertThatJson(told).inPath("$.signings[0].kind").isEqualTo("\"KB\"");
        assertThatJson(told).inPath("$.signings[0].earliest").isEqualTo("\"2025-07-01\"");
        assertThatJson(told).inPath("$.signings[0].workingDay").isEqualTo("{\"atLeast\": 0, \"atMost\": 0}");
        assertThatJson(told).inPath("$.countedFrom").isEqualTo("\"2025-07-01\"");
    }
}
