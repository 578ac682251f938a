package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.patched;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a refused move says and what an accepted one leaves behind (stories G2 and G3).
@QuarkusTest
@QuarkusTestResource(Floor.class)
class EvidenceTest {

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @AfterEach
    void clock() {
        TestClock.reset();
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
    void nothing_is_submitted_for_verification_without_the_councils_approval_and_the_refusal_names_the_law() {
        var id = at("DPRD_APPROVED");
        paper(id, "PLAN", "id", "the plan");
        paper(id, "APPROVED_PLAN", "id", "the plan");

        move("biro", id, "submit-for-verification")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("needs-missing"))
                .body("missing.code", equalTo(List.of("COUNCIL_APPROVAL")))
                .body("missing[0].legalBasis", equalTo("PP 28/2018 ps. 30"))
                .body("missing[0].label", equalTo("Approval decision of the council"))
                .body("missing[0].provider", equalTo("DPRD_LIAISON"))
                .body("detail", containsString("Approval decision of the council"));
        as("biro").get(API + "/" + id).then().body("stage", equalTo("DPRD_APPROVED"));
        assertThat(journalled(id, "move:%")).isZero();

        paper(id, "COUNCIL_APPROVAL");
        move("biro", id, "submit-for-verification").statusCode(201).body("stage", equalTo("VERIFYING"));
    }

    @Test
    void the_journal_tells_who_moved_on_which_papers_with_which_hashes() {
        var id = at("DPRD_APPROVED");
        var papers = new HashMap<String, String>();
        for (var type : List.of("PLAN", "APPROVED_PLAN", "COUNCIL_APPROVAL")) {
            var text = type.equals("COUNCIL_APPROVAL") ? "the council agrees " + id : "the plan of " + id;
            var document = uploaded("biro", id, type, Map.of("number", "7", "issuedOn", "2025-08-01"), text)
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            papers.put(document, Sha256.hex(text));
        }
        move("biro", id, "submit-for-verification", "{\"reason\": \"all is there\"}")
                .statusCode(201);

        var entries = as("auditor")
                .get("/api/v1/audit?limit=200&resource=agreement&resourceId=" + id)
                .then()
                .statusCode(200);

        var entry = "items.find { it.action == 'move:submit-for-verification' }.";
        entries.body(entry + "actorName", equalTo("biro"))
                .body(entry + "roles", hasItem("bureau-officer"))
                .body(entry + "before.stage", equalTo("DPRD_APPROVED"))
                .body(entry + "after.stage", equalTo("VERIFYING"))
                .body(entry + "after.reason", equalTo("all is there"));
        var told = new HashMap<String, String>();
        entries.extract()
                .<List<Map<String, String>>>path(entry + "after.documents")
                .forEach(it -> told.put(it.get("documentId"), it.get("hash")));
        assertThat(told).isEqualTo(papers);
    }

