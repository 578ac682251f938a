package id.jembatan.agreements.term;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What rests on a text ends with it, in whichever case it is and whatever ended it.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class CascadeTest {

    private static final String UNTIL = "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}}";

    @Inject
    Neighbours neighbours;

    @Inject
    TermClock clock;

    private String partner;
    private String umbrella;

    @BeforeEach
    void an_umbrella() {
        today("2026-11-22");
        partner = neighbours.aPartnerIn("TR").code();
        umbrella = post("kepala", "/agreements?confirm=true", """
                        {"kind": "sister_city", "title": "Umbrella", "mode": "RETROACTIVE", "stage": "IN_FORCE",
                         "partners": [{"code": "%s"}]}""".formatted(partner))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private static void today(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private static String under(String caseId, String parent, String more) {
        return aSigned(caseId, "2026-02-01", "{\"kind\": \"PKS\", \"parent\": \"%s\"%s}".formatted(parent, more));
    }

    private static void ended(String child, String parent, String ground, int day) {
        get("biro", "/instruments/" + child)
                .body("state", equalTo("ENDED"))
                .body("endedWith", equalTo(parent))
                .body("endGround.code", equalTo(ground))
                .body("endsOn.day", equalTo(day));
    }

    @Test
    void an_ending_reaches_into_other_cases_and_their_terms() {
        var parent = aSigned(umbrella, "2026-01-10", UNTIL.formatted(date("2030-01-15")));
        var other = aCaseWith(partner);
        var child = under(other, parent, "");
        var below = under(aCaseWith(partner), child, "");
        var stays = under(aCaseWith(partner), parent, ", \"whenParentEnds\": \"SURVIVES\"");

        post("kepala", "/instruments/" + parent + "/endings", """
                {"on": %s, "ground": "aim-reached", "reason": "all is done"}""".formatted(date("2026-11-01")))
                .statusCode(201);

        ended(child, parent, "aim-reached", 1);
        get("biro", "/instruments/" + below).body("state", equalTo("ENDED"));
        get("biro", "/instruments/" + stays).body("standing", equalTo("IN_FORCE"));
        // The case of the child has that term now, and says so.
        get("biro", "/agreements/" + other)
                .body("endsOn.year", equalTo(2026))
                .body("endsOn.month", equalTo(11))
                .body("flags", hasItem("EXPIRED"));
    }

    @Test
    void a_text_that_the_clock_lets_run_out_takes_them_along() {
        var parent = aSigned(umbrella, "2026-01-10", UNTIL.formatted(date("2027-01-15")));
        var child = under(aCaseWith(partner), parent, "");
        var completes = under(
                aCaseWith(partner),
                parent,
                ", \"whenParentEnds\": \"COMPLETES\", \"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}"
                        .formatted(date("2028-03-01")));

        today("2027-01-16");
        clock.look();

        ended(child, parent, "term", 15);
        get("biro", "/instruments/" + completes)
                .body("standing", equalTo("IN_FORCE"))
                .body("acts.act", hasItem("OUTLIVED"));
        today("2028-03-02");
        clock.look();
        get("biro", "/instruments/" + completes).body("state", equalTo("ENDED"));
    }

    @Test
    void a_case_that_ends_takes_along_what_rests_on_its_texts_elsewhere() {
        var parent = aSigned(umbrella, "2026-01-10", UNTIL.formatted(date("2030-01-15")));
        var here = under(umbrella, parent, "");
        var elsewhere = under(aCaseWith(partner), parent, "");
        patch("biro", "/agreements/" + umbrella, "{\"fields\": {\"endingGround\": \"breach\"}}")
                .statusCode(200);
        as("biro")
                .multiPart("file", "t.txt", ("ended " + umbrella).getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "TERMINATION")
                .multiPart("language", "id")
                .multiPart("number", "1")
                .multiPart("issuedOn", "2026-11-01")
                .multiPart("receivedOn", "2026-11-01")
                .multiPart("issuer", "us")
                .post(API + "/agreements/" + umbrella + "/documents")
                .then()
                .statusCode(201);

        post("kepala", "/agreements/" + umbrella + "/moves", """
                {"move": "terminate", "reason": "they left", "on": "2026-11-20"}""").statusCode(201);

        get("biro", "/instruments/" + parent).body("endsWhy.code", equalTo("ending.with-case"));
        ended(here, parent, "breach", 20);
        ended(elsewhere, parent, "breach", 20);
    }
}
