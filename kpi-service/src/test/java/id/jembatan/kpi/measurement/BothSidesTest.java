package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// User story E6: the officer of a partner sees the figures that are shared with him, and confirms or disputes them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class BothSidesTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";

    @Inject
    Sql sql;

    @Test
    void a_partner_confirms_a_figure_that_is_shared_with_him() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 3"));
        as("ankara")
                .get("/observations/" + figure)
                .then()
                .statusCode(200)
                .body("actions", contains("confirm", "dispute"));

        say("ankara", figure, "\"decision\": \"CONFIRMED\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("REPORTED"))
                .body("statements[0].decision", equalTo("CONFIRMED"))
                .body("statements[0].partner", equalTo("tr-ankara"))
                .body("statements[0].by", equalTo("ankara"));

        as("biro").get("/observations/" + figure).then().body("statements", hasSize(1));
        assertThat(told(figure)).containsExactly("recorded", "recorded", "confirmed");
    }

    @Test
    void a_dispute_takes_the_figure_out_of_every_number_and_tells_the_bureau() {
        var card = shared();
        var people = people(card);
        id(target("biro", people, YEAR + "\"value\": 10"));
        var figure = id(observe("biro", people, YEAR + "\"value\": 5"));
        decide("kepala", figure, "VERIFIED").then().statusCode(201);
        as("biro").get("/scorecards/" + card).then().body("indicators[0].progress.verified.percent", equalTo("50"));

        say("ankara", figure, "\"decision\": \"DISPUTED\", \"value\": 4, \"note\": \"one of them came in 2024\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("DISPUTED"))
                .body("statements[0].value", equalTo("4"))
                .body("statements[0].settlement", nullValue());

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.verified.percent", nullValue())
                .body("indicators[0].progress.reported.percent", nullValue())
                .body("indicators[0].coverage.reported", equalTo(0))
                .body("indicators[0].coverage.notReported", equalTo(1)) // 2025 has a target and is over
                .body("indicators[0].observations[0].status", equalTo("DISPUTED"));
        as("biro").get("/observations?status=DISPUTED&limit=200").then().body("items.id", hasItem(figure));
        assertThat(told(figure)).containsExactly("recorded", "recorded", "recorded", "disputed");
        assertThat(sql.list(
                        "select data ->> 'partner' || ' ' || (data ->> 'stated') || ' ' || (data ->> 'note') from outbox_event"
                                + " where subject = ? and type like '%disputed%'",
                        row -> row.getString(1), UUID.fromString(figure)))
                .containsExactly("tr-ankara 4 one of them came in 2024");
    }

    @Test
    void a_dispute_is_shown_until_a_second_person_settles_it_with_a_note() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 5"));
        decide("kepala", figure, "VERIFIED").then().statusCode(201);
        dispute(figure);
        as("kepala").get("/observations/" + figure).then().body("actions", contains("settle", "correct"));

        settle("kepala", figure, "\"outcome\": \"KEPT\", \"note\": \" \"")
                .then()
                .statusCode(422);
        settle("biro", figure, "\"outcome\": \"KEPT\", \"note\": \"x\"").then().statusCode(403);
        settle("ankara", figure, "\"outcome\": \"KEPT\", \"note\": \"x\"")
                .then()
                .statusCode(403);
        decide("kepala", figure, "VERIFIED").then().statusCode(409).body("code", equalTo("not-verifiable"));
        settle("kepala", figure, "\"outcome\": \"KEPT\", \"note\": \"the list was looked through together\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("VERIFIED"))
                .body("statements[0].settlement.outcome", equalTo("KEPT"))
                .body("statements[0].settlement.note", equalTo("the list was looked through together"))
                .body("statements[0].settlement.by", equalTo("kepala"));

        settle("kepala", figure, "\"outcome\": \"KEPT\", \"note\": \"x\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-disputed"));
        assertThat(told(figure)).endsWith("recorded", "settled");
        assertThat(sql.list(
                        "select action from journal_entry where resource_id = ? order by seq",
                        row -> row.getString(1),
                        UUID.fromString(figure)))
                .containsExactly("record", "add-evidence", "verify", "dispute", "settle");
    }

    @Test
    void nobody_settles_a_dispute_about_his_own_figure() {
        var figure = id(observe("kepala", people(shared()), YEAR + "\"value\": 5"));
        dispute(figure);

        settle("kepala", figure, "\"outcome\": \"KEPT\", \"note\": \"I was right\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-figure"));
        as("kepala").get("/observations/" + figure).then().body("status", equalTo("DISPUTED"));
    }

    @Test
    void a_dispute_may_send_the_figure_back() {
        var people = people(shared());
        var figure = id(observe("biro", people, YEAR + "\"value\": 5"));
        dispute(figure);

        settle("kepala", figure, "\"outcome\": \"RETURNED\", \"note\": \"count again\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("RETURNED"))
                .body("decision.note", equalTo("count again"));
        id(observe("biro", people, YEAR + "\"value\": 4"));
    }

    @Test
    void a_correction_settles_a_dispute_and_keeps_the_old_value() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 5"));
        dispute(figure);

        var corrected = id(as("biro")
                .body("{\"value\": 4, \"reason\": \"the partner is right\"}")
                .post("/observations/" + figure + "/corrections"));

        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("value", equalTo("5"))
                .body("status", equalTo("CORRECTED"))
                .body("statements[0].settlement.outcome", equalTo("CORRECTED"))
                .body("statements[0].settlement.note", equalTo("the partner is right"));
        as("ankara").get("/observations/" + corrected).then().body("status", equalTo("REPORTED"));
        assertThat(told(figure)).endsWith("settled");
    }

    @Test
    void a_partner_may_take_a_dispute_back() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 5"));
        dispute(figure);
        say("ankara", figure, "\"decision\": \"DISPUTED\", \"note\": \"still\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-disputed"));

        say("ankara", figure, "\"decision\": \"CONFIRMED\", \"note\": \"we looked again\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("REPORTED"))
                .body("statements.decision", contains("DISPUTED", "CONFIRMED"))
                .body("statements[0].settlement.outcome", equalTo("WITHDRAWN"));
    }

    @Test
    void while_it_is_disputed_another_report_may_be_verified_and_then_the_first_cannot_come_back() {
        var people = people(shared());
        var first = id(observe("biro", people, YEAR + "\"value\": 5"));
        decide("kepala", first, "VERIFIED").then().statusCode(201);
        dispute(first);
        observe("biro", people, YEAR + "\"value\": 4").then().statusCode(409).body("code", equalTo("already-reported"));
        var second = id(observe("dinas-sda", people, YEAR + "\"value\": 4"));
        decide("kepala", second, "VERIFIED").then().statusCode(201);

        settle("kepala", first, "\"outcome\": \"KEPT\", \"note\": \"x\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-already-verified"));
    }

    @Test
    void nothing_unmarked_is_visible_and_only_the_partner_speaks_for_himself() {
        mission("kbri-ankara", "TR", null, null, 1);
        var hidden = id(observe("biro", people(cardOf("tr-ankara", "TR", "\"tr-istanbul\"")), YEAR + "\"value\": 5"));
        var seen = id(observe("biro", people(shared()), YEAR + "\"value\": 5"));
        var confirm = "\"decision\": \"CONFIRMED\"";

        as("ankara").get("/observations/" + hidden).then().statusCode(404);
        say("ankara", hidden, confirm).then().statusCode(404);
        as("ankara").get("/observations/" + hidden + "/comments").then().statusCode(404);
        as("ankara")
                .get("/observations?status=REPORTED&limit=200")
                .then()
                .body("items.id", org.hamcrest.Matchers.not(hasItem(hidden)));
        for (var user : new String[] {"biro", "kepala", "kbri-ankara", "dinas-sda", "auditor", "admin"}) {
            say(user, seen, confirm).then().statusCode(403);
        }
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body("{" + confirm + "}")
                .post("/api/v1/observations/" + seen + "/statements")
                .then()
                .statusCode(401);
        as("kbri-ankara").get("/observations/" + seen).then().statusCode(200).body("actions", empty());
    }

    @Test
    void what_we_noted_for_ourselves_is_not_for_the_partner() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 5, \"comment\": \"between us\""));
        as("kepala")
                .body("{\"decision\": \"VERIFIED\", \"note\": \"between us too\"}")
                .post("/observations/" + figure + "/verifications")
                .then()
                .statusCode(201);

        as("ankara")
                .get("/observations/" + figure)
                .then()
                .body("comment", nullValue())
                .body("decision.by", equalTo("kepala"))
                .body("decision.note", nullValue());
        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("comment", equalTo("between us"))
                .body("decision.note", equalTo("between us too"));
    }

    @Test
    void a_dispute_says_what_is_wrong_and_of_what_is_told() {
        var people = people(shared());
        var figure = id(observe("biro", people, YEAR + "\"value\": 5"));
        var plan = id(observe("biro", people, "\"period\": {\"year\": 2027}, \"value\": 5, \"status\": \"PLANNED\""));

        say("ankara", figure, "\"decision\": \"DISPUTED\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("note-required"));
        say("ankara", figure, "\"decision\": \"CONFIRMED\", \"value\": 4")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/value"));
        say("ankara", figure, "\"decision\": \"DISPUTED\", \"note\": \"x\", \"value\": -4")
                .then()
                .statusCode(422);
        say("ankara", figure, "\"decision\": \"DISPUTED\", \"note\": \"x\", \"value\": \"1e400\"")
                .then()
                .statusCode(400);
        say("ankara", figure, "\"decision\": \"MAYBE\"").then().statusCode(400);
        say("ankara", plan, "\"decision\": \"CONFIRMED\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-confirmable"));
        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("status", equalTo("REPORTED"))
                .body("statements", empty());
    }

    @Test
    void both_sides_speak_in_a_thread_and_what_is_ours_stays_ours() {
        var figure = id(observe("biro", people(shared()), YEAR + "\"value\": 5"));
        comment("biro", figure, "\"words\": \"between us: ask again\"").then().statusCode(201);
        comment("kepala", figure, "\"words\": \"please look at the list\", \"shared\": true")
                .then()
                .statusCode(201);
        comment("ankara", figure, "\"words\": \"we will\"")
                .then()
                .statusCode(201)
                .body("partner", equalTo("tr-ankara"));

        as("ankara")
                .get("/observations/" + figure + "/comments?total=true")
                .then()
                .body("items.words", contains("please look at the list", "we will"))
                .body("total", equalTo(2));
        var first = as("biro").get("/observations/" + figure + "/comments?limit=2");
        first.then().body("items.words", contains("between us: ask again", "please look at the list"));
        as("biro")
                .get("/observations/" + figure + "/comments?limit=2&after=" + first.path("next"))
                .then()
                .body("items.words", contains("we will"))
                .body("items.by", contains("ankara"));
        comment("auditor", figure, "\"words\": \"x\"").then().statusCode(403);
        comment("kbri-ankara", figure, "\"words\": \"x\"").then().statusCode(403);
        comment("biro", figure, "\"words\": \" \"").then().statusCode(422);
    }

    private static String shared() {
        return cardOf("tr-ankara", "TR", "\"tr-ankara\"");
    }

    private static String people(String card) {
        return apply(card, "{\"indicator\": \"O01\"}");
    }

    private static void dispute(String figure) {
        say("ankara", figure, "\"decision\": \"DISPUTED\", \"note\": \"we count 4\"")
                .then()
                .statusCode(201);
    }

    private static Response say(String user, String figure, String form) {
        return as(user).body("{" + form + "}").post("/observations/" + figure + "/statements");
    }

    private static Response settle(String user, String figure, String form) {
        return as(user).body("{" + form + "}").post("/observations/" + figure + "/settlements");
    }

    private static Response comment(String user, String figure, String form) {
        return as(user).body("{" + form + "}").post("/observations/" + figure + "/comments");
    }

    private java.util.List<String> told(String figure) {
        return sql.list(
                "select split_part(type, '.', 4) from outbox_event where subject = ? order by seq",
                row -> row.getString(1),
                UUID.fromString(figure));
    }
}
