package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Old cases with the dates that their acts had, acts of others with the letters that tell of them, and mistakes.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PastAndCorrectionTest {

    private static final String OLD_WAY = """
            {"move": "start-exploration", "done": {"year": 2018}, "source": "archive box 7"},
            {"move": "exploration-positive", "done": {"year": 2018, "month": 11}, "source": "archive box 7"},
            {"move": "consultations-done", "done": {"year": 2019, "month": 1, "day": 15}, "source": "letter 3/2019"},
            {"move": "sign-loi", "done": {"year": 2019, "month": 4}, "source": "press",
             "act": {"number": "12/LOI/2019", "issuedOn": "2019-04-02", "receivedOn": "2019-04-09"}}""";

    @Inject
    Neighbours neighbours;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    @Test
    void an_old_case_is_entered_with_all_its_steps_and_their_real_dates() {
        var id = open("kepala", neighbours.aPartnerIn("KR").code(), """
                        {"mode": "RETROACTIVE", "openedOn": {"year": 2018}, "stage": "LOI_SIGNED", "past": [%s]}""".formatted(OLD_WAY))
                .statusCode(201)
                .body("stage", equalTo("LOI_SIGNED"))
                .extract()
                .<String>path("id");

        as("auditor")
                .get(API + "/" + id + "/moves")
                .then()
                .body(
                        "items.move",
                        contains("sign-loi", "consultations-done", "exploration-positive", "start-exploration", "open"))
                .body("items[3].done.year", equalTo(2018))
                .body("items[3].done.month", nullValue())
                .body("items[3].on", nullValue())
                .body("items[1].on", equalTo("2019-01-15"))
                .body("items[0].past", equalTo(true))
                .body("items[0].recorded", equalTo(true))
                .body("items[0].source", equalTo("press"))
                .body("items[0].act.number", equalTo("12/LOI/2019"))
                .body("items[0].act.receivedOn", equalTo("2019-04-09"))
                .body("items[0].at", not(containsString("2019")));
        as("biro")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.findAll { it.what == 'MOVE' }.text", hasItem(containsString("entered afterwards by")));
        // From here on the papers count again.
        move("biro", id, "start-plan").statusCode(201);
        move("kepala", id, "submit-to-dprd").statusCode(409).body("code", equalTo("needs-missing"));
        past(id, "{\"move\": \"submit-to-dprd\", \"done\": {\"year\": 2019}, \"source\": \"x\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("past-not-wanted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"procedure\": \"ID-KSDPL-PP28-2018\", "})
    void what_began_before_every_version_of_ours_is_entered_with_its_own_date(String said) {
        var form = "{%s\"mode\": \"%s\", \"openedOn\": {\"year\": 1990, \"month\": 5, \"day\": 30}}";
        var id = open("kepala", neighbours.aPartnerIn("JP").code(), """
                        {%s"mode": "RETROACTIVE", "stage": "IMPLEMENTING",
                         "openedOn": {"year": 1990, "month": 5, "day": 30}}""".formatted(said))
                .statusCode(201)
                .body("procedure.code", equalTo("ID-KSDPL-PP28-2018"))
                .body("stage", equalTo("IMPLEMENTING"))
                .body("openedOn.year", equalTo(1990))
                .extract()
                .<String>path("id");

        as("biro").get(API + "/" + id + "/next").then().body("moves.move", hasItem("terminate"));
        as("auditor").get(API + "/" + id + "/moves").then().body("items[0].done.day", equalTo(30));
        // A case that begins now begins under what is in force now.
        open("biro", neighbours.aPartnerIn("JP").code(), form.formatted(said, "NORMAL"))
                .statusCode(422);
        // What is in force on no day stays out.
        open("kepala", neighbours.aPartnerIn("JP").code(), form.formatted("\"kind\": \"no_such\", ", "RETROACTIVE"))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-kind"));
    }

    @Test
    void the_way_to_the_stage_of_entry_can_be_told_later() {
        var id = open("kepala", neighbours.aPartnerIn("KR").code(), """
                        {"mode": "RETROACTIVE", "openedOn": {"year": 2018}, "stage": "LOI_SIGNED"}""")
                .statusCode(201)
                .extract()
                .<String>path("id");

        past(id, "{\"move\": \"start-exploration\", \"done\": {\"year\": 2018}, \"source\": \"box 7\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("past-leads-elsewhere"));
        past(id, OLD_WAY).statusCode(201).body("items", hasSize(4));

        as("biro").get(API + "/" + id).then().body("stage", equalTo("LOI_SIGNED"));
        as("biro").get(API + "/" + id + "/moves").then().body("items", hasSize(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'move': 'sign', 'done': {'year': 2018}, 'source': 's'}|/moves/0/move|past-not-connected",
                "{'move': 'fly', 'done': {'year': 2018}, 'source': 's'}|/moves/0/move|unknown-move",
                "{'move': 'start-exploration', 'done': {'year': 2999}, 'source': 's'}|/moves/0/done|date-in-future",
                "{'move': 'start-exploration', 'done': {'year': 2019}, 'source': 's'},{'move': 'exploration-positive', 'done': {'year': 2018, 'month': 12}, 'source': 's'}|/moves/1/done|date-before-previous",
                "{'move': 'start-exploration', 'done': {'year': 2019}, 'source': ''}|/moves/0/source|",
                "{'move': 'start-exploration', 'done': {'year': 2019, 'month': 13}, 'source': 's'}|/moves/0/done|",
                "{'move': 'start-exploration', 'done': {'year': 2019}, 'source': 's', 'act': {'issuedOn': '2019-05-01', 'receivedOn': '2019-04-01'}}|/moves/0/act/receivedOn|received-before-issued",
                "{'move': 'start-exploration', 'done': {'year': 2019}, 'source': 's', 'act': {'document': '01900000-0000-7000-8000-000000000000'}}|/moves/0/act/document|unknown-document",
            })
    void steps_that_cannot_have_been_are_named_and_none_is_stored(String moves, String pointer, String code) {
        var id = open("kepala", neighbours.aPartnerIn("KR").code(), "{\"mode\": \"RETROACTIVE\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");

        var refused = past(id, moves.replace('\'', '"'));

        if (pointer == null) {
            refused.statusCode(400);
        } else {
            refused.statusCode(422).body("errors.pointer", hasItem(pointer));
        }
        if (pointer != null && code != null) {
            refused.body("errors.code", hasItem(code));
        }
        as("biro").get(API + "/" + id + "/moves").then().body("items", hasSize(1));
        as("biro").get(API + "/" + id).then().body("stage", equalTo("INITIATED"));
    }

    @Test
    void a_date_that_goes_back_is_explained() {
        var id = open("kepala", neighbours.aPartnerIn("KR").code(), "{\"mode\": \"RETROACTIVE\"}")
                .extract()
                .<String>path("id");

        past(id, """
                {"move": "start-exploration", "done": {"year": 2019}, "source": "s"},
                {"move": "exploration-positive", "done": {"year": 2018}, "source": "s",
                 "explanation": "the report was ready before the letter that asked for it"}""").statusCode(201);

        as("biro").get(API + "/" + id + "/moves").then().body("items[0].explanation", containsString("ready before"));
        move("biro", id, "hold", "{\"reason\": \"waits\", \"on\": \"2017-01-01\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("date-before-previous"));
        move("biro", id, "hold", "{\"reason\": \"waits\", \"on\": \"2017-01-01\", \"done\": {\"year\": 2017}}")
                .statusCode(422)
                .body("errors.code", hasItem("date-twice"));
        move("biro", id, "hold", "{\"reason\": \"waits\", \"done\": {\"year\": 2020}}")
                .statusCode(201);
    }

    @Test
    void the_past_is_for_old_cases_and_for_those_who_may() {
        var living = opened(neighbours.aPartnerIn("KR").code());

        past(living, "{\"move\": \"start-exploration\", \"done\": {\"year\": 2018}, \"source\": \"s\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("past-not-wanted"));
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"moves\": [{\"move\": \"start-exploration\", \"done\": {\"year\": 2018}, \"source\": \"s\"}]}")
                .post(API + "/" + living + "/past-moves")
                .then()
                .statusCode(403);
        as("ankara")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"%s\", \"reason\": \"r\"}".formatted(UUID.randomUUID()))
                .post(API + "/" + living + "/reversals")
                .then()
                .statusCode(403);
        as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"moves\": []}")
                .post(API + "/" + living + "/past-moves")
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse past(String id, String moves) {
        return as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"moves\": [" + moves + "]}")
                .post(API + "/" + id + "/past-moves")
                .then();
    }

    private static ValidatableResponse reversed(String user, String id, String move) {
        return as(user).contentType(ContentType.JSON)
                .body("{\"move\": \"%s\", \"reason\": \"the wrong case was open\"}".formatted(move))
                .post(API + "/" + id + "/reversals")
                .then();
    }

    private static String lastMove(String id) {
        return as("biro").get(API + "/" + id + "/moves").then().extract().path("items[0].id");
    }

    private String at(String stage) {
        return open(
                        "kepala",
                        neighbours.aPartnerIn("KR").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"%s\"}".formatted(stage))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_mistaken_entry_is_taken_back_by_another_and_both_stay() {
        TestClock.set(Instant.parse("2025-09-01T03:00:00Z"));
        var id = at("DPRD_REVIEW");
        paper(id, "COUNCIL_APPROVAL");
        var before = as("biro").get(API + "/" + id).then().extract().jsonPath();
        move("biro", id, "dprd-approve").statusCode(201);
        var mistaken = lastMove(id);

        reversed("biro", id, mistaken).statusCode(403);
        reversed("admin", id, mistaken).statusCode(403);
        reversed("kepala", id, UUID.randomUUID().toString())
                .statusCode(409)
                .body("code", equalTo("not-the-last-move"))
                .body("last", equalTo(mistaken));
        reversed("kepala", id, mistaken)
                .statusCode(201)
                .body("move", equalTo("reverse"))
                .body("reverses", equalTo(mistaken))
                .body("stage", equalTo("DPRD_REVIEW"))
                .body("reason", equalTo("the wrong case was open"));

        var after = as("biro").get(API + "/" + id).then().extract().jsonPath();
        assertThat(after.getString("stage")).isEqualTo("DPRD_REVIEW");
        assertThat(after.getList("flags")).isEqualTo(before.getList("flags"));
        assertThat(after.getMap("fields")).isEqualTo(before.getMap("fields"));
        as("auditor")
                .get(API + "/" + id + "/moves")
                .then()
                .body("items", hasSize(3))
                .body("items.find { it.id == '" + mistaken + "' }.reversedBy", equalTo(lastMove(id)));
        reversed("kepala", id, mistaken).statusCode(409);
        // What is left is the entry of the case, and that is no mistake of a step.
        var entry = as("biro").get(API + "/" + id + "/moves").then().extract().<String>path("items[2].id");
        reversed("kepala", id, entry).statusCode(409).body("code", equalTo("move-not-reversible"));
        // The paper that the mistaken entry relied on may go now; and the step can be taken again.
        move("biro", id, "dprd-approve").statusCode(201);
    }

    @Test
    void papers_that_a_mistaken_step_back_put_out_of_force_count_again() {
        var id = at("DPRD_REVIEW");
        paper(id, "PLAN");
        paper(id, "COUNCIL_APPROVAL");
        paper(id, "COUNCIL_RETURN");
        var back = as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .extract()
                .<List<Map<String, Object>>>path("moves.findAll { it.to == 'PLANNING' }");
        assertThat(back).isNotEmpty();
        var move = (String) back.getFirst().get("move");
        move("biro", id, move, "{\"reason\": \"the council wants another plan\"}")
                .statusCode(201);
        var made = as("biro").get(API + "/" + id + "/moves").then().extract().jsonPath();
        var superseded = made.<String>getList("items[0].superseded.document");
        assertThat(superseded).isNotEmpty();
        assertThat(valid(id)).doesNotContainAnyElementsOf(superseded);

        reversed("kepala", id, made.getString("items[0].id")).statusCode(201);

        assertThat(valid(id)).containsAll(superseded);
        as("biro").get(API + "/" + id).then().body("stage", equalTo("DPRD_REVIEW"));
    }

    private static List<String> valid(String id) {
        return as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .extract()
                .path("items.findAll { it.state == 'VALID' }.id");
    }

    @Test
    void a_clock_that_a_mistaken_step_stopped_runs_again() {
        TestClock.set(Instant.parse("2025-08-12T03:00:00Z"));
        var id = at("PLANNING");
        Cases.patched("biro", id, "{\"title\": \"A plan for the council\"}");
        var fields = new java.util.HashMap<>(Map.of("issuedOn", "2025-08-01", "language", "id"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        Cases.uploaded("biro", id, "PLAN", fields).statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        var due = as("biro").get(API + "/" + id).then().extract().<String>path("deadlines[0].due");
        paper(id, "COUNCIL_APPROVAL");
        move("biro", id, "dprd-approve").statusCode(201);
        as("biro").get(API + "/" + id).then().body("deadlines", empty());

        reversed("kepala", id, lastMove(id)).statusCode(201);
        as("biro").get(API + "/" + id).then().body("deadlines.due", contains(due));

        reversed("kepala", id, made(id, "submit-to-dprd")).statusCode(201);
        as("biro").get(API + "/" + id).then().body("deadlines", empty()).body("stage", equalTo("PLANNING"));
    }

    private static String made(String id, String name) {
        return as("biro")
                .get(API + "/" + id + "/moves")
                .then()
                .extract()
                .path("items.find { it.move == '" + name + "' }.id");
    }

    @Test
    void an_act_of_a_body_outside_is_told_apart_from_what_was_written_down_of_it() {
        var ours = at("VERIFYING");
        var theirs = at("VERIFYING");
        for (var id : List.of(ours, theirs)) {
            paper(id, "CONSIDERATION_DRAFT");
        }
        var letter =
                as("biro").get(API + "/" + ours + "/documents").then().extract().<String>path("items[0].id");

        move("biro", ours, "consideration-draft", """
                {"act": {"number": "119/77/SJ", "issuedOn": "2025-08-01", "receivedOn": "2025-08-04", "document": "%s"}}""".formatted(letter))
                .statusCode(201)
                .body("recorded", equalTo(true));
        move("kemendagri", theirs, "consideration-draft").statusCode(201).body("recorded", equalTo(false));

        as("biro")
                .get(API + "/" + ours + "/moves")
                .then()
                .body("items[0].act.number", equalTo("119/77/SJ"))
                .body("items[0].act.receivedOn", equalTo("2025-08-04"))
                .body("items[0].act.document", equalTo(letter));
        as("biro").get(API + "/" + ours + "/history").then().body("items.text", hasItem(containsString("recorded by")));
        as("biro")
                .get(API + "/" + theirs + "/history")
                .then()
                .body("items.text", not(hasItem(containsString("recorded by"))));
        move("biro", ours, "hold", "{\"reason\": \"r\", \"act\": {\"receivedOn\": \"2999-01-01\"}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/act/receivedOn"));
    }

    @Test
    void of_two_who_take_back_the_same_entry_at_once_one_succeeds() throws Exception {
        var id = at("LOI_SIGNED");
        move("biro", id, "start-plan").statusCode(201);
        var mistaken = lastMove(id);
        Callable<Integer> call =
                () -> reversed("kepala", id, mistaken).extract().statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(call, call)).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void of_two_who_move_at_once_the_other_hears_which_moves_stand_open_and_a_key_counts_once() throws Exception {
        var id = at("LOI_SIGNED");
        Callable<ValidatableResponse> call = () -> move("biro", id, "start-plan");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(call, call)).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            var refused = answers.stream()
                    .filter(it -> it.extract().statusCode() != 201)
                    .toList();
            assertThat(refused).hasSize(1);
            refused.getFirst()
                    .statusCode(409)
                    .body("code", equalTo("not-at-this-stage"))
                    .body("stage", equalTo("PLANNING"));
        }

        var key = "key-" + id;
        Callable<ValidatableResponse> keyed = () -> as("biro")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"move\": \"hold\", \"reason\": \"waits\"}")
                .post(API + "/" + id + "/moves")
                .then();
        var first = keyed.call().statusCode(201).extract().<String>path("id");
        keyed.call().statusCode(201).body("id", equalTo(first));
        as("biro").get(API + "/" + id + "/moves").then().body("items", hasSize(3));
    }
}
