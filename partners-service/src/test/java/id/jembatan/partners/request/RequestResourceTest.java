package id.jembatan.partners.request;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// User story E4: a desk asks, a mission answers.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class RequestResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    SessionFactory hibernate;

    private String ankara;

    @BeforeEach
    void a_partner_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}, {\"country\": \"TR\"}");
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private String aNoteBy(String due) {
        return """
                {"kind": "verbal_note", "title": "Note on the visit", "text": "Please hand it over.", "partnerId": "%s",
                 "mission": "kbri-ankara", "due": %s, "priority": "high"}""".formatted(ankara, due);
    }

    private static Response ask(String user, String json) {
        return as(user).contentType("application/json").body(json).post("/api/v1/requests");
    }

    private String asked(String user) {
        return ask(user, aNoteBy("{\"on\": \"2026-12-02\"}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response move(String user, String id, String json) {
        return as(user).contentType("application/json").body(json).post("/api/v1/requests/" + id + "/moves");
    }

    private static void moved(String user, String id, String json, String state) {
        move(user, id, json).then().statusCode(201).body("state", equalTo(state));
    }

    @Test
    void the_mission_sees_what_is_asked_with_its_due_date_and_answers() {
        var answer = ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}"))
                .then()
                .statusCode(201)
                .extract();
        String id = answer.path("id");

        assertThatJson(answer.asString()).isEqualTo("""
                {"id": "${json-unit.any-string}", "kind": "verbal_note", "title": "Note on the visit",
                 "text": "Please hand it over.",
                 "partner": {"id": "%s", "code": "tr-ankara", "name": "Ankara", "country": "TR"},
                 "mission": "kbri-ankara", "due": {"on": "2026-12-02", "at": null}, "dueAt": "2026-12-02T17:00:00Z",
                 "overdue": false, "priority": "high", "state": "asked", "keeper": "bureau",
                 "askedAt": "2026-11-22T03:00:00Z", "version": 0, "actions": ["update", "withdraw"]}""".formatted(ankara));
        as("kbri-ankara")
                .get("/api/v1/requests?open=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].dueAt", equalTo("2026-12-02T17:00:00Z"))
                .body("items[0].actions", contains("accept", "decline", "answer"));
        moved("kbri-ankara", id, "{\"move\": \"accept\"}", "accepted");
        moved("kbri-ankara", id, """
                {"move": "answer", "text": "Handed over on Monday.",
                 "results": [{"title": "The note", "link": "https://files.example/note.pdf", "sha256": "%s"}]}""".formatted("a".repeat(64)), "answered");
        moved(
                "biro",
                id,
                "{\"move\": \"ask-again\", \"text\": \"Which minister?\", \"due\": {\"at\": \"2026-12-05T09:00:00+07:00\"}}",
                "asked");
        moved("kbri-ankara", id, "{\"move\": \"answer\", \"text\": \"Of transport.\"}", "answered");
        moved("biro", id, "{\"move\": \"close\"}", "closed");

        as("kbri-ankara")
                .get("/api/v1/requests/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.move", contains("ask", "accept", "answer", "ask-again", "answer", "close"))
                .body(
                        "items.desk",
                        contains(
                                "bureau",
                                "mission:kbri-ankara",
                                "mission:kbri-ankara",
                                "bureau",
                                "mission:kbri-ankara",
                                "bureau"))
                .body("items[2].results[0].link", equalTo("https://files.example/note.pdf"));
        as("biro")
                .get("/api/v1/requests/" + id)
                .then()
                .body("actions", empty())
                .body("due.at", equalTo("2026-12-05T02:00:00Z"));
        assertThat(slate.ask("select count(*) from outbox_event where subject = '" + id + "'"))
                .containsExactly("6");
        assertThat(slate.ask("select count(*) from journal_entry where resource_id = '" + id + "'"))
                .containsExactly("6");
    }

    private List<String> reminders(String id) {
        return slate.ask(
                "select rule || ' ' || recipient || ' ' || (due_at at time zone 'UTC') from reminder where subject = '"
                        + id + "' and not dropped order by due_at, rule");
    }

    @Test
    void half_time_and_the_due_day_are_told_to_the_mission_and_delay_to_whoever_asked() {
        var byDay = asked("dinas-sda");

        // From 22 November, ten o'clock in Jakarta, to the end of 2 December: half of it is 27 November, seventeen
        // o'clock.
        assertThat(reminders(byDay))
                .containsExactly(
                        "request-half-time mission:kbri-ankara 2026-11-27 10:00:00",
                        "request-due mission:kbri-ankara 2026-12-01 17:00:00",
                        "request-overdue agency:sda 2026-12-02 17:00:00");
        assertThatJson(slate.ask("select facts from reminder where rule = 'request-due'")
                        .getFirst())
                .isEqualTo(
                        "{\"title\": \"Note on the visit\", \"due\": \"2026-12-02\", \"partner\": \"Ankara\", \"mission\": \"kbri-ankara\"}");
        moved("kbri-ankara", byDay, "{\"move\": \"answer\", \"text\": \"Done.\"}", "answered");
        assertThat(reminders(byDay)).isEmpty();

        String byMoment =
                ask("biro", aNoteBy("{\"at\": \"2026-11-22T05:00:00Z\"}")).path("id");
        assertThat(reminders(byMoment))
                .containsExactly(
                        "request-half-time mission:kbri-ankara 2026-11-22 04:00:00",
                        "request-due mission:kbri-ankara 2026-11-22 05:00:00",
                        "request-overdue bureau 2026-11-22 05:00:00");
        change("biro", byMoment, "{\"due\": {\"at\": \"2026-11-22T07:00:00Z\"}}")
                .then()
                .statusCode(200);
        assertThat(reminders(byMoment))
                .containsExactly(
                        "request-half-time mission:kbri-ankara 2026-11-22 05:00:00",
                        "request-due mission:kbri-ankara 2026-11-22 07:00:00",
                        "request-overdue bureau 2026-11-22 07:00:00");
        TestClock.set(Instant.parse("2026-11-22T07:00:00Z"));
        as("biro")
                .get("/api/v1/requests?overdue=true")
                .then()
                .body("items.id", contains(byMoment))
                .body("items[0].overdue", equalTo(true));
        moved("biro", byMoment, "{\"move\": \"withdraw\"}", "withdrawn");
        assertThat(reminders(byMoment)).isEmpty();
        as("biro").get("/api/v1/requests?overdue=true").then().body("items", empty());
    }

    private static Response change(String user, String id, String json) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", as("auditor").get("/api/v1/requests/" + id).header("ETag"))
                .body(json)
                .patch("/api/v1/requests/" + id);
    }

    @Test
    void a_mission_that_is_not_asked_does_not_know_of_it() {
        var id = asked("biro");

        // Accredited to the same country, and still not asked.
        as("kbri-kl").get("/api/v1/partners/" + ankara).then().statusCode(200);
        as("kbri-kl").get("/api/v1/requests/" + id).then().statusCode(404).body("code", equalTo("unknown-request"));
        as("kbri-kl").get("/api/v1/requests/" + id + "/history").then().statusCode(404);
        as("kbri-kl")
                .get("/api/v1/requests?total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        move("kbri-kl", id, "{\"move\": \"accept\"}").then().statusCode(404);
        slate.run("update accreditation set valid_until = '2020-01-01'");
        as("kbri-ankara").get("/api/v1/requests/" + id).then().statusCode(200).body("partner.name", equalTo("Ankara"));
    }

    @ParameterizedTest
    @CsvSource({
        "hukum, 403",
        "kemendagri, 403",
        "kemlu, 403",
        "ankara, 403",
        "auditor, 200",
        "admin, 200",
        "dinas-sda, 200"
    })
    void others_see_it_by_their_role(String user, int status) {
        var id = asked("biro");

        as(user).get("/api/v1/requests/" + id).then().statusCode(status);
        as(user).get("/api/v1/requests").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hukum", "kemendagri", "kemlu", "kbri-ankara", "ankara", "auditor", "admin"})
    void who_may_not_ask_does_not(String user) {
        ask(user, aNoteBy("{\"on\": \"2026-12-02\"}")).then().statusCode(403);
    }

    @Test
    void each_side_has_its_moves() {
        var id = asked("dinas-sda");

        for (var wrong : List.of("close", "withdraw", "ask-again")) {
            move("kbri-ankara", id, "{\"move\": \"" + wrong + "\", \"text\": \"x\"}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("request-move-of-other-side"));
        }
        for (var user : List.of("biro", "dinas-sda")) {
            move(user, id, "{\"move\": \"accept\"}").then().statusCode(403);
        }
        move("auditor", id, "{\"move\": \"withdraw\"}").then().statusCode(403);
        var ofBureau = asked("biro");
        move("dinas-sda", ofBureau, "{\"move\": \"withdraw\"}").then().statusCode(403);
        change("dinas-sda", ofBureau, "{\"title\": \"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("request-of-another-desk"));
        change("kbri-ankara", ofBureau, "{\"title\": \"x\"}").then().statusCode(403);
        moved("biro", id, "{\"move\": \"withdraw\"}", "withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "asked, close", "accepted, accept", "accepted, close", "declined, answer", "answered, accept",
                "answered, answer",
        "closed, withdraw", "closed, ask-again", "closed, accept", "withdrawn, accept", "withdrawn, ask-again",
                "asked, ask-again"
    })
    void from_a_state_only_some_moves_lead_on(String state, String move) {
        var id = asked("biro");
        slate.run("update request set state = '" + state + "' where id = '" + id + "'");
        var user = List.of("accept", "decline", "answer").contains(move) ? "kbri-ankara" : "biro";
        var due = move.equals("ask-again") ? ", \"due\": {\"on\": \"2026-12-24\"}" : "";

        move(user, id, "{\"move\": \"" + move + "\", \"text\": \"x\"" + due + "}")
                .then()
                .statusCode(409)
                .body("code", equalTo("request-move-not-here"))
                .body("state", equalTo(state));
        assertThat(slate.ask("select state from request")).containsExactly(state);
    }

    @Test
    void what_is_declined_can_be_asked_again_and_what_is_settled_is_not_changed() {
        var id = asked("biro");
        move("kbri-ankara", id, "{\"move\": \"decline\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text"));
        moved("kbri-ankara", id, "{\"move\": \"decline\", \"text\": \"Not ours.\"}", "declined");

        change("biro", id, "{\"title\": \"x\"}").then().statusCode(409).body("code", equalTo("request-settled"));
        move("biro", id, "{\"move\": \"ask-again\", \"text\": \"Please.\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("request-due-once"));
        moved(
                "biro",
                id,
                "{\"move\": \"ask-again\", \"text\": \"Please.\", \"due\": {\"on\": \"2026-12-24\"}}",
                "asked");
        assertThat(reminders(id)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{",
                "{\"move\": \"dance\"}",
                "{\"move\": \"answer\"}",
                "{\"move\": \"answer\", \"results\": [{\"title\": \"x\"}]}",
                "{\"move\": \"answer\", \"results\": [{\"title\": \"x\", \"link\": \"javascript:alert(1)\"}]}",
                "{\"move\": \"answer\", \"results\": [{\"title\": \"x\", \"link\": \"http://plain.example\"}]}",
                "{\"move\": \"answer\", \"results\": [null]}",
                "{\"move\": \"answer\", \"text\": \"a\\u0000b\"}",
                "{\"move\": \"accept\", \"results\": [{\"title\": \"x\", \"link\": \"https://a.example\"}]}",
                "{\"move\": \"accept\", \"due\": {\"on\": \"2026-12-24\"}}",
                "{\"move\": \"accept\", \"colour\": \"red\"}",
            })
    void what_is_no_move_is_refused(String json) {
        var id = asked("biro");

        assertThat(move("kbri-ankara", id, json)
                        .then()
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
        assertThat(slate.ask("select state from request")).containsExactly("asked");
        assertThat(slate.ask("select count(*) from request_step")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"on\": \"2026-11-21\"}",
                "{\"at\": \"2026-11-22T03:00:00Z\"}",
                "{}",
                "{\"on\": \"2026-12-01\", \"at\": \"2026-12-01T00:00:00Z\"}",
                "{\"on\": \"2026-02-30\"}",
                "{\"at\": \"tomorrow\"}",
                "{\"on\": \"+99999-01-01\"}",
                "{\"at\": \"+99999-01-01T00:00:00Z\"}",
                "null",
                "\"2026-12-01\""
            })
    void what_is_no_due_date_is_refused(String due) {
        assertThat(ask("biro", aNoteBy(due))
                        .then()
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
        assertThat(slate.ask("select id from request")).isEmpty();
    }

    @Test
    void what_is_asked_of_nobody_or_of_no_kind_is_refused() {
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("kbri-ankara", "kbri-nowhere"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("request-mission-unknown"));
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("verbal_note", "miracle"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-request-kind"));
        ask(
                        "biro",
                        aNoteBy("{\"on\": \"2026-12-02\"}")
                                .replace(ankara, UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("high", "utmost"))
                .then()
                .statusCode(400);
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("Note on the visit", " "))
                .then()
                .statusCode(422);
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("Note on", "Note\\non"))
                .then()
                .statusCode(422);
        assertThat(slate.ask("select id from request")).isEmpty();
    }

    @Test
    void the_kinds_are_data_in_three_languages() {
        as("kbri-ankara")
                .get("/api/v1/requests/kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("verbal_note", "meeting", "information", "translation"))
                .body("items[0].name", equalTo("Verbal note"))
                .body("items[0].names.id", equalTo("Nota verbal"));
        as("ankara").get("/api/v1/requests/kinds").then().statusCode(403);
    }

    @Test
    void a_list_is_filtered_searched_and_paged_by_what_is_due_first() {
        for (var day : List.of("2026-12-05", "2026-12-03", "2026-12-04")) {
            ask("biro", aNoteBy("{\"on\": \"" + day + "\"}").replace("Note on the visit", "Kunjungan " + day))
                    .then()
                    .statusCode(201);
        }
        var due = new ArrayList<String>();
        String next = null;
        do {
            var page = as("kbri-ankara").get("/api/v1/requests?limit=2" + (next == null ? "" : "&after=" + next));
            due.addAll(page.path("items.due.on"));
            next = page.path("next");
        } while (next != null);

        assertThat(due).containsExactly("2026-12-03", "2026-12-04", "2026-12-05");
        as("biro")
                .get("/api/v1/requests?q=kunjungan+2026-12-04&total=true")
                .then()
                .body("items[0].due.on", equalTo("2026-12-03"));
        as("biro").get("/api/v1/requests?q=kunjungn").then().body("items", hasSize(3));
        as("biro").get("/api/v1/requests?mission=kbri-kuala-lumpur").then().body("items", empty());
        as("biro")
                .get("/api/v1/requests?state=asked&kind=verbal_note&keeper=bureau&partner=" + ankara)
                .then()
                .body("items", hasSize(3));
        as("biro").get("/api/v1/requests?state=lost").then().statusCode(400);
        as("biro").get("/api/v1/requests?colour=red").then().statusCode(400);
        as("biro").get("/api/v1/requests?limit=0").then().statusCode(422);
        assertThat(statementsOf("/api/v1/requests?limit=3"))
                .isEqualTo(statementsOf("/api/v1/requests?limit=1"))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void the_list_is_also_a_table() {
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}").replace("Note on the visit", "+1 for the visit"))
                .then()
                .statusCode(201);

        assertThat(as("kbri-ankara")
                        .get("/api/v1/requests.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "verbal_note,'+1 for the visit,Please hand it over.,tr-ankara,kbri-ankara,2026-12-02,2026-12-02T17:00:00Z,high,asked,bureau,");
        assertThat(as("kbri-kl").get("/api/v1/requests.csv").asString().lines().count())
                .isEqualTo(1);
        as("biro").get("/api/v1/requests.xlsx?open=true").then().statusCode(200);
        as("hukum").get("/api/v1/requests.csv").then().statusCode(403);
    }

    @Test
    void what_is_due_stands_in_a_calendar() {
        ask("biro", aNoteBy("{\"on\": \"2026-12-02\"}")).then().statusCode(201);
        ask("biro", aNoteBy("{\"at\": \"2026-12-05T02:00:00Z\"}")).then().statusCode(201);

        var calendar = as("kbri-ankara")
                .get("/api/v1/requests.ics?open=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .contains("20261202", "20261205T020000Z", "SUMMARY:Note on the visit");
        assertThat(as("kbri-kl").get("/api/v1/requests.ics").asString()).doesNotContain("VEVENT");
        as("hukum").get("/api/v1/requests.ics").then().statusCode(403);
    }

    private long statementsOf(String path) {
        as("biro").get(path).then().statusCode(200);
        hibernate.getStatistics().clear();
        as("biro").get(path).then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void the_same_question_twice_is_one_and_a_change_needs_its_version() {
        for (var i = 0; i < 2; i++) {
            as("biro")
                    .contentType("application/json")
                    .header("Idempotency-Key", "ask-" + ankara)
                    .body(aNoteBy("{\"on\": \"2026-12-02\"}"))
                    .post("/api/v1/requests")
                    .then()
                    .statusCode(201);
        }
        as("biro").get("/api/v1/requests?total=true").then().body("total", equalTo(1));
        String id = as("biro").get("/api/v1/requests").path("items[0].id");

        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"x\"}")
                .patch("/api/v1/requests/" + id)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"9-0\"")
                .body("{\"title\": \"x\"}")
                .patch("/api/v1/requests/" + id)
                .then()
                .statusCode(412);
        change("biro", id, "{\"title\": \"x\", \"priority\": \"low\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("x"))
                .body("version", equalTo(1))
                .body("actions", containsInAnyOrder("update", "withdraw"));
        assertThat(change("biro", id, "{\"mission\": \"kbri-kuala-lumpur\"}").statusCode())
                .isEqualTo(400);
        var tag = as("biro").get("/api/v1/requests/" + id).header("ETag");
        as("biro")
                .header("If-None-Match", tag)
                .get("/api/v1/requests/" + id)
                .then()
                .statusCode(304);
        TestClock.set(Instant.parse("2027-01-01T00:00:00Z"));
        as("biro")
                .header("If-None-Match", tag)
                .get("/api/v1/requests/" + id)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
    }
}