    @Test
    void next_names_the_day_by_which_a_stage_must_be_left() {
        TestClock.set(Instant.parse("2025-08-12T03:00:00Z"));
        var id = at("PLANNING");
        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body("moves.find { it.move == 'submit-to-dprd' }.deadline", nullValue());
        var fields = new HashMap<>(Map.of("issuedOn", "2025-08-01", "language", "id"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        uploaded("biro", id, "PLAN", fields).statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);

        var next = as("biro").get(API + "/" + id + "/next").then().statusCode(200);

        for (var move : List.of("dprd-approve", "dprd-return", "dprd-reject")) {
            next.body("moves.find { it.move == '" + move + "' }.deadline", equalTo("2025-10-15"));
        }
        // Who only puts the case on hold does not leave the stage.
        next.body("moves.find { it.move == 'hold' }.deadline", nullValue());
        paper(id, "COUNCIL_APPROVAL");
        move("biro", id, "dprd-approve").statusCode(201);
        as("biro").get(API + "/" + id + "/next").then().body("moves.deadline.unique()", equalTo(nothing()));
    }

    private static List<String> nothing() {
        return java.util.Collections.singletonList(null);
    }

    @Test
    void of_two_people_who_move_at_once_one_moves_and_it_is_journalled_and_told_once() throws Exception {
        for (var user : List.of("biro", "kepala")) {
            Tokens.of(user); // fetched before the race
        }
        for (var round = 0; round < 5; round++) {
            var id = at("LOI_SIGNED");
            var told = told(id);
            Callable<ValidatableResponse> one = () -> move("biro", id, "start-plan");
            Callable<ValidatableResponse> other = () -> move("kepala", id, "start-plan");
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.of(one, other)).stream()
                        .map(it -> it.resultNow().extract().statusCode())
                        .toList();

                assertThat(answers).containsExactlyInAnyOrder(201, 409);
            }
            assertThat(count("select count(*) from made_move where agreement_id = ? and move = 'start-plan'", id))
                    .isOne();
            assertThat(journalled(id, "move:start-plan")).isOne();
            assertThat(told(id)).isEqualTo(told + 1);
        }
    }

    private long journalled(String id, String action) {
        return count("select count(*) from journal_entry where resource_id = ? and action like '" + action + "'", id);
    }

    private long told(String id) {
        return count(
                "select count(*) from outbox_event where subject = ? and type = 'id.jembatan.agreement.moved.v1'", id);
    }

    private long count(String statement, String id) {
        return sql.first(statement, row -> row.getLong(1), UUID.fromString(id)).orElseThrow();
    }

    @Test
    void a_case_with_a_third_party_goes_its_own_way_and_asks_whoever_offered() {
        var id = opened(
                neighbours.aPartnerIn("ID").code(),
                "{\"procedure\": \"ID-KSDPK-PP28-2018\", \"kind\": \"%s\", \"origin\": \"third_party\"}"
                        .formatted(kind("ID-KSDPK-PP28-2018")));
        paper(id, "FEASIBILITY_STUDY");
        paper(id, "OFFER");
        move("biro", id, "offer")
                .statusCode(409)
                .body("missing.code", equalTo(List.of("MASTER_PLAN_NOTE", "FINANCIAL_CAPACITY")));
        paper(id, "MASTER_PLAN_NOTE");
        paper(id, "FINANCIAL_CAPACITY");
        move("biro", id, "offer").statusCode(201).body("stage", equalTo("OFFERING"));
        paper(id, "OFFER_ANSWER");
        move("biro", id, "offer-accepted").statusCode(201);
        for (var type : List.of("KB_DRAFT", "KB_LEGAL_REVIEW", "KB_SIGNED_COPY")) {
            paper(id, type);
        }
        patched("biro", id, "{\"fields\": {\"burdensPeople\": \"yes\", \"notBudgeted\": \"no\"}}");
        move("kepala", id, "sign-kb").statusCode(201);
        move("biro", id, "draft-pks").statusCode(409).body("missing.code", equalTo(List.of("COUNCIL_APPROVAL")));
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        move("biro", id, "dprd-return", "{\"reason\": \"not clear\"}")
                .statusCode(201)
                .body("stage", equalTo("KB_SIGNED"));
        move("kepala", id, "submit-to-dprd").statusCode(409).body("missing.code", hasItem("COUNCIL_REQUEST"));
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        paper(id, "COUNCIL_APPROVAL");
        move("biro", id, "dprd-approve").statusCode(201);
        move("biro", id, "draft-pks").statusCode(201);
        move("kepala", id, "sign-pks")
                .statusCode(409)
                .body("missing.code", hasItems("PKS_DRAFT", "PKS_LEGAL_REVIEW", "pksSignatory", "PKS_SIGNED_COPY"));
        patched("biro", id, "{\"fields\": {\"pksSignatory\": \"authorised-official\"}}");
        move("kepala", id, "sign-pks").statusCode(409).body("missing.code", hasItem("AUTHORISATION"));
        patched("biro", id, """
                {"fields": {"pksSignatory": "head", "signatoryOurs": "the governor", "signatoryPartner": "the director",
                 "inForceOn": "2025-09-01", "endDate": "2099-01-31", "programmeOwner": "water department"}}""");
        var fields = new HashMap<>(Map.of("issuedOn", "2025-08-01", "language", "id"));
        as("biro")
                .get("/api/v1/procedures/ID-KSDPK-PP28-2018")
                .then()
                .extract()
                .<List<String>>path("documents.find { it.code == 'PKS_DRAFT' }.parts.code")
                .forEach(part -> fields.put("part." + part, "words"));
        uploaded("biro", id, "PKS_DRAFT", fields).statusCode(201);
        paper(id, "PKS_LEGAL_REVIEW");
        paper(id, "PKS_SIGNED_COPY");
        move("kepala", id, "sign-pks").statusCode(201).body("stage", equalTo("PKS_SIGNED"));
        move("biro", id, "start-implementation").statusCode(201);
        paper(id, "FILING_RECORD");
        move("biro", id, "file").statusCode(201);
        for (var report = 0; report < 2; report++) {
            move("biro", id, "report").statusCode(409).body("missing.code", equalTo(List.of("IMPLEMENTATION_REPORT")));
            paper(id, "IMPLEMENTATION_REPORT");
            move("biro", id, "report").statusCode(201).body("stage", equalTo("REPORTED"));
        }
    }

    private static String kind(String procedure) {
        return as("biro")
                .get("/api/v1/procedures/" + procedure)
                .then()
                .statusCode(200)
                .extract()
                .path("kinds[0].code");
    }

    @Test
    void a_synergy_with_the_centre_goes_from_its_draft_to_its_end() {
        var id = opened(
                neighbours.aPartnerIn("ID").code(),
                "{\"procedure\": \"ID-SINERGI-PP28-2018\", \"kind\": \"%s\", \"origin\": null}"
                        .formatted(kind("ID-SINERGI-PP28-2018")));

        move("biro", id, "start-drafting").statusCode(201).body("stage", equalTo("DRAFTING"));
        move("kepala", id, "sign")
                .statusCode(409)
                .body(
                        "missing.code",
                        equalTo(List.of(
                                "DRAFT_TEXT",
                                "LEGAL_REVIEW",
                                "ACTION_PLAN",
                                "signatoryOurs",
                                "signatoryPartner",
                                "SIGNED_COPY")));
        for (var type : List.of("DRAFT_TEXT", "LEGAL_REVIEW", "ACTION_PLAN", "SIGNED_COPY")) {
            paper(id, type);
        }
        patched(
                "biro",
                id,
                "{\"fields\": {\"signatoryOurs\": \"the governor\", \"signatoryPartner\": \"the minister\"}}");
        move("biro", id, "sign").statusCode(403).body("code", equalTo("move-of-another-actor"));
        move("kepala", id, "sign").statusCode(201).body("stage", equalTo("SIGNED"));
        move("biro", id, "start-implementation")
                .statusCode(409)
                .body("missing.code", equalTo(List.of("inForceOn", "inForceOn", "programmeOwner")));
        patched("biro", id, """
                {"fields": {"inForceOn": "2025-09-01", "endDate": "2099-01-31", "programmeOwner": "planning agency"}}""");
        move("biro", id, "start-implementation").statusCode(201);
        move("biro", id, "expire").statusCode(409).body("missing.kind", equalTo(List.of("past")));
        paper(id, "OUR_CONSENT");
        patched("biro", id, "{\"fields\": {\"newEndDate\": \"2099-12-31\"}}");
        move("biro", id, "extend").statusCode(409).body("missing.code", equalTo(List.of("PARTNER_CONSENT")));
        paper(id, "PARTNER_CONSENT");
        move("biro", id, "extend").statusCode(201);
        as("biro").get(API + "/" + id).then().body("fields.endDate", equalTo("2099-12-31"));
        paper(id, "TERMINATION");
        move("kepala", id, "terminate", "{\"reason\": \"the aim is reached\"}")
                .statusCode(201)
                .body("stage", equalTo("ENDED"));
        as("biro").get(API + "/" + id).then().body("endReason", equalTo("TERMINATED"));
    }
}
