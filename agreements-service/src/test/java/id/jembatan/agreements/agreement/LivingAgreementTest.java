package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.patched;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// After the signature: a signature is the beginning, not the end.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class LivingAgreementTest {

    @Inject
    Neighbours neighbours;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private String implementing(String endDate) {
        var id = open(
                        "kepala",
                        neighbours.aPartnerIn("TR").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"IN_FORCE\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        paper(id, "WORK_PROGRAMME");
        patched("biro", id, """
                {"fields": {"programmeOwner": "water department", "endDate": "%s"}}""".formatted(endDate));
        move("biro", id, "start-implementation").statusCode(201);
        return id;
    }

    @Test
    void both_consent_before_the_end_and_the_term_goes_on_unbroken() {
        var id = implementing("2027-09-01");
        patched("biro", id, "{\"fields\": {\"newEndDate\": \"2030-09-01\", \"extensionChannel\": \"diplomatic\"}}");

        paper(id, "OUR_CONSENT");
        move("biro", id, "extend").statusCode(409).body("missing.code", hasItem("PARTNER_CONSENT"));
        uploaded("biro", id, "PARTNER_CONSENT", Map.of("issuedOn", "2027-09-02"))
                .statusCode(201);
        move("biro", id, "extend").statusCode(409).body("missing[0].lacking[0].code", equalTo("dated-later"));
        paper(id, "PARTNER_CONSENT", "en");
        move("biro", id, "extend").statusCode(201).body("stage", equalTo("IMPLEMENTING"));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("fields.endDate", equalTo("2030-09-01"))
                .body("fields.newEndDate", nullValue());
        move("biro", id, "extend").statusCode(409);
    }

    @Test
    void the_end_of_a_running_term_is_not_simply_written_over() {
        var id = implementing("2027-09-01");
        var tag = as("biro").get(API + "/" + id).header("ETag");

        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"fields\": {\"endDate\": \"2099-01-01\"}}")
                .patch(API + "/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("field-set-by-move"));
    }

    @Test
    void six_months_notice_computes_the_end() {
        var id = implementing("2030-01-01");
        uploaded(
                        "biro",
                        id,
                        "NOTICE",
                        Map.of("issuedOn", "2026-08-20", "receivedOn", "2026-08-31", "issuer", "the partner"))
                .statusCode(201);
        paper(id, "RUNNING_ACTIVITIES");
        patched("biro", id, "{\"fields\": {\"noticeBy\": \"partner\", \"noticeMonths\": \"6\"}}");

        move("biro", id, "give-notice").statusCode(201).body("stage", equalTo("IMPLEMENTING"));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("flags", hasItem("ENDING"))
                .body("fields.endDate", equalTo("2027-02-28"));
        as("biro").get(API + "/" + id + "/next").then().body("moves.move", not(hasItem("give-notice")));
    }

    @Test
    void a_term_that_ran_out_ends_and_a_paper_found_later_makes_the_chain_whole_again() {
        var id = implementing("2027-09-01");
        move("biro", id, "expire").statusCode(409).body("missing.kind", hasItem("past"));
        as("biro").get(API + "/" + id).then().body("flags", not(hasItem("EXPIRING")));
        var biro = as("biro");
        var kepala = as("kepala");
        TestClock.set(Instant.parse("2027-09-02T03:00:00Z"));

        expired(biro, id, "expire");
        patched("biro", id, "{\"fields\": {\"newEndDate\": \"2029-09-01\"}}");
        uploaded("biro", id, "EXTENSION", Map.of("issuedOn", "2027-08-30")).statusCode(201);
        move("biro", id, "record-late-extension", "{\"reason\": \"the letter lay in the department\"}")
                .statusCode(403);
        kepala.contentType("application/json")
                .body("{\"move\": \"record-late-extension\", \"reason\": \"the letter lay in the department\"}")
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(201)
                .body("stage", equalTo("IMPLEMENTING"));
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("endReason", nullValue())
                .body("fields.endDate", equalTo("2029-09-01"));
    }

    private static void expired(io.restassured.specification.RequestSpecification who, String id, String move) {
        who.contentType("application/json")
                .body("{\"move\": \"" + move + "\"}")
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(201)
                .body("stage", equalTo("ENDED"));
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("endReason", equalTo("EXPIRED"))
                .body("isFinal", equalTo(true));
    }

    @Test
    void a_termination_names_its_ground_and_a_successor_takes_the_place() {
        var ended = implementing("2030-01-01");
        paper(ended, "TERMINATION");
        patched("biro", ended, "{\"fields\": {\"endingGround\": \"aim-reached\"}}");
        move("kepala", ended, "terminate", "{\"reason\": \"all is done\"}")
                .statusCode(201)
                .body("stage", equalTo("ENDED"));
        as("biro").get(API + "/" + ended + "/next").then().body("moves.size()", equalTo(0));

        var replaced = implementing("2030-01-01");
        paper(replaced, "AMENDMENT");
        move("biro", replaced, "amend").statusCode(201);
        move("biro", replaced, "amend").statusCode(409);
        patched("biro", replaced, "{\"fields\": {\"supersededBy\": \"2027-00012\"}}");
        move("biro", replaced, "supersede").statusCode(201).body("stage", equalTo("SUPERSEDED"));
    }
}
