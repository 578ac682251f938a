package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.PLAYERS;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.patched;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class CorridorWalkTest {

    @Inject
    Neighbours neighbours;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    @Test
    void a_case_goes_from_initiative_to_implementation_and_is_refused_at_every_step_before_its_papers_are_there() {
        var id = opened(neighbours.aPartnerIn("TR").code());

        refusedNaming(id, "start-exploration", "admissibility");
        patched("biro", id, """
                {"checklists": {"admissibility": {
                  "diplomatic-relations": {"answer": "YES"}, "regional-affair": {"answer": "YES"},
                  "no-office-abroad": {"answer": "YES"}, "no-interference": {"answer": "YES"},
                  "fits-plans": {"answer": "YES"}, "knowledge-transfer": {"answer": "YES"},
                  "equal-status": {"answer": "NO", "evidence": "one is a province, the other a city"},
                  "complementarity": {"answer": "YES"}, "people-to-people": {"answer": "NOT_APPLICABLE"}}}}""");
        done(id, "start-exploration", "EXPLORING");

        refusedNaming(id, "exploration-positive", "EXPLORATION_REPORT");
        paper(id, "EXPLORATION_REPORT");
        patched("biro", id, "{\"fields\": {\"regionalAffairs\": \"1.03\"}}");
        done(id, "exploration-positive", "CONSULTING");

        paper(id, "HOME_CONSULTATION");
        refusedNaming(id, "consultations-done", "FOREIGN_CONSULTATION");
        paper(id, "FOREIGN_CONSULTATION");
        done(id, "consultations-done", "LOI_READY");

        paper(id, "LOI", "id");
        refusedNaming(id, "sign-loi", "LOI");
        paper(id, "LOI", "en");
        paper(id, "LOI_SIGNED_COPY");
        patched("biro", id, """
                {"fields": {"loiSignatoryOurs": "the governor", "loiSignatoryPartner": "the mayor"}}""");
        done(id, "sign-loi", "LOI_SIGNED");
        done(id, "start-plan", "PLANNING");

        refusedNaming(id, "submit-to-dprd", "PLAN");
        uploaded("biro", id, "PLAN", Map.of("issuedOn", "2025-08-01", "part.subject", "two cities"), "the plan")
                .statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd")
                .statusCode(409)
                .body("code", equalTo("needs-missing"))
                .body("missing.kind", equalTo(List.of("parts")))
                .body("missing[0].lacking.code", hasItem("funding"));
        plan(id);
        done(id, "submit-to-dprd", "DPRD_REVIEW");
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("deadlines[0].startedOn", equalTo("2025-08-11"))
                .body("deadlines[0].due", equalTo("2025-10-15"));

        refusedNaming(id, "dprd-approve", "COUNCIL_APPROVAL");
        paper(id, "COUNCIL_APPROVAL");
        done(id, "dprd-approve", "DPRD_APPROVED");

        paper(id, "APPROVED_PLAN", "id", "another plan");
        refusedNaming(id, "submit-for-verification", "APPROVED_PLAN=PLAN");
        uploaded("biro", id, "APPROVED_PLAN", Map.of("language", "id"), "the plan")
                .statusCode(201);
        done(id, "submit-for-verification", "VERIFYING");

        refusedNaming(id, "consideration-draft", "CONSIDERATION_DRAFT");
        paper(id, "CONSIDERATION_DRAFT");
        done(id, "consideration-draft", "DRAFTING");

        paper(id, "DRAFT_TEXT");
        refusedNaming(id, "submit-draft", "LEGAL_REVIEW");
        paper(id, "LEGAL_REVIEW");
        done(id, "submit-draft", "INTERMINISTERIAL");

        paper(id, "MINUTES_AGREED");
        refusedNaming(id, "minutes-agreed", "participants");
        patched("biro", id, """
                {"checklists": {"participants": {"foreign-ministry": {"answer": "YES"},
                 "subject-ministries": {"answer": "YES"}, "province": {"answer": "YES"},
                 "regency-city": {"answer": "NOT_APPLICABLE"}}}}""");
        done(id, "minutes-agreed", "TEXT_APPROVED");

        refusedNaming(id, "forward-to-mofa", "MINISTER_APPROVAL");
        paper(id, "MINISTER_APPROVAL");
        done(id, "forward-to-mofa", "NEGOTIATING");

        paper(id, "NEGOTIATION_RESULT");
        paper(id, "AGREED_TEXT", "id", "naskah");
        refusedNaming(id, "text-agreed", "AGREED_TEXT");
        paper(id, "AGREED_TEXT", "tr", "metin");
        done(id, "text-agreed", "TEXT_AGREED");

        refusedNaming(id, "confirmation-received", "CONFIRMATION_LETTER");
        paper(id, "CONFIRMATION_LETTER");
        done(id, "confirmation-received", "CLEARED");

        paper(id, "SIGNING_TEXT", "id", "naskah");
        paper(id, "SIGNING_TEXT", "tr", "another text");
        paper(id, "SIGNED_COPY");
        patched("biro", id, """
                {"fields": {"signatoryOurs": "the governor", "signatoryPartner": "the mayor", "copiesPerParty": "1"}}""");
        refusedNaming(id, "sign", "SIGNING_TEXT=AGREED_TEXT", "FULL_POWERS|FULL_POWERS_NOTE");
        paper(id, "SIGNING_TEXT", "tr", "metin");
        paper(id, "FULL_POWERS");
        done(id, "sign", "SIGNED");

        patched("biro", id, "{\"fields\": {\"entryRule\": \"on-signature\", \"inForceOn\": \"2025-09-01\"}}");
        done(id, "enter-into-force", "IN_FORCE");
        paper(id, "DEPOSIT_RECEIPT");
        done(id, "deposit", "IN_FORCE");
        as("biro").get(API + "/" + id).then().body("flags", hasItem("DEPOSITED"));

        paper(id, "WORK_PROGRAMME");
        refusedNaming(id, "start-implementation", "programmeOwner");
        patched("biro", id, "{\"fields\": {\"programmeOwner\": \"water department\"}}");
        done(id, "start-implementation", "IMPLEMENTING");

        var moves = as("auditor").get(API + "/" + id + "/moves").then().statusCode(200);
        moves.body("items[0].move", equalTo("start-implementation"))
                .body("items.find { it.move == 'sign' }.documents.type", hasItem("FULL_POWERS"))
                .body("items.find { it.move == 'sign' }.documents.hash", not(empty()));
    }

    private static void plan(String id) {
        var fields = new java.util.HashMap<>(Map.of("issuedOn", "2025-08-01", "language", "id"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words on " + part);
        }
        // The first one was put on file without a language, so it is taken back by hand.
        var first = as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .extract()
                .<String>path("items.find { it.type == 'PLAN' }.id");
        as("biro")
                .contentType("application/json")
                .body("{\"reason\": \"parts were missing\"}")
                .post(API + "/" + id + "/documents/" + first + "/withdrawals")
                .then()
                .statusCode(201);
        uploaded("biro", id, "PLAN", fields, "the plan").statusCode(201);
    }

    /// Tries the move too early: it is listed as not ready, refused with these names, and nothing has changed.
    private static void refusedNaming(String id, String move, String... codes) {
        var player = player(id, move);
        var before = as(player).get(API + "/" + id).then().extract().header("ETag");
        var missing = move(player, id, move)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("needs-missing"))
                .extract()
                .<List<String>>path("missing.code");
        assertThat(missing).contains(codes);
        as(player)
                .get(API + "/" + id + "/next")
                .then()
                .body("moves.find { it.move == '" + move + "' }.ready", equalTo(false));
        as(player).get(API + "/" + id).then().header("ETag", equalTo(before));
    }

    private static void done(String id, String move, String stage) {
        var player = player(id, move);
        as(player)
                .get(API + "/" + id + "/next")
                .then()
                .body("moves.find { it.move == '" + move + "' }.ready", equalTo(true))
                .body("moves.find { it.move == '" + move + "' }.mine", equalTo(true));
        move(player, id, move).statusCode(201).body("stage", equalTo(stage));
        as("biro").get(API + "/" + id).then().body("stage", equalTo(stage));
    }

    private static String player(String id, String move) {
        var actor = as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("moves.find { it.move == '" + move + "' }.actor");
        return PLAYERS.get(actor);
    }

    @Test
    void the_calendar_of_the_office_decides_when_a_time_limit_is_late() {
        TestClock.set(Instant.parse("2025-10-15T17:30:00Z")); // already the 16th in Jakarta
        var id = opened(neighbours.aPartnerIn("TR").code());

        as("biro").get(API + "/" + id).then().body("openedOn.day", equalTo(16));
    }
}
