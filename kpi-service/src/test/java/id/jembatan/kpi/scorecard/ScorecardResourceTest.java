package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.partner;
import static id.jembatan.kpi.Kpi.rank;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ScorecardResourceTest {

    @Inject
    SessionFactory sessions;

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void a_rank_of_71_after_74_with_the_target_50_shows_12_5_percent_in_the_right_column() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        var observation = id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": \"71\""));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-11-22"))
                .body("indicators[0].progress.reported.percent", equalTo("12.5"))
                .body("indicators[0].progress.reported.met", equalTo(false))
                .body(
                        "indicators[0].progress.reported.explanation.calculation",
                        equalTo("(74 - 71) / (74 - 50) = 12.5 %"))
                .body("indicators[0].progress.verified.percent", nullValue())
                .body("indicators[0].progress.verified.reason", equalTo("no-observation"))
                .body("indicators[0].coverage.due", equalTo(1))
                .body("indicators[0].coverage.reported", equalTo(1));

        id(decide("kepala", observation, "VERIFIED"));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.verified.percent", equalTo("12.5"))
                .body("indicators[0].progress.reported.percent", nullValue())
                .body("indicators[0].progress.reported.reason", equalTo("no-observation"));
    }

    @Test
    void planned_reported_and_verified_never_meet_in_one_number() {
        var card = card();
        var people = apply(card, "{\"indicator\": \"O01\"}");
        for (var year : new int[] {2022, 2023, 2024}) {
            id(target("biro", people, "\"period\": {\"year\": %d}, \"value\": 10".formatted(year)));
        }
        id(observe("biro", people, "\"period\": {\"year\": 2022}, \"value\": 100, \"status\": \"PLANNED\""));
        var verified = id(observe("biro", people, "\"period\": {\"year\": 2023}, \"value\": 5"));
        id(decide("kepala", verified, "VERIFIED"));
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"value\": 2"));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.verified.percent", equalTo("50"))
                .body("indicators[0].progress.verified.explanation.actual", equalTo("5"))
                .body("indicators[0].progress.reported.percent", equalTo("20"))
                .body("indicators[0].progress.reported.explanation.actual", equalTo("2"))
                .body("indicators[0].coverage.due", equalTo(3))
                .body("indicators[0].coverage.reported", equalTo(2))
                .body("indicators[0].coverage.notReported", equalTo(1));
    }

    @Test
    void zero_not_reported_not_applicable_and_withheld_are_four_things() {
        var card = card();
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, "\"period\": {\"year\": 2021}, \"value\": 4"));
        id(observe("biro", people, "\"period\": {\"year\": 2021}, \"value\": 0"));
        id(observe("biro", people, "\"period\": {\"year\": 2022}, \"state\": \"NOT_REPORTED\""));
        id(observe("biro", people, "\"period\": {\"year\": 2023}, \"state\": \"NOT_APPLICABLE\""));
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"state\": \"WITHHELD\""));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations.value", contains("0", null, null, null))
                .body(
                        "indicators[0].observations.state",
                        contains("VALUE", "NOT_REPORTED", "NOT_APPLICABLE", "WITHHELD"))
                .body("indicators[0].progress.reported.percent", equalTo("0"))
                .body("indicators[0].coverage.reported", equalTo(1))
                .body("indicators[0].coverage.zeros", equalTo(1))
                .body("indicators[0].coverage.notReported", equalTo(1))
                .body("indicators[0].coverage.notApplicable", equalTo(1))
                .body("indicators[0].coverage.withheld", equalTo(1));
    }

    @Test
    void without_a_baseline_there_is_no_percentage_but_a_word() {
        var card = card();
        var water = apply(card, "{\"indicator\": \"C04\"}");
        id(target("biro", water, "\"period\": {\"year\": 2030}, \"value\": \"30\""));
        id(observe("biro", water, "\"period\": {\"year\": 2025}, \"numerator\": 42, \"denominator\": 100"));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations[0].value", equalTo("42.00"))
                .body("indicators[0].progress.reported.percent", nullValue())
                .body("indicators[0].progress.reported.reason", equalTo("no-baseline"))
                .body("indicators[0].progress.reported.met", equalTo(false));
    }

    @Test
    void a_missing_baseline_can_be_given_once() {
        var card = card();
        var water = apply(card, "{\"indicator\": \"C04\"}");
        id(target("biro", water, "\"period\": {\"year\": 2030}, \"value\": 30"));
        id(observe("biro", water, "\"period\": {\"year\": 2025}, \"numerator\": 42, \"denominator\": 100"));
        var path = "/scorecards/" + card + "/indicators/" + water + "/baselines";

        as("biro")
                .body("{\"value\": 46, \"period\": {\"year\": 2023}}")
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(water))
                .body("baseline.value", equalTo("46"))
                .body("progress.reported.percent", equalTo("25"));
        as("biro")
                .get("/scorecards/" + card + "/indicators/" + water)
                .then()
                .statusCode(200)
                .body("baseline.value", equalTo("46"));
        as("biro")
                .get("/scorecards/" + card + "/indicators/" + UUID.randomUUID())
                .then()
                .statusCode(404);

        as("biro")
                .body("{\"value\": 90, \"period\": {\"year\": 2023}}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("baseline-exists"));
        as("biro")
                .body("{\"value\": 101, \"period\": {\"year\": 2023}}")
                .post(path)
                .then()
                .statusCode(422);
        as("biro")
                .body("{\"value\": 46, \"period\": {\"year\": 2023}}")
                .post("/scorecards/" + card() + "/indicators/" + water + "/baselines")
                .then()
                .statusCode(404);
    }

    @Test
    void a_baseline_that_equals_the_target_is_said_to_do_so() {
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 74, \"keep\": true"));
        id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 71"));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.reported.reason", equalTo("baseline-equals-target"))
                .body("indicators[0].progress.reported.met", equalTo(true));
    }

    @Test
    void a_subject_has_one_scorecard() {
        var goal = goal();
        var card = open("GOAL", goal);

        as("biro")
                .body("{\"kind\": \"GOAL\", \"subject\": \"%s\"}".formatted(goal))
                .post("/scorecards")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-exists"))
                .body("scorecard", equalTo(card));
    }

    @Test
    void a_scorecard_of_nothing_is_refused() {
        as("biro")
                .body("{\"kind\": \"AGREEMENT\", \"subject\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/scorecards")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("unknown-subject"));
    }

    @Test
    void one_indicator_is_applied_twice_only_with_two_definitions() {
        var card = card();
        apply(card, "{\"indicator\": \"O09\", \"definition\": \"27 hospitals\"}");
        apply(card, "{\"indicator\": \"O09\", \"definition\": \"28 hospitals\"}");

        as("biro")
                .body("{\"indicator\": \"O09\", \"definition\": \"27 hospitals\"}")
                .post("/scorecards/" + card + "/indicators")
                .then()
                .statusCode(409)
                .body("code", equalTo("indicator-already-applied"));
    }

    @Test
    void a_baseline_that_breaks_the_rule_of_its_indicator_is_refused_with_its_place() {
        as("biro")
                .body("""
                        {"indicator": "C10", "baseline": {"value": "-3", "period": {"year": 2024, "quarter": 7}}}""")
                .post("/scorecards/" + card() + "/indicators")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/baseline/value", "/baseline/period"))
                .body("errors.code", contains("value-not-positive", "not-a-period"));
    }

    @Test
    void the_screen_costs_the_same_queries_however_much_is_on_it() {
        var small = card();
        id(observe("biro", rank(small), "\"period\": {\"year\": 2025}, \"value\": 71"));
        var large = card();
        for (var code : new String[] {"O01", "O06", "O08", "C01"}) {
            var applied = apply(large, "{\"indicator\": \"%s\"}".formatted(code));
            for (var year = 2019; year < 2024; year++) {
                id(target("biro", applied, "\"period\": {\"year\": %d}, \"value\": 5".formatted(year)));
                id(observe("biro", applied, "\"period\": {\"year\": %d}, \"value\": 3".formatted(year)));
            }
        }

        assertThat(statements("/scorecards/" + large)).isEqualTo(statements("/scorecards/" + small));
        assertThat(statements("/scorecards/" + small)).isLessThanOrEqualTo(7);
        assertThat(statements("/scorecards?limit=200")).isEqualTo(1);
    }

    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        as("biro").get(path).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void nothing_changed_is_304_and_a_new_figure_is_not() {
        var card = card();
        var rank = rank(card);
        var tag = as("biro").get("/scorecards/" + card).then().extract().header("ETag");

        as("biro")
                .header("If-None-Match", tag)
                .get("/scorecards/" + card)
                .then()
                .statusCode(304);
        id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 71"));
        as("biro")
                .header("If-None-Match", tag)
                .get("/scorecards/" + card)
                .then()
                .statusCode(200);
    }

    @Test
    void a_mission_sees_the_scorecards_of_its_countries_and_another_mission_does_not_know_of_them() {
        mission("kbri-ankara", "TR", null, null, 1);
        mission("kbri-kuala-lumpur", "MY", null, null, 1);
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "", 1);
        var card = cardOf(agreement);

        as("kbri-ankara").get("/scorecards/" + card).then().statusCode(200).body("actions", empty());
        as("kbri-ankara").get("/scorecards?agreement=" + agreement).then().body("items.id", hasItem(card));

        var hidden =
                as("kbri-kl").get("/scorecards/" + card).then().statusCode(404).extract();
        var unknown = as("kbri-kl")
                .get("/scorecards/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract();
        assertThat(hidden.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
        assertThat(hidden.jsonPath().getMap("$").keySet())
                .isEqualTo(unknown.jsonPath().getMap("$").keySet());
        as("kbri-kl")
                .get("/scorecards?agreement=" + agreement + "&total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        as("kbri-kl")
                .get("/observations?scorecard=" + card + "&total=true")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void an_accreditation_counts_from_its_first_day_to_its_last() {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "az-baku", "AZ", "", 1);
        var card = cardOf(agreement);
        mission("kbri-ankara", "AZ", "2027-01-01", "2027-12-31", 5);

        TestClock.set(Instant.parse("2026-12-31T12:00:00Z"));
        as("kbri-ankara").get("/scorecards/" + card).then().statusCode(404);
        TestClock.set(Instant.parse("2027-01-01T12:00:00Z"));
        as("kbri-ankara").get("/scorecards/" + card).then().statusCode(200);
        TestClock.set(Instant.parse("2027-12-31T12:00:00Z"));
        as("kbri-ankara").get("/scorecards/" + card).then().statusCode(200);
        TestClock.set(Instant.parse("2028-01-01T12:00:00Z"));
        as("kbri-ankara").get("/scorecards/" + card).then().statusCode(404);
    }

    @Test
    void a_partner_sees_what_is_shared_with_it_and_no_goals() {
        var shared = cardOf(agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1));
        var other = cardOf(agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-istanbul\"", 1));
        var goal = card();

        as("ankara").get("/scorecards/" + shared).then().statusCode(200);
        as("ankara").get("/scorecards/" + other).then().statusCode(404);
        as("ankara").get("/scorecards/" + goal).then().statusCode(404);
        as("ankara").get("/goals").then().statusCode(403);
        as("kbri-ankara").get("/scorecards/" + goal).then().statusCode(200);
    }

    @Test
    void an_agency_changes_the_scorecards_of_its_own_cases_only() {
        var own = cardOf(agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "", 1));
        var goal = card();

        as("dinas-sda")
                .body("{\"indicator\": \"C04\"}")
                .post("/scorecards/" + own + "/indicators")
                .then()
                .statusCode(201)
                .body("code", equalTo("C04"));
        as("dinas-sda").get("/scorecards/" + own).then().body("actions", hasItem("record-observation"));
        as("dinas-sda")
                .body("{\"indicator\": \"C04\"}")
                .post("/scorecards/" + goal + "/indicators")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-agency"));
    }

    @Test
    void the_card_shows_a_partner_under_its_new_name() {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-rename", "TR", "", 1);
        var card = cardOf(agreement);
        as("biro").get("/scorecards/" + card).then().body("subject.partners.name", contains("tr-rename"));

        partner("tr-rename", "Old name", 1);
        partner("tr-rename", "New name", 2);

        as("biro").get("/scorecards/" + card).then().body("subject.partners.name", contains("New name"));
    }

    @Test
    void reading_is_for_those_who_may_and_nobody_else() {
        var card = card();

        io.restassured.RestAssured.given()
                .get("/api/v1/scorecards/" + card)
                .then()
                .statusCode(401);
        as("auditor").get("/scorecards/" + card).then().statusCode(200).body("actions", empty());
        as("auditor")
                .body("{\"indicator\": \"C10\"}")
                .post("/scorecards/" + card + "/indicators")
                .then()
                .statusCode(403);
        as("biro").get("/scorecards?colour=red").then().statusCode(400);
        as("biro")
                .get("/scorecards?kind=CITY")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(equalTo(400), equalTo(404)));
        as("biro").delete("/scorecards/" + card).then().statusCode(405);
    }

    private static String cardOf(UUID agreement) {
        return as("biro")
                .get("/scorecards?agreement=" + agreement)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }
}
