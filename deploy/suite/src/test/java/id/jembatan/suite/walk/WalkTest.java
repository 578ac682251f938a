package id.jembatan.suite.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.suite.running.Eventually;
import id.jembatan.suite.running.TheSuite;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The walk (deploy/docs/walk.md): one rehearsal case from the first letter to the proven result.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final List<String> PLAN_PARTS =
            List.of("subject", "background", "purpose", "object", "scope", "funding", "period");
    private static final String AGREED = "Rehearsal: the text that both sides agreed on";

    private static Rehearsal walk;
    private static String scorecard;
    private static String indicator;

    @Test
    @Order(1)
    void a_case_is_opened_and_explored() {
        walk = Rehearsal.open(SUITE, "Rehearsal Jakarta-Ankara, the walk");

        walk.notHere("kepala", "sign")
                .keepsItsWord("biro")
                .refused("biro", "start-exploration", "admissibility")
                .answers("biro", "admissibility", Rehearsal.ADMISSIBLE)
                .notTheBusinessOf("hukum", "start-exploration")
                .moves("biro", "start-exploration", "EXPLORING");

        walk.notTheBusinessOf("biro", "exploration-positive")
                .refused("kepala", "exploration-positive", "EXPLORATION_REPORT", "regionalAffairs")
                .files("biro", "EXPLORATION_REPORT")
                .sets("biro", "{\"fields\": {\"regionalAffairs\": \"1.03\"}}")
                .moves("kepala", "exploration-positive", "CONSULTING");
    }

    @Test
    @Order(2)
    void both_ministers_are_consulted_and_the_letter_of_intent_is_signed() {
        walk.refused("biro", "consultations-done", "HOME_CONSULTATION", "FOREIGN_CONSULTATION")
                .files("kemendagri", "HOME_CONSULTATION")
                .refused("biro", "consultations-done", "FOREIGN_CONSULTATION")
                .files("kemlu", "FOREIGN_CONSULTATION")
                .moves("biro", "consultations-done", "LOI_READY");

        walk.refused("kepala", "sign-loi", "LOI", "LOI_SIGNED_COPY", "loiSignatoryOurs", "loiSignatoryPartner")
                .files("biro", "LOI", "id", "Rehearsal LoI (id)")
                .files("biro", "LOI_SIGNED_COPY")
                .sets("biro", """
                        {"fields": {"loiSignatoryOurs": "Rehearsal governor", "loiSignatoryPartner": "Rehearsal mayor"}}""")
                .refused("kepala", "sign-loi", "LOI")
                .files("biro", "LOI", "tr", "Rehearsal LoI (tr)")
                .moves("kepala", "sign-loi", "LOI_SIGNED")
                .moves("biro", "start-plan", "PLANNING");
    }

    @Test
    @Order(3)
    void the_council_gets_a_plan_with_seven_parts_and_45_working_days() {
        walk.refused("kepala", "submit-to-dprd", "PLAN", "COUNCIL_REQUEST")
                .filesPlan("biro", "Rehearsal plan", PLAN_PARTS.subList(0, 6))
                .files("kepala", "COUNCIL_REQUEST")
                .refused("kepala", "submit-to-dprd", "PLAN")
                .filesPlan("biro", "Rehearsal plan", PLAN_PARTS)
                .moves("kepala", "submit-to-dprd", "DPRD_REVIEW");

        var clock = walk.seenBy("biro");
        assertThat(clock.getList("deadlines.clock")).containsExactly("council-decision");
        assertThat(clock.getString("deadlines[0].startedOn")).isEqualTo("2026-09-02");

        walk.refused("biro", "dprd-approve", "COUNCIL_APPROVAL")
                .files("biro", "COUNCIL_APPROVAL")
                .moves("biro", "dprd-approve", "DPRD_APPROVED");
    }

    @Test
    @Order(4)
    void only_the_very_plan_that_the_council_approved_is_verified() {
        walk.refused("biro", "submit-for-verification", "APPROVED_PLAN", "APPROVED_PLAN=PLAN")
                .files("biro", "APPROVED_PLAN", null, "Another plan than the council saw")
                .refused("biro", "submit-for-verification", "APPROVED_PLAN=PLAN")
                .files("biro", "APPROVED_PLAN", null, "Rehearsal plan")
                .moves("biro", "submit-for-verification", "VERIFYING");

        walk.refused("kemendagri", "consideration-draft", "CONSIDERATION_DRAFT")
                .notTheBusinessOf("kemlu", "consideration-draft")
                .files("kemendagri", "CONSIDERATION_DRAFT")
                .moves("kemendagri", "consideration-draft", "DRAFTING");
    }

    @Test
    @Order(5)
    void the_text_is_drafted_reviewed_and_discussed_among_the_ministries() {
        walk.refused("biro", "submit-draft", "DRAFT_TEXT", "LEGAL_REVIEW")
                .files("biro", "DRAFT_TEXT")
                .files("hukum", "LEGAL_REVIEW")
                .moves("biro", "submit-draft", "INTERMINISTERIAL");

        walk.refused("kemendagri", "minutes-agreed", "MINUTES_AGREED", "participants")
                .files("kemendagri", "MINUTES_AGREED")
                .refused("kemendagri", "minutes-agreed", "participants")
                .answers("biro", "participants", Set.of("foreign-ministry", "subject-ministries", "province"))
                .moves("kemendagri", "minutes-agreed", "TEXT_APPROVED");

        walk.refused("kemendagri", "forward-to-mofa", "MINISTER_APPROVAL")
                .files("kemendagri", "MINISTER_APPROVAL")
                .moves("kemendagri", "forward-to-mofa", "NEGOTIATING");
    }

    @Test
    @Order(6)
    void the_partner_agrees_and_the_confirmation_letter_comes() {
        walk.notTheBusinessOf("kemendagri", "text-agreed")
                .refused("kemlu", "text-agreed", "AGREED_TEXT", "NEGOTIATION_RESULT")
                .filesInTwoLanguages("kemlu", "AGREED_TEXT", AGREED)
                .files("kemlu", "NEGOTIATION_RESULT")
                .moves("kemlu", "text-agreed", "TEXT_AGREED");

        walk.refused("biro", "confirmation-received", "CONFIRMATION_LETTER")
                .files("kemendagri", "CONFIRMATION_LETTER")
                .moves("biro", "confirmation-received", "CLEARED");
    }

    @Test
    @Order(7)
    void only_the_agreed_text_is_signed_and_only_with_full_powers() {
        walk.refused(
                        "kepala",
                        "sign",
                        "FULL_POWERS|FULL_POWERS_NOTE",
                        "SIGNING_TEXT",
                        "SIGNING_TEXT=AGREED_TEXT",
                        "SIGNED_COPY",
                        "signatoryOurs",
                        "signatoryPartner",
                        "copiesPerParty")
                .files("kemlu", "FULL_POWERS")
                .filesInTwoLanguages("biro", "SIGNING_TEXT", "A text that nobody agreed on")
                .files("biro", "SIGNED_COPY")
                .sets("biro", """
                        {"fields": {"signatoryOurs": "Rehearsal governor", "signatoryPartner": "Rehearsal mayor",
                                    "copiesPerParty": "1"}}""")
                .refused("kepala", "sign", "SIGNING_TEXT=AGREED_TEXT")
                .filesInTwoLanguages("biro", "SIGNING_TEXT", AGREED)
                .moves("kepala", "sign", "SIGNED")
                .notHere("kepala", "withdraw");
    }

    @Test
    @Order(8)
    void it_enters_into_force_and_the_work_begins() {
        walk.refused("biro", "enter-into-force", "entryRule", "inForceOn")
                .sets("biro", "{\"fields\": {\"entryRule\": \"on-signature\", \"inForceOn\": \"2026-10-01\"}}")
                .moves("biro", "enter-into-force", "IN_FORCE");
        walk.refused("biro", "start-implementation", "WORK_PROGRAMME|WORKING_GROUP_DECREE", "programmeOwner")
                .files("dinas-sda", "WORK_PROGRAMME")
                .sets("dinas-sda", "{\"fields\": {\"programmeOwner\": \"Rehearsal department of water\"}}")
                .moves("biro", "start-implementation", "IMPLEMENTING");

        SUITE.as("biro").get(walk.path() + "/history").then().statusCode(200).body("items.size()", greaterThan(40));
    }

    @Test
    @Order(9)
    void a_scorecard_opens_by_itself_and_proves_the_result() {
        scorecard = Eventually.get(
                "a scorecard for the case",
                () -> SUITE.as("biro")
                        .queryParam("agreement", walk.id())
                        .get("/api/v1/scorecards")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id"));

        indicator = SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("""
                        {"indicator": "C04",
                         "baseline": {"value": "46.00", "period": {"year": 2025}, "source": "rehearsal, made up"}}""")
                .post("/api/v1/scorecards/" + scorecard + "/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("""
                        {"indicator": "%s", "period": {"year": 2026}, "value": "40.00",
                         "source": "rehearsal, made up"}""".formatted(indicator))
                .post("/api/v1/targets")
                .then()
                .statusCode(201);
        String reported = SUITE.as("dinas-sda")
                .contentType(ContentType.JSON)
                .body("""
                        {"indicator": "%s", "period": {"year": 2026}, "value": "43.00", "state": "VALUE",
                         "status": "REPORTED", "source": "rehearsal, made up"}""".formatted(indicator))
                .post("/api/v1/observations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        SUITE.as("biro")
                .get("/api/v1/scorecards/" + scorecard)
                .then()
                .statusCode(200)
                .body("indicators[0].progress.reported.percent", equalTo("50"))
                .body("indicators[0].progress.verified.percent", nullValue())
                .body("indicators[0].progress.verified.reason", equalTo("no-observation"));
        // An outcome is proved by a file, or it is not proved.
        SUITE.as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"VERIFIED\", \"note\": \"rehearsal\"}")
                .post("/api/v1/observations/" + reported + "/verifications")
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-missing"));
        SUITE.as("biro")
                .multiPart("file", "proof.txt", "rehearsal, made up".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/observations/" + reported + "/evidence")
                .then()
                .statusCode(201);
        SUITE.as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"VERIFIED\", \"note\": \"rehearsal\"}")
                .post("/api/v1/observations/" + reported + "/verifications")
                .then()
                .statusCode(201);
        SUITE.as("biro")
                .get("/api/v1/scorecards/" + scorecard)
                .then()
                .statusCode(200)
                .body("indicators[0].progress.verified.percent", equalTo("50"))
                .body("indicators[0].progress.reported.percent", nullValue());
    }

    @Test
    @Order(10)
    void the_embassy_in_ankara_sees_it_and_the_one_in_kuala_lumpur_does_not_know_of_it() {
        String document = SUITE.as("biro")
                .get(walk.path() + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var addresses = List.of(
                walk.path(),
                walk.path() + "/next",
                walk.path() + "/history",
                walk.path() + "/documents",
                walk.path() + "/documents/" + document,
                walk.path() + "/documents/" + document + "/content",
                "/api/v1/scorecards/" + scorecard);

        for (var address : addresses) {
            SUITE.as("kbri-ankara").get(address).then().statusCode(200);
            SUITE.as("kbri-kl").get(address).then().statusCode(404).body("code", equalTo("not-found"));
        }
        var mine = "items.id";
        SUITE.as("kbri-ankara").get("/api/v1/agreements?limit=200").then().body(mine, hasItem(walk.id()));
        SUITE.as("kbri-kl").get("/api/v1/agreements?limit=200").then().body(mine, not(hasItem(walk.id())));
        SUITE.as("kbri-kl")
                .get("/api/v1/agreements?limit=200&partner=tr-ankara&total=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(0));
        SUITE.as("kbri-kl")
                .get("/api/v1/scorecards?agreement=" + walk.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        SUITE.as("kbri-kl")
                .get("/api/v1/partners?limit=200")
                .then()
                .statusCode(200)
                .body("items.country", everyItem(equalTo("MY")));
        SUITE.as("ankara").get(walk.path()).then().statusCode(200);
    }

    @Test
    @Order(11)
    void what_is_not_yours_answers_like_what_does_not_exist() {
        var foreign = SUITE.as("kbri-kl").get(walk.path()).then().extract();
        var unknown = SUITE.as("kbri-kl")
                .get("/api/v1/agreements/0198c1d2-0000-7000-8000-000000000000")
                .then()
                .extract();

        assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode());
        for (var member : List.of("type", "title", "detail", "code")) {
            assertThat(foreign.<String>path(member)).isEqualTo(unknown.path(member));
        }
    }

    @Test
    @Order(12)
    void a_new_name_of_the_partner_is_heard_by_the_other_services() {
        var name = "Ankara (rehearsal)";
        String ankara = SUITE.as("biro")
                .get("/api/v1/partners?q=Ankara&country=TR")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'tr-ankara' }.id");
        rename(ankara, name);
        try {
            Eventually.holds(
                    "the case shows the new name",
                    () -> walk.seenBy("biro").getString("partners[0].name").equals(name));
        } finally {
            rename(ankara, "Ankara");
        }
        SUITE.as("biro")
                .get("/api/v1/partners/" + ankara + "/names")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Ankara", name));
    }

    private static void rename(String partner, String name) {
        SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"reason\": \"rehearsal, made up\"}".formatted(name))
                .post("/api/v1/partners/" + partner + "/names")
                .then()
                .statusCode(201);
    }
}
