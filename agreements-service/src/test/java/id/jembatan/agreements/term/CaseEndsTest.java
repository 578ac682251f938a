package id.jembatan.agreements.term;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of the texts of a case that ends, and of one that goes on again because its end was a mistake.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class CaseEndsTest {

    private static final String OBJECTED = """
            {"term": {"end": {"rule": "ON_DATE", "date": {"year": 2030, "month": 8, "day": 31}},
             "extension": {"mode": "AUTOMATIC", "period": {"count": 2, "unit": "YEARS"},
               "objection": {"count": 6, "unit": "MONTHS"}}}}""";

    @Inject
    Neighbours neighbours;

    @Inject
    TermClock clock;

    @Inject
    Sql sql;

    @BeforeEach
    void today() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private String aCaseAt(String stage) {
        return as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "Old", "partners": [{"code": "%s"}],
                         "mode": "RETROACTIVE", "stage": "%s"}""".formatted(neighbours.aPartnerIn("TR").code(), stage))
                .post(API + "/agreements?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void paper(String id, String type, String issuedOn) {
        as("biro")
                .multiPart("file", "t.txt", type.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", type)
                .multiPart("language", "id")
                .multiPart("number", "1")
                .multiPart("issuedOn", issuedOn)
                .multiPart("receivedOn", issuedOn)
                .multiPart("issuer", "us")
                .post(API + "/agreements/" + id + "/documents")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse terminated(String id) {
        return post("kepala", "/agreements/" + id + "/moves", """
                {"move": "terminate", "reason": "they left", "on": "2026-11-20"}""");
    }

    private static void lastTakenBack(String id) {
        var last = get("biro", "/agreements/" + id + "/moves").extract().<String>path("items[0].id");
        post("kepala", "/agreements/" + id + "/reversals", """
                {"move": "%s", "reason": "the wrong case was open"}""".formatted(last)).statusCode(201);
    }

    @Test
    void a_mistaken_end_that_is_taken_back_puts_the_texts_back_as_they_were() {
        var id = aCaseAt("IN_FORCE");
        var text = aSigned(id, "2026-01-10", OBJECTED);
        var child = aSigned(id, "2026-02-01", """
                {"kind": "PKS", "parent": "%s", "term": {"end": {"rule": "ON_DATE", "date": {"year": 2028}}}}""".formatted(text));
        var below = aSigned(id, "2026-02-02", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(child));
        // It ended on its own before, and that stays so.
        var before = aSigned(id, "2026-02-03", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(text));
        post("kepala", "/instruments/" + before + "/endings", """
                {"on": %s, "ground": "aim-reached", "reason": "done"}""".formatted(date("2026-06-01")))
                .statusCode(201);
        patch("biro", "/agreements/" + id, "{\"fields\": {\"endingGround\": \"breach\"}}")
                .statusCode(200);
        paper(id, "TERMINATION", "2026-11-01");
        var objectBy = get("biro", "/instruments/" + text + "/term").extract().<String>path("lastDayToObject.actBy");
        assertThat(objectBy).isEqualTo("2030-02-28");

        terminated(id).statusCode(201);
        for (var ended : new String[] {text, child, below}) {
            get("biro", "/instruments/" + ended)
                    .body("state", equalTo("ENDED"))
                    .body("endsOn.day", equalTo(20))
                    .body("endGround.code", equalTo("breach"));
        }

        lastTakenBack(id);

        get("biro", "/agreements/" + id).body("stage", equalTo("IN_FORCE")).body("endReason", nullValue());
        get("biro", "/instruments/" + text)
                .body("state", equalTo("SIGNED"))
                .body("standing", equalTo("IN_FORCE"))
                .body("endsOn.year", equalTo(2030))
                .body("endGround", nullValue())
                .body("acts[-1].act", equalTo("REVIVED"))
                .body("acts[-1].label", equalTo("Ending taken back"))
                .body("acts[-1].why.text", containsString("this text never ended"));
        get("biro", "/instruments/" + text + "/term").body("lastDayToObject.actBy", equalTo(objectBy));
        get("biro", "/instruments/" + child)
                .body("standing", equalTo("IN_FORCE"))
                .body("endsOn.year", equalTo(2028))
                .body("endedWith", nullValue())
                .body("acts[-1].why.code", equalTo("ending.taken-back-with"));
        get("biro", "/instruments/" + below)
                .body("standing", equalTo("IN_FORCE"))
                .body("endedWith", nullValue());
        get("biro", "/instruments/" + before)
                .body("state", equalTo("ENDED"))
                .body("endsOn.month", equalTo(6))
                .body("endGround.code", equalTo("aim-reached"));
        assertThat(sql.list(
                        "select action from journal_entry where resource_id = ? and action = 'instrument-revived'",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .hasSize(3);

        // And it is no dead end: the text lives, and can end for good.
        terminated(id).statusCode(201);
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED")).body("endsOn.year", equalTo(2026));
    }

    @Test
    void a_child_in_another_case_ends_with_the_case_of_its_parent_and_comes_back_with_it() {
        var id = aCaseAt("IN_FORCE");
        var other = aCaseAt("IN_FORCE");
        var parent = aSigned(id, "2026-01-10", OBJECTED);
        var child = aSigned(other, "2026-02-01", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(parent));
        patch("biro", "/agreements/" + id, "{\"fields\": {\"supersededBy\": \"2027-00001\"}}")
                .statusCode(200);

        post("biro", "/agreements/" + id + "/moves", "{\"move\": \"supersede\"}")
                .statusCode(201)
                .body("stage", equalTo("SUPERSEDED"));
        get("biro", "/instruments/" + child)
                .body("state", equalTo("ENDED"))
                .body("endedWith", equalTo(parent))
                .body("endGround.code", equalTo("new-agreement"));
        get("biro", "/agreements/" + other).body("stage", equalTo("IN_FORCE"));

        lastTakenBack(id);
        get("biro", "/instruments/" + parent).body("standing", equalTo("IN_FORCE"));
        get("biro", "/instruments/" + child)
                .body("standing", equalTo("IN_FORCE"))
                .body("endsOn", nullValue())
                .body("acts.findAll { it.act == 'REVIVED' }", hasSize(1));
    }

    @Test
    void an_extension_of_the_case_that_was_found_late_brings_back_what_had_ended_with_it() {
        var id = aCaseAt("IN_FORCE");
        var text = aSigned(id, "2026-01-10", """
                {"term": {"end": {"rule": "ON_DATE", "date": {"year": 2026, "month": 11, "day": 1}}}}""");
        post("biro", "/agreements/" + id + "/moves", "{\"move\": \"expire\"}").statusCode(201);
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED")).body("endGround.code", equalTo("term"));
        paper(id, "EXTENSION", "2026-10-01");
        patch("biro", "/agreements/" + id, "{\"fields\": {\"newEndDate\": \"2030-08-31\"}}")
                .statusCode(200);

        post("kepala", "/agreements/" + id + "/moves", """
                {"move": "record-late-extension", "reason": "it lay in the department"}""").statusCode(201);

        get("biro", "/agreements/" + id)
                .body("stage", equalTo("IMPLEMENTING"))
                .body("flags", equalTo(java.util.List.of()));
        get("biro", "/instruments/" + text)
                .body("standing", equalTo("IN_FORCE"))
                .body("endsOn.year", equalTo(2030))
                .body("acts.act", hasItem("REVIVED"))
                .body("acts[-1].why.code", equalTo("term.by-move"));
    }

    @Test
    void a_move_that_ends_nothing_touches_no_text() {
        var id = aCaseAt("IN_FORCE");
        var text = aSigned(id, "2026-01-10", "{}");
        post("kepala", "/instruments/" + text + "/endings", """
                {"on": %s, "ground": "aim-reached", "reason": "done"}""".formatted(date("2026-06-01")))
                .statusCode(201);

        post("biro", "/agreements/" + id + "/moves", "{\"move\": \"hold\", \"reason\": \"r\"}")
                .statusCode(201);
        lastTakenBack(id);

        get("biro", "/instruments/" + text)
                .body("state", equalTo("ENDED"))
                .body("acts.findAll { it.act == 'REVIVED' }", empty());
    }

    @Test
    void a_letter_found_late_brings_back_also_what_had_run_out_with_its_parent() {
        var id = aCaseAt("IN_FORCE");
        var parent = aSigned(id, "2026-01-10", """
                {"term": {"end": {"rule": "ON_DATE", "date": {"year": 2026, "month": 12, "day": 1}}}}""");
        var child = aSigned(id, "2026-02-01", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(parent));
        TestClock.set(Instant.parse("2026-12-02T03:00:00Z"));
        clock.look();
        get("biro", "/instruments/" + child).body("state", equalTo("ENDED")).body("endedWith", equalTo(parent));

        post("biro", "/instruments/" + parent + "/extensions", """
                {"until": %s, "agreedOn": %s}""".formatted(date("2028-12-01"), date("2026-11-30")))
                .statusCode(201);

        get("biro", "/instruments/" + parent)
                .body("standing", equalTo("IN_FORCE"))
                .body("endsOn.year", equalTo(2028))
                .body("acts.act", hasItem("REVIVED"));
        get("biro", "/instruments/" + child)
                .body("standing", equalTo("IN_FORCE"))
                .body("endedWith", nullValue());
        clock.look();
        get("biro", "/instruments/" + child).body("state", equalTo("SIGNED"));
    }
}
