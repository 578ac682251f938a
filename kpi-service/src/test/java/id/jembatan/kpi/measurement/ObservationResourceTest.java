package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ObservationResourceTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";

    @Inject
    Sql sql;

    @Test
    void saying_the_same_again_changes_nothing() {
        var rank = rank(card());

        var first = id(observe("biro", rank, YEAR + "\"value\": 71"));
        var again = observe("biro", rank, YEAR + "\"value\": \"71.0\"");

        again.then().statusCode(200).body("id", equalTo(first));
        assertThat(count("observation where applied_id = ?", rank)).isEqualTo(1);
        assertThat(count("outbox_event where subject = ?", first)).isEqualTo(1);
    }

    @Test
    void saying_something_else_is_no_overwriting() {
        var rank = rank(card());
        var first = id(observe("biro", rank, YEAR + "\"value\": 71"));

        observe("biro", rank, YEAR + "\"value\": 70")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-reported"))
                .body("observation", equalTo(first));

        assertThat(count("observation where applied_id = ?", rank)).isEqualTo(1);
    }

    @Test
    void a_key_makes_a_repeated_call_return_its_first_answer() {
        var rank = rank(card());
        var key = UUID.randomUUID().toString();
        var body = "{\"indicator\": \"%s\", %s \"value\": 71}".formatted(rank, YEAR);

        var first = as("biro").header("Idempotency-Key", key).body(body).post("/observations");
        var second = as("biro").header("Idempotency-Key", key).body(body).post("/observations");

        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void many_at_once_make_one_observation() throws Exception {
        var rank = rank(card());
        Tokens.of("biro");

        try (var callers = Executors.newFixedThreadPool(6)) {
            var answers = callers.invokeAll(IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<Integer>)
                            () -> observe("biro", rank, YEAR + "\"value\": 71").statusCode())
                    .toList());
            var codes = answers.stream().map(answer -> {
                try {
                    return answer.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(codes).containsOnly(200, 201).containsOnlyOnce(201);
        }

        assertThat(count("observation where applied_id = ?", rank)).isEqualTo(1);
    }

    @Test
    void two_reporters_who_differ_are_both_kept_and_no_figure_is_made() {
        var card = card();
        var rank = rank(card);
        id(id.jembatan.kpi.Kpi.target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        id(observe("biro", rank, YEAR + "\"value\": 71"));
        id(observe("kepala", rank, YEAR + "\"value\": 72"));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations.value", containsInAnyOrder("71", "72"))
                .body("indicators[0].progress.reported.reason", equalTo("conflicting-values"));
    }

    @Test
    void nobody_verifies_his_own_figure() {
        var rank = rank(card());
        var own = id(observe("kepala", rank, YEAR + "\"value\": 71"));

        decide("kepala", own, "VERIFIED").then().statusCode(409).body("code", equalTo("own-figure"));
        decide("kepala", own, "RETURNED").then().statusCode(409);

        as("kepala")
                .get("/observations/" + own)
                .then()
                .body("status", equalTo("REPORTED"))
                .body("actions", contains("correct"));
    }

    @Test
    void nobody_verifies_his_own_figure_by_way_of_somebody_elses_correction() {
        var rank = rank(card());
        var own = id(observe("kepala", rank, YEAR + "\"value\": 71"));
        var corrected = id(as("biro")
                .body("{\"value\": 71, \"reason\": \"a new comment\", \"comment\": \"looked up again\"}")
                .post("/observations/" + own + "/corrections"));

        decide("kepala", corrected, "VERIFIED").then().statusCode(409).body("code", equalTo("own-figure"));
    }

    @Test
    void the_database_itself_knows_four_eyes() {
        var rank = rank(card());
        var own = UUID.fromString(id(observe("kepala", rank, YEAR + "\"value\": 71")));

        assertThatThrownBy(() -> sql.run(
                        "update observation set status = 'VERIFIED', decided_by = reporter, decided_at = now() where id = ?",
                        own))
                .hasRootCauseInstanceOf(java.sql.SQLException.class)
                .rootCause()
                .hasMessageContaining("observation_is_not_verified_by_its_reporter");
    }

    @Test
    void the_database_itself_lets_no_figure_be_changed_or_deleted() {
        var rank = rank(card());
        var it = UUID.fromString(id(observe("kepala", rank, YEAR + "\"value\": 71")));

        assertThatThrownBy(() -> sql.run("delete from observation where id = ?", it))
                .rootCause()
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> sql.run("update observation set value = 1 where id = ?", it))
                .rootCause()
                .hasMessageContaining("corrected by a new one");
    }

    @Test
    void a_second_person_verifies_and_stands_by_it_with_his_name() {
        var rank = rank(card());
        var observation = id(observe("biro", rank, YEAR + "\"value\": 71"));
        as("kepala").get("/observations/" + observation).then().body("actions", contains("verify", "correct"));

        decide("kepala", observation, "VERIFIED")
                .then()
                .statusCode(201)
                .body("status", equalTo("VERIFIED"))
                .body("decision.by", equalTo("kepala"));

        decide("kepala", observation, "RETURNED").then().statusCode(409).body("code", equalTo("not-verifiable"));
        assertThat(sql.list(
                        "select type from outbox_event where subject = ?",
                        row -> row.getString(1),
                        UUID.fromString(observation)))
                .hasSize(2)
                .containsOnly("id.jembatan.observation.recorded.v1");
        assertThat(sql.list(
                        "select action from journal_entry where resource_id = ? order by seq",
                        row -> row.getString(1),
                        UUID.fromString(observation)))
                .containsExactly("record", "add-evidence", "verify");
    }

    @Test
    void verifying_is_for_those_who_may() {
        var rank = rank(card());
        var observation = id(observe("kepala", rank, YEAR + "\"value\": 71"));

        for (var user : new String[] {"biro", "dinas-sda", "auditor", "admin", "kbri-ankara", "kemlu"}) {
            decide(user, observation, "VERIFIED").then().statusCode(403);
        }
        decide("ankara", observation, "VERIFIED").then().statusCode(403);
    }

    @Test
    void a_period_has_one_verified_value() {
        var rank = rank(card());
        var one = id(observe("biro", rank, YEAR + "\"value\": 71"));
        decide("kepala", one, "VERIFIED").then().statusCode(201);
        // the same account, other hands: the head's figure cannot be verified by the head, so the agency's is tried
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "", 1);
        String card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
        var water = apply(card, "{\"indicator\": \"C04\"}");
        var first = id(observe("biro", water, YEAR + "\"numerator\": 42, \"denominator\": 100"));
        var second = id(observe("dinas-sda", water, YEAR + "\"numerator\": 43, \"denominator\": 100"));
        decide("kepala", first, "VERIFIED").then().statusCode(201);

        decide("kepala", second, "VERIFIED").then().statusCode(409).body("code", equalTo("period-already-verified"));
        decide("kepala", second, "RETURNED").then().statusCode(201);
    }

    @Test
    void a_correction_keeps_the_old_value_and_has_to_be_verified_anew() {
        var rank = rank(card());
        var old = id(observe("biro", rank, YEAR + "\"value\": 70"));
        decide("kepala", old, "VERIFIED").then().statusCode(201);

        var corrected = as("biro")
                .body("{\"value\": 71, \"reason\": \"misread\"}")
                .post("/observations/" + old + "/corrections");

        corrected
                .then()
                .statusCode(201)
                .body("value", equalTo("71"))
                .body("status", equalTo("REPORTED"))
                .body("corrects", equalTo(old))
                .body("reason", equalTo("misread"))
                .body("decision", nullValue());
        as("biro")
                .get("/observations/" + old)
                .then()
                .body("value", equalTo("70"))
                .body("status", equalTo("CORRECTED"))
                .body("decision.by", equalTo("kepala"))
                .body("actions", empty());
        as("biro")
                .body("{\"value\": 72, \"reason\": \"again\"}")
                .post("/observations/" + old + "/corrections")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-corrected"));
    }

    @Test
    void a_value_can_be_corrected_into_its_absence() {
        var rank = rank(card());
        var old = id(observe("biro", rank, YEAR + "\"value\": 70"));

        as("biro")
                .body("{\"state\": \"WITHHELD\", \"reason\": \"the publisher withdrew it\"}")
                .post("/observations/" + old + "/corrections")
                .then()
                .statusCode(201)
                .body("value", nullValue())
                .body("state", equalTo("WITHHELD"));
    }

    @Test
    void a_correction_needs_a_reason() {
        var rank = rank(card());
        var old = id(observe("biro", rank, YEAR + "\"value\": 70"));

        as("biro")
                .body("{\"value\": 71}")
                .post("/observations/" + old + "/corrections")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @ParameterizedTest(name = "{0}: {1} is {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "C10 | \"value\": \"-3\" | value-not-positive | /value",
                "C10 | \"value\": 0 | value-not-positive | /value",
                "C10 | \"value\": \"71.5\" | value-not-whole | /value",
                "O01 | \"value\": -1 | value-too-small | /value",
                "C05 | \"value\": \"100.01\" | value-too-large | /value",
                "C05 | \"value\": \"12.345\" | too-many-decimals | /value",
                "C08 | \"value\": 6 | value-too-large | /value",
                "C10 | \"comment\": \"no value\" | value-missing | /value",
                "C10 | \"state\": \"WITHHELD\", \"value\": 3 | value-not-expected | /value",
                "C10 | \"value\": 3, \"status\": \"VERIFIED\" | status-not-allowed | /status",
                "C04 | \"numerator\": 0, \"denominator\": 0 | zero-denominator | /denominator",
                "C04 | \"numerator\": 5 | incomplete-ratio | /denominator",
                "C04 | \"numerator\": 1, \"denominator\": 3, \"value\": 50 | ratio-contradicts-value | /value",
                "O01 | \"numerator\": 1, \"denominator\": 3 | not-a-ratio | /numerator",
            })
    void a_figure_that_breaks_a_rule_is_refused_with_its_place(
            String indicator, String figure, String code, String pointer) {
        var applied = apply(card(), "{\"indicator\": \"%s\"}".formatted(indicator));

        observe("biro", applied, YEAR + figure)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));

        assertThat(count("observation where applied_id = ?", applied)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"period\": {\"year\": 2025}, \"value\": 1e100000 | 400",
                "\"period\": {\"year\": 2025}, \"value\": \"1e400\" | 400",
                "\"period\": {\"year\": 2025}, \"value\": NaN | 400",
                "\"period\": {\"year\": 2025}, \"value\": \"NaN\" | 400",
                "\"period\": {\"year\": 2025}, \"value\": \"seventy\" | 400",
                "\"period\": {\"year\": 2025}, \"value\": true | 400",
                "\"period\": {\"year\": 2025}, \"value\": 71, \"valeu\": 71 | 400",
                "\"period\": {\"year\": 2025, \"week\": 3}, \"value\": 71 | 400",
                "\"period\": {\"year\": 2025}, \"value\": 71, \"state\": \"UNKNOWN\" | 400",
                "\"period\": {\"year\": 2025}, \"value\": 71, \"status\": \"\" | 400",
                "\"period\": {\"year\": \"2025\"}, \"value\": 71 | 400",
                "\"period\": {\"year\": 2025.5}, \"value\": 71 | 400",
                "\"period\": {\"year\": 2025}, \"value\": 71, \"comment\": \"a\\u0000b\" | 400",
                "\"period\": {\"year\": 2025}, \"value\": 71 ] | 400",
                "\"period\": null, \"value\": 71 | 422",
                "\"period\": {}, \"value\": 71 | 422",
                "\"period\": {\"year\": 2025, \"quarter\": 5}, \"value\": 71 | 422",
                "\"period\": {\"year\": 2025, \"month\": 2, \"day\": 30}, \"value\": 71 | 422",
                "\"period\": {\"year\": 99999}, \"value\": 71 | 422",
                "\"period\": {\"name\": \" \"}, \"value\": 71 | 422",
            })
    void what_cannot_be_read_stores_nothing(String body, int status) {
        var rank = rank(card());

        observe("biro", rank, body).then().statusCode(status).contentType("application/problem+json");

        assertThat(count("observation where applied_id = ?", rank)).isZero();
    }

    @Test
    void broken_requests_are_named_problems() {
        as("biro").body("{\"indicator\": ").post("/observations").then().statusCode(400);
        as("biro").body("null").post("/observations").then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        as("biro").body("[]").post("/observations").then().statusCode(400);
        as("biro")
                .body(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                .post("/observations")
                .then()
                .statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("biro"))
                .contentType("text/plain")
                .body("71")
                .post("/api/v1/observations")
                .then()
                .statusCode(415);
        observe("biro", UUID.randomUUID().toString(), YEAR + "\"value\": 71")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-applied-indicator"));
        as("biro").get("/observations/not-an-id").then().statusCode(404);
        as("biro").get("/observations?period=2025-Q7").then().statusCode(400);
        as("biro").get("/observations?limit=0").then().statusCode(422);
        as("biro").get("/observations?after=nonsense").then().statusCode(400);
        as("biro").get("/observations?reporter=me").then().statusCode(400);
    }

    @Test
    void exact_decimals_come_back_as_they_went_in() {
        var energy = apply(card(), "{\"indicator\": \"C03\"}");

        var id = id(observe("biro", energy, YEAR + "\"value\": \"12345678901234567890123456.789\""));

        as("biro").get("/observations/" + id).then().body("value", equalTo("12345678901234567890123456.789"));
    }

    @Test
    void lists_are_filtered_and_paged_by_key() {
        var card = card();
        var people = apply(card, "{\"indicator\": \"O01\"}");
        for (var year = 2020; year < 2025; year++) {
            id(observe("biro", people, "\"period\": {\"year\": %d}, \"value\": 1".formatted(year)));
        }
        id(observe("biro", people, "\"period\": {\"year\": 2030}, \"value\": 9, \"status\": \"PLANNED\""));

        var first = as("biro").get("/observations?scorecard=" + card + "&limit=4&total=true");
        first.then().body("items", hasSize(4)).body("total", equalTo(6)).header("Link", not(nullValue()));
        String next = first.path("next");
        as("biro")
                .get("/observations?scorecard=" + card + "&limit=4&after=" + next)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        as("biro")
                .get("/observations?indicator=" + people + "&status=PLANNED")
                .then()
                .body("items.value", contains("9"));
        as("biro")
                .get("/observations?indicator=" + people + "&period=2021")
                .then()
                .body("items", hasSize(1))
                .body("items.period.key", everyItem(equalTo("2021")));
    }

    @Test
    void writing_is_for_those_who_may() {
        var rank = rank(card());

        for (var user : new String[] {"auditor", "admin", "hukum", "kemlu", "kbri-ankara", "ankara"}) {
            observe(user, rank, YEAR + "\"value\": 71").then().statusCode(403);
        }
        observe("dinas-sda", rank, YEAR + "\"value\": 71")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-agency"));
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/observations")
                .then()
                .statusCode(401);
        as("biro").delete("/observations/" + UUID.randomUUID()).then().statusCode(405);
        assertThat(count("observation where applied_id = ?", rank)).isZero();
    }

    private long count(String from, String id) {
        return sql.list("select count(*) from " + from, row -> row.getLong(1), UUID.fromString(id))
                .getFirst();
    }
}
