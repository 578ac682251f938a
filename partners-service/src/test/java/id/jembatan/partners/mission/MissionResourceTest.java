package id.jembatan.partners.mission;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class MissionResourceTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private static Response accredit(String mission, String json) {
        return as("kepala")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/missions/" + mission + "/accreditations");
    }

    @Test
    void a_mission_is_entered_and_the_others_hear_of_it() {
        var answer = as("kepala")
                .contentType("application/json")
                .body("""
                        {
                          "kind": "embassy", "name": "KBRI Ankara", "localName": "Kedutaan Besar", "seat": {"country": "TR"},
                          "accreditations": [{"country": "TR"}], "source": "seed 001", "certainty": "high"
                        }""")
                .post("/api/v1/missions")
                .then()
                .statusCode(201)
                .extract();

        assertThatJson(answer.asString()).isEqualTo("""
                {
                  "id": "${json-unit.any-string}", "code": "kbri-ankara", "kind": "embassy", "name": "KBRI Ankara",
                  "localName": "Kedutaan Besar", "seat": {"country": "TR", "location": null}, "relation": null,
                  "accreditations": [{"id": "${json-unit.any-string}", "country": "TR", "from": null, "until": null}],
                  "accreditationUnknown": false, "source": "seed 001", "certainty": "high", "version": 0,
                  "actions": ["update", "accredit"]
                }""");
        assertThatJson(slate.ask("select data from outbox_event where subject = '" + answer.path("id") + "'")
                        .getFirst())
                .isEqualTo("""
                        {
                          "missionId": "%s", "code": "kbri-ankara", "name": "KBRI Ankara", "kind": "embassy",
                          "seat": {"country": "TR"}, "accreditations": [{"country": "TR"}], "version": 0
                        }""".formatted(answer.<String>path("id")));
    }

    @Test
    void a_new_accreditation_works_from_its_first_day() {
        var baku = register(aCityNamed("Baku", "AZ"));
        var mission = openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        accredit(mission, "{\"country\": \"AZ\", \"from\": \"2026-12-01\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("accreditations.country", contains("AZ", "TR"));

        TestClock.set(Instant.parse("2026-11-30T16:59:00Z"));
        as("kbri-ankara").get("/api/v1/partners/" + baku).then().statusCode(404);
        TestClock.set(Instant.parse("2026-11-30T17:00:00Z"));
        as("kbri-ankara").get("/api/v1/partners/" + baku).then().statusCode(200);
        as("kbri-ankara").get("/api/v1/missions?country=AZ").then().body("items.code", contains("kbri-ankara"));
    }

    @Test
    void an_accreditation_that_ends_takes_its_partners_with_it() {
        var ankara = register(aCityNamed("Ankara", "TR"));
        var mission = openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        var read = as("kepala").get("/api/v1/missions/" + mission);
        String accreditation = read.path("accreditations[0].id");

        var ended = as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"until\": \"2026-11-30\"}")
                .patch("/api/v1/missions/" + mission + "/accreditations/" + accreditation);

        ended.then()
                .statusCode(200)
                .body("accreditations[0].until", equalTo("2026-11-30"))
                .body("version", equalTo(1));
        assertThat(slate.ask("select subject_version from outbox_event where subject = '" + mission + "' order by 1"))
                .containsExactly("0", "1");
        TestClock.set(Instant.parse("2026-11-30T12:00:00Z"));
        as("kbri-ankara").get("/api/v1/partners/" + ankara).then().statusCode(200);
        TestClock.set(Instant.parse("2026-12-01T12:00:00Z"));
        as("kbri-ankara").get("/api/v1/partners/" + ankara).then().statusCode(404);
        as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"until\": null}")
                .patch("/api/v1/missions/" + mission + "/accreditations/" + accreditation)
                .then()
                .statusCode(412)
                .header("ETag", ended.header("ETag"));
        as("kepala")
                .contentType("application/merge-patch+json")
                .body("{\"until\": null}")
                .patch("/api/v1/missions/" + mission + "/accreditations/" + accreditation)
                .then()
                .statusCode(428);
    }

    @Test
    void two_accreditations_to_one_country_do_not_overlap() {
        var mission = openMission("kbri-ankara", "TR", "{\"country\": \"TR\", \"until\": \"2020-12-31\"}");

        accredit(mission, "{\"country\": \"TR\", \"from\": \"2020-12-31\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-accredited"));
        accredit(mission, "{\"country\": \"TR\", \"from\": \"2021-01-01\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void a_mission_code_is_taken_once() {
        openMission("kbri-ankara", "TR", "");

        as("kepala")
                .contentType("application/json")
                .body(
                        "{\"kind\": \"embassy\", \"name\": \"KBRI Ankara\", \"seat\": {\"country\": \"TR\"}, \"accreditationUnknown\": true}")
                .post("/api/v1/missions")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-mission"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "hukum", "kbri-ankara", "auditor", "ankara"})
    void only_who_administers_missions_changes_them(String user) {
        as(user).contentType("application/json")
                .body("{\"kind\": \"embassy\", \"name\": \"KBRI Baku\", \"seat\": {\"country\": \"AZ\"}}")
                .post("/api/v1/missions")
                .then()
                .statusCode(403);
        as(user).contentType("text/csv")
                .body("name,kind,seat_country\n")
                .post("/api/v1/missions/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void who_may_see_missions_sees_them_all() {
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        var kl = openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");

        as("kbri-ankara")
                .get("/api/v1/missions?total=true&limit=1")
                .then()
                .body("items.code", contains("kbri-ankara"))
                .body("total", equalTo(2));
        as("kbri-ankara").get("/api/v1/missions/" + kl).then().statusCode(200).body("actions", hasSize(0));
        as("ankara").get("/api/v1/missions").then().statusCode(403);
    }

    @Test
    void pages_hold_every_mission_once() {
        for (var code : new String[] {"a", "b", "c"}) {
            openMission(code, "TR", "{\"country\": \"TR\"}, {\"country\": \"AZ\"}");
        }
        var first = as("biro").get("/api/v1/missions?limit=2");
        var second = as("biro").get("/api/v1/missions?limit=2&after=" + first.path("next"));

        first.then().body("items.code", contains("a", "b"));
        second.then().body("items.code", contains("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"country\": \"UK\"}",
                "{}",
                "{\"country\": \"TR\", \"from\": \"2026-02-30\"}",
                "{\"country\": \"AZ\", \"from\": \"2026-02-02\", \"until\": \"2026-02-01\"}",
                "{\"country\": \"AZ\", \"since\": \"2026-02-02\"}",
                "{\"country\": \"AZ\", \"from\": 20260202}",
                "{\"country\": \"AZ\", \"from\": \"+57439-01-01\"}",
                "[",
            })
    void what_is_no_accreditation_is_refused(String json) {
        var mission = openMission("kbri-ankara", "TR", "");

        assertThat(accredit(mission, json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select country from accreditation")).isEmpty();
    }

    @Test
    void an_unknown_mission_or_accreditation_is_not_found() {
        var nobody = java.util.UUID.randomUUID();
        as("biro").get("/api/v1/missions/" + nobody).then().statusCode(404).body("code", equalTo("unknown-mission"));
        accredit(nobody.toString(), "{\"country\": \"TR\"}").then().statusCode(404);
        var mission = openMission("kbri-ankara", "TR", "");
        as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0-0\"")
                .body("{\"until\": \"2026-01-01\"}")
                .patch("/api/v1/missions/" + mission + "/accreditations/" + nobody)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-accreditation"));
    }

    @Test
    void a_mission_accredited_to_nothing_says_that_nobody_knows() {
        var nothing = "{\"kind\": \"consulate\", \"name\": \"KRI Tawau\", \"seat\": {\"country\": \"MY\"}";

        as("kepala")
                .contentType("application/json")
                .body(nothing + "}")
                .post("/api/v1/missions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accreditations"))
                .body("errors[0].code", equalTo("accredited-to-nothing"));
        as("kepala")
                .contentType("application/json")
                .body(nothing + ", \"accreditationUnknown\": true, \"accreditations\": [{\"country\": \"MY\"}]}")
                .post("/api/v1/missions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("accreditation-is-known"));
        assertThat(slate.ask("select 1 from mission")).isEmpty();
        as("kepala")
                .contentType("application/json")
                .body(nothing + ", \"accreditationUnknown\": true}")
                .post("/api/v1/missions")
                .then()
                .statusCode(201)
                .body("accreditationUnknown", equalTo(true));
    }

    @Test
    void a_mission_is_corrected_against_the_version_that_was_read() {
        var mission = openMission("kjri-new-york", "US", "{\"country\": \"US\"}");
        var tag = as("kepala").get("/api/v1/missions/" + mission).header("ETag");
        var patch = "{\"kind\": \"consulate_general\", \"name\": \"KJRI New York\"}";

        as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/api/v1/missions/" + mission)
                .then()
                .statusCode(200)
                .body("kind", equalTo("consulate_general"))
                .body("accreditations.country", contains("US"))
                .body("version", equalTo(1));
        as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/api/v1/missions/" + mission)
                .then()
                .statusCode(412);
        as("kepala")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/missions/" + mission)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/api/v1/missions/" + mission)
                .then()
                .statusCode(403);
        assertThat(slate.ask("select data::json ->> 'kind' from outbox_event where subject = '" + mission
                        + "' order by subject_version desc limit 1"))
                .containsExactly("consulate_general");
    }

    @Test
    void two_missions_share_a_country_and_one_mission_has_three() {
        openMission(
                "kbri-ankara",
                "TR",
                "{\"country\": \"TR\"}, {\"country\": \"AZ\", \"until\": \"2026-11-30\"}, {\"country\": \"GE\"}");
        openMission(
                "kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}, {\"country\": \"GE\", \"from\": \"2026-12-01\"}");
        for (var country : new String[] {"TR", "AZ", "GE", "MY"}) {
            id.jembatan.partners.CleanSlate.register(id.jembatan.partners.CleanSlate.aCityNamed("Capital", country));
        }

        // The last second of 30 November in Jakarta, and the first of December.
        TestClock.set(Instant.parse("2026-11-30T16:59:59Z"));
        as("kbri-ankara").get("/api/v1/partners").then().body("items.country", containsInAnyOrder("AZ", "GE", "TR"));
        as("kbri-kl").get("/api/v1/partners").then().body("items.country", contains("MY"));
        TestClock.set(Instant.parse("2026-11-30T17:00:00Z"));
        as("kbri-ankara").get("/api/v1/partners").then().body("items.country", containsInAnyOrder("GE", "TR"));
        as("kbri-kl").get("/api/v1/partners").then().body("items.country", containsInAnyOrder("GE", "MY"));
    }
}
