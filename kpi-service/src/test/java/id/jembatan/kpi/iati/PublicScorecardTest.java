package id.jembatan.kpi.iati;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What everybody may see of results, and above all what not. The figures are made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PublicScorecardTest {

    private static Response everybody(String path) {
        return given().header("Accept-Language", "en").get("/api/v1/public/" + path);
    }

    private static String agreementCard() {
        var id = UUID.randomUUID();
        Kpi.agreement(id, "SIGNED", "tr-ankara", "TR", "", 1);
        return open("AGREEMENT", id.toString());
    }

    private static void publish(String card, String title, String use) {
        as("kepala")
                .body("""
                        {"public": true, "title": {"id": "%s", "en": "%s"}, "indicators": ["%s"],
                         "description": {"en": "What two cities do together"}, "status": "IMPLEMENTATION",
                         "dates": [{"kind": "ACTUAL_START", "day": "2025-08-20"}], "note": "Reason-not-for-all",
                         "participants": [{"role": "ACCOUNTABLE", "ref": "XX-TEST-1", "type": "11", "name": {"en": "An office"}}]}""".formatted(title, title, use))
                .post("/scorecards/" + card + "/publications")
                .then()
                .statusCode(201);
    }

    private static void verified(String use, String rest) {
        decide("kepala", id(observe("biro", use, rest)), "VERIFIED").then().statusCode(201);
    }

    @Test
    void a_card_without_a_publication_is_nowhere_however_much_is_verified() {
        var card = agreementCard();
        var use = Kpi.apply(card, "{\"indicator\": \"O02\", \"definition\": \"nobody-may-read-this\"}");
        verified(use, "\"period\": {\"year\": 2025}, \"value\": 61513");

        everybody("scorecards?limit=200").then().statusCode(200).body("items.id", not(hasItem(card)));
        everybody("scorecards/" + card).then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(everybody("scorecards.csv").asString()).doesNotContain("61513", "nobody-may-read-this");
        assertThat(everybody("iati/activities.xml").asString()).doesNotContain("61513", "nobody-may-read-this");
    }

    @Test
    void of_a_public_card_targets_and_verified_values_are_public_and_nothing_else() {
        var card = agreementCard();
        var shown = Kpi.apply(card, "{\"indicator\": \"O02\"}");
        var hidden = Kpi.apply(card, "{\"indicator\": \"O05\", \"definition\": \"hidden-use\"}");
        id(target("biro", shown, "\"period\": {\"year\": 2025}, \"value\": 40"));
        verified(shown, "\"period\": {\"year\": 2025}, \"value\": 35, \"comment\": \"two groups\"");
        id(observe("biro", shown, "\"period\": {\"year\": 2026}, \"value\": 77773"));
        id(observe("biro", shown, "\"period\": {\"year\": 2027}, \"value\": 77774, \"status\": \"PLANNED\""));
        verified(hidden, "\"period\": {\"year\": 2025}, \"value\": 77775");
        var title = "Water " + UUID.randomUUID();

        publish(card, title, shown);

        everybody("scorecards?q=" + title)
                .then()
                .statusCode(200)
                .body("items.id", contains(card))
                .body("items[0].indicators", equalTo(1))
                .body("items[0].results", equalTo(java.util.List.of()));
        var one = everybody("scorecards/" + card);
        one.then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("status", equalTo("2"))
                .body("results.code", contains("O02"))
                .body("results[0].periods.target", contains("40"))
                .body("results[0].periods.actual", contains("35"))
                .body("results[0].periods[0].from", equalTo("2025-01-01"))
                .body("results[0].baselines", equalTo(java.util.List.of()))
                .body("publicSince", notNullValue());
        var everything = one.asString()
                + everybody("scorecards.csv").asString()
                + everybody("iati/activities.xml").asString()
                + everybody("scorecards?limit=200").asString();
        assertThat(everything)
                .contains("two groups")
                .doesNotContain("77773", "77774", "77775", "hidden-use", "Reason-not-for-all", "biro", "kepala");
        given().header("Accept-Language", "en")
                .header("If-None-Match", one.header("ETag"))
                .get("/api/v1/public/scorecards/" + card)
                .then()
                .statusCode(304);
        one.then().header("Cache-Control", equalTo("public, max-age=60, must-revalidate"));
    }

    @Test
    void a_value_that_is_disputed_or_corrected_afterwards_is_no_longer_told() {
        var card = agreementCard();
        var use = Kpi.apply(card, "{\"indicator\": \"O02\"}");
        var observation = id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 35"));
        decide("kepala", observation, "VERIFIED").then().statusCode(201);
        publish(card, "Corrected " + UUID.randomUUID(), use);
        everybody("scorecards/" + card).then().body("results[0].periods.actual", contains("35"));

        as("biro")
                .body(
                        "{\"value\": \"36\", \"state\": \"VALUE\", \"reason\": \"counted anew\", \"source\": \"made up\"}")
                .post("/observations/" + observation + "/corrections")
                .then()
                .statusCode(201);

        assertThat(everybody("scorecards/" + card).jsonPath().getList("results[0].periods.actual"))
                .isEmpty();
    }

    @Test
    void what_is_taken_back_is_gone_at_once() {
        var card = agreementCard();
        var use = Kpi.apply(card, "{\"indicator\": \"O02\"}");
        verified(use, "\"period\": {\"year\": 2025}, \"value\": 35");
        var title = "For a while " + UUID.randomUUID();
        publish(card, title, use);
        everybody("scorecards/" + card).then().statusCode(200);
        assertThat(everybody("iati/activities.xml").asString()).contains(title);

        as("kepala")
                .body("{\"public\": false, \"note\": \"taken back\"}")
                .post("/scorecards/" + card + "/publications")
                .then()
                .statusCode(201);

        everybody("scorecards/" + card).then().statusCode(404);
        everybody("scorecards?q=" + title).then().body("items", equalTo(java.util.List.of()));
        assertThat(everybody("iati/activities.xml").asString()).doesNotContain(title);
    }

    @Test
    void pages_follow_each_other_and_a_slip_is_refused() {
        var mark = UUID.randomUUID();
        for (var i = 0; i < 3; i++) {
            var card = agreementCard();
            publish(card, "Page " + mark, Kpi.apply(card, "{\"indicator\": \"O02\"}"));
        }
        var first = everybody("scorecards?limit=2&total=true&q=" + mark);
        first.then().body("items.size()", equalTo(2)).body("total", equalTo(3));
        everybody("scorecards?limit=2&q=" + mark + "&after=" + first.path("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        everybody("scorecards?agreement=" + mark).then().statusCode(400);
        everybody("scorecards/not-an-id").then().statusCode(404);
    }
}
