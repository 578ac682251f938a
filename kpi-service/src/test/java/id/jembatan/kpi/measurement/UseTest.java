package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.rank;
import static id.jembatan.kpi.Kpi.target;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// User story G9: what is measured on a card, from where, to where, and who answers for it.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class UseTest {

    @Inject
    Sql sql;

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void both_sides_have_somebody_who_answers_for_a_figure() {
        var use = apply(card(), """
                {"indicator": "O01", "ownerAccount": "biro", "ownerOffice": "Made-up office", "partnerOwner": "Made-up bureau of the partner"}""");
        var read = as("auditor").get("/applied-indicators/" + use);
        read.then()
                .statusCode(200)
                .body("ownerAccount", equalTo("biro"))
                .body("partnerOwner", equalTo("Made-up bureau of the partner"))
                .body("baseline", nullValue())
                .body("actions", hasSize(0));

        change("biro", use, "{\"ownerAccount\": \"dinas-sda\", \"ownerOffice\": null, \"dueDays\": 10}")
                .then()
                .statusCode(200)
                .body("ownerAccount", equalTo("dinas-sda"))
                .body("ownerOffice", nullValue())
                .body("dueDays", equalTo(10))
                .body("partnerOwner", equalTo("Made-up bureau of the partner"));
        as("biro")
                .header("If-Match", read.header("ETag"))
                .body("{\"note\": \"x\"}")
                .patch("/applied-indicators/" + use)
                .then()
                .statusCode(412);
        as("biro")
                .body("{\"note\": \"x\"}")
                .patch("/applied-indicators/" + use)
                .then()
                .statusCode(428);
        change("biro", use, "{\"baselineValue\": 4}").then().statusCode(400);
        change("biro", use, "{\"dueDays\": 400}").then().statusCode(422);
        change("auditor", use, "{\"note\": \"x\"}").then().statusCode(403);
        change("dinas-sda", use, "{\"note\": \"x\"}").then().statusCode(403);
        as("biro").get("/applied-indicators/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_revised_baseline_keeps_the_old_one_with_date_reason_and_approver() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 71"));

        rebase("biro", card, rank, "\"value\": 76").then().statusCode(409).body("code", equalTo("baseline-exists"));
        rebase("biro", card, rank, "\"value\": 76, \"reason\": \"the publisher counted anew\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("revision-needs-approver"));
        rebase("kepala", card, rank, "\"value\": 76, \"reason\": \"the publisher counted anew\"")
                .then()
                .statusCode(201)
                .body("baseline.value", equalTo("76"))
                .body("progress.reported.percent", equalTo("19.23"));
        rebase("kepala", card, rank, "\"value\": 76").then().statusCode(201);

        as("auditor")
                .get("/applied-indicators/" + rank)
                .then()
                .body("baseline.value", equalTo("76"))
                .body("baseline.setBy", equalTo("kepala"))
                .body("baseline.revisions", hasSize(1))
                .body("baseline.revisions[0].value", equalTo("74"))
                .body("baseline.revisions[0].source", equalTo("not recorded"))
                .body("baseline.revisions[0].setBy", equalTo("biro"))
                .body("baseline.revisions[0].setAt", notNullValue())
                .body("baseline.revisions[0].reason", equalTo("the publisher counted anew"))
                .body("baseline.revisions[0].approver", equalTo("kepala"));
    }

    @Test
    void a_baseline_may_be_in_words_and_is_then_no_number() {
        var card = card();
        var people = apply(card, """
                {"indicator": "O01", "baseline": {"raw": "N=35;P=55", "period": {"year": 2024, "month": 3, "day": 1}}}""");

        as("biro")
                .get("/applied-indicators/" + people)
                .then()
                .body("baseline.raw", equalTo("N=35;P=55"))
                .body("baseline.value", nullValue())
                .body("baseline.period.key", equalTo("2024-03-01"));
        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].baseline.raw", equalTo("N=35;P=55"))
                .body("indicators[0].baseline.value", nullValue())
                .body("indicators[0].baseline.period.key", equalTo("2024-03-01"));
        as("biro")
                .body(
                        "{\"indicator\": \"O06\", \"baseline\": {\"raw\": \"x\", \"value\": 3, \"period\": {\"year\": 2024}}}")
                .post("/scorecards/" + card + "/indicators")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/baseline/raw"));
        as("biro")
                .body("{\"indicator\": \"O06\", \"baseline\": {\"period\": {\"year\": 2024}}}")
                .post("/scorecards/" + card + "/indicators")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("value-missing"));
    }

    @Test
    void a_target_that_equals_the_baseline_is_refused_unless_it_means_to() {
        var rank = rank(card());

        target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": \"74.0\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("target-equals-baseline"))
                .body("errors[0].pointer", equalTo("/value"));
        as("biro").get("/applied-indicators/" + rank).then().statusCode(200);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 74, \"keep\": true"));
    }

    @Test
    void a_baseline_that_equals_a_target_is_refused_unless_it_means_to() {
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        var late = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", late, "\"period\": {\"year\": 2025}, \"value\": 4"));

        rebase("kepala", card, rank, "\"value\": \"50.0\", \"reason\": \"counted anew\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("target-equals-baseline"))
                .body("errors[0].pointer", equalTo("/value"));
        rebase("biro", card, late, "\"value\": 4").then().statusCode(422);

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators.find { it.code == 'C10' }.baseline.value", equalTo("74"))
                .body("indicators.find { it.code == 'O01' }.baseline", nullValue());
        rebase("biro", card, late, "\"value\": 4, \"keep\": true").then().statusCode(201);
        rebase("kepala", card, rank, "\"value\": 50, \"reason\": \"counted anew\", \"keep\": true")
                .then()
                .statusCode(201);
    }

    @Test
    void targets_of_one_use_never_speak_of_the_same_days() {
        var places = apply(card(), "{\"indicator\": \"O03\"}");
        id(target("biro", places, "\"period\": {\"year\": 2025}, \"value\": 4"));

        target("biro", places, "\"period\": {\"year\": 2025, \"half\": 1}, \"value\": 2")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("targets-overlap"))
                .body("errors[0].pointer", equalTo("/period"));

        quota(places).then().statusCode(200).body("planned", equalTo("4"));
        id(target("biro", places, "\"period\": {\"year\": 2026, \"half\": 1}, \"value\": 2"));
        id(target("biro", places, "\"period\": {\"name\": \"year 3\"}, \"value\": 2"));
    }

    @Test
    void targets_that_overlapped_before_make_no_quota() {
        var places = apply(card(), "{\"indicator\": \"O03\"}");
        id(target("biro", places, "\"period\": {\"year\": 2025}, \"value\": 4"));
        var half = id(target("biro", places, "\"period\": {\"year\": 2026, \"half\": 1}, \"value\": 2"));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.run("update target set period = '2025-H1' where id = ?", UUID.fromString(half)));

        quota(places).then().statusCode(409).body("code", equalTo("quota-overlaps"));
    }

    @Test
    void figures_that_are_put_together_count_no_day_twice() {
        var card = card();
        var places = apply(card, "{\"indicator\": \"O03\"}");
        var year = id(observe("biro", places, "\"period\": {\"year\": 2025}, \"value\": 4"));

        observe("kepala", places, "\"period\": {\"year\": 2025, \"half\": 1}, \"value\": 2")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("figures-overlap"))
                .body("errors[0].pointer", equalTo("/period"));
        as("kepala")
                .body("""
                {"observations": [{"indicator": "%1$s", "period": {"year": 2024}, "value": 3},
                 {"indicator": "%1$s", "period": {"year": 2024, "half": 1}, "value": 3},
                 {"indicator": "%1$s", "period": {"year": 2025, "half": 2}, "value": 3}]}""".formatted(places))
                .post("/observations/bulk?rows=all")
                .then()
                .statusCode(422)
                .body("report.results[1].errors[0].code", equalTo("figures-overlap"))
                .body("report.results[2].errors[0].code", equalTo("figures-overlap"));

        as("biro").get("/scorecards/" + card).then().body("indicators[0].progress.reported.value", equalTo("4"));
        id(observe("biro", places, "\"period\": {\"year\": 2025, \"half\": 1}, \"value\": 2, \"status\": \"PLANNED\""));
        id(observe("biro", places, "\"period\": {\"year\": 2025, \"half\": 1}, \"state\": \"WITHHELD\""));
        as("biro")
                .body("{\"state\": \"NOT_REPORTED\", \"reason\": \"it is counted by half-years\"}")
                .post("/observations/" + year + "/corrections")
                .then()
                .statusCode(201);
        id(observe("biro", places, "\"period\": {\"year\": 2025, \"half\": 2}, \"value\": 2"));
        var hospitals = apply(card, "{\"indicator\": \"O09\"}");
        id(observe("biro", hospitals, "\"period\": {\"year\": 2025}, \"value\": 4"));
        id(observe("biro", hospitals, "\"period\": {\"year\": 2025, \"quarter\": 4}, \"value\": 4"));
    }

    @Test
    void a_use_has_one_end_target_beside_those_of_its_periods() {
        var card = card();
        var places = apply(card, "{\"indicator\": \"O03\"}");
        var all = "\"period\": {\"from\": \"2026-01-01\", \"until\": \"2030-12-31\"}, \"scope\": \"END\", ";
        id(target("biro", places, "\"period\": {\"year\": 2026}, \"value\": 4"));

        target("biro", places, all + "\"value\": 20")
                .then()
                .statusCode(201)
                .body("scope", equalTo("END"))
                .body("period.key", equalTo("2026-01-01/2030-12-31"));
        target("biro", places, all + "\"value\": 20").then().statusCode(200);
        target("kepala", places, all + "\"value\": 18, \"reason\": \"fewer places\"")
                .then()
                .statusCode(200)
                .body("revisions[0].value", equalTo("20"));
        target(
                        "kepala",
                        places,
                        "\"period\": {\"year\": 2031}, \"scope\": \"END\", \"value\": 18, \"reason\": \"later\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("end-target-exists"));
        as("biro").get("/scorecards/" + card).then().body("indicators[0].targets", hasSize(2));
    }

    @Test
    void four_places_a_year_for_five_years_are_planned_used_left_and_lost() {
        TestClock.set(Instant.parse("2028-06-01T03:00:00Z"));
        var places = apply(card(), "{\"indicator\": \"O03\", \"note\": \"figures made up for a test\"}");
        for (var year = 2025; year < 2030; year++) {
            id(target("biro", places, "\"period\": {\"year\": %d}, \"value\": 4".formatted(year)));
        }
        id(
                target(
                        "biro",
                        places,
                        "\"period\": {\"from\": \"2025-01-01\", \"until\": \"2029-12-31\"}, \"scope\": \"END\", \"value\": 20"));
        var first = id(observe("biro", places, "\"period\": {\"year\": 2025}, \"value\": 4"));
        var second = id(observe("biro", places, "\"period\": {\"year\": 2026}, \"value\": 2"));
        decide("kepala", first, "VERIFIED").then().statusCode(201);
        decide("kepala", second, "VERIFIED").then().statusCode(201);
        id(observe("biro", places, "\"period\": {\"year\": 2028}, \"value\": 0"));

        quota(places)
                .then()
                .statusCode(200)
                .body("planned", equalTo("20"))
                .body("end", equalTo("20"))
                .body("endAgrees", equalTo(true))
                .body("carriesOver", nullValue())
                .body("periods.planned", contains("4", "4", "4", "4", "4"))
                .body("periods.verified", contains("4", "2", null, null, null))
                .body("periods.reported", contains(null, null, null, "0", null))
                .body("periods.over", contains(true, true, true, false, false))
                .body("verified.used", equalTo("6"))
                .body("verified.undecided", equalTo("2"))
                .body("verified.unknown", equalTo("4"))
                .body("verified.left", equalTo("8"))
                .body("verified.lost", equalTo("0"))
                .body("reported.used", equalTo("0"));
        change("biro", places, "{\"unusedCarriesOver\": false}").then().statusCode(200);
        quota(places).then().body("verified.lost", equalTo("2")).body("verified.left", equalTo("8"));
        change("biro", places, "{\"unusedCarriesOver\": true}").then().statusCode(200);
        quota(places).then().body("verified.lost", equalTo("0")).body("verified.left", equalTo("10"));
    }

    @Test
    void what_is_not_added_has_no_quota() {
        quota(rank(card())).then().statusCode(409).body("code", equalTo("no-quota"));
    }

    @Test
    void a_programme_that_nobody_knows_has_no_scorecard() {
        as("biro")
                .body("{\"kind\": \"PROGRAMME\", \"subject\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/scorecards")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-subject"));
        as("biro").get("/scorecards?kind=PROGRAMME&limit=1").then().statusCode(200);
    }

    @Test
    void an_agency_changes_what_is_its_own() {
        var own = apply(cardOf("tr-ankara", "TR", ""), "{\"indicator\": \"C04\"}");

        change("dinas-sda", own, "{\"ownerAccount\": \"dinas-sda\"}").then().statusCode(200);
        as("dinas-sda").get("/applied-indicators/" + own).then().body("actions", hasItem("update"));
        as("dinas-sda").get("/applied-indicators/" + own).then().body("actions", not(hasItem("lock-period")));
    }

    private static Response change(String user, String use, String patch) {
        return as(user).header(
                        "If-Match", as("biro").get("/applied-indicators/" + use).header("ETag"))
                .body(patch)
                .patch("/applied-indicators/" + use);
    }

    private static Response rebase(String user, String card, String use, String form) {
        return as(user).body("{\"period\": {\"year\": 2024}, %s}".formatted(form))
                .post("/scorecards/" + card + "/indicators/" + use + "/baselines");
    }

    private static Response quota(String use) {
        return as("auditor").get("/applied-indicators/" + use + "/quota");
    }
}
