package id.jembatan.agreements.instrument;

import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.paper;
import static id.jembatan.agreements.instrument.Texts.post;
import static id.jembatan.agreements.instrument.Texts.sign;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What rests on a paper keeps it, whichever feature it is that points there.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class HeldDocumentsTest {

    private static final String UNTIL_2027 =
            "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}}".formatted(date("2027-09-01"));

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    private String id;

    @BeforeEach
    void a_case() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        id = aCaseWith(neighbours.aPartnerIn("TR").code());
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private void isFree(String document) {
        get("biro", "/agreements/" + id + "/documents/" + document).body("actions", hasItem("withdraw"));
        post("biro", "/agreements/" + id + "/documents/" + document + "/withdrawals", "{\"reason\": \"a mistake\"}")
                .statusCode(201);
    }

    private void isHeld(String document) {
        get("biro", "/agreements/" + id + "/documents/" + document)
                .statusCode(200)
                .body("actions", not(hasItem("withdraw")));
        post("biro", "/agreements/" + id + "/documents/" + document + "/withdrawals", "{\"reason\": \"a mistake\"}")
                .statusCode(409)
                .body("code", equalTo("document-in-use"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.run(
                                "update document set state = 'WITHDRAWN' where id = ?", UUID.fromString(document))))
                .as("the last door")
                .hasStackTraceContaining("is not withdrawn");
    }

    private static String textOf(String instrument) {
        return get("biro", "/instruments/" + instrument).extract().path("texts[0].document");
    }

    @Test
    void the_file_of_a_draft_may_go_and_that_of_a_signed_or_ended_text_stays() {
        isFree(textOf(aDraft(id, "{}")));

        var signed = aSigned(id, "2026-01-10", "{}");
        isHeld(textOf(signed));

        post(
                        "kepala",
                        "/instruments/" + signed + "/endings",
                        "{\"on\": %s, \"ground\": \"consent\", \"reason\": \"all is done\"}"
                                .formatted(date("2026-11-01")))
                .statusCode(201);
        isHeld(textOf(signed));
    }

    @Test
    void full_powers_and_the_note_in_their_place_stay() {
        var text = aDraft(id, "{\"kind\": \"MSP\"}");
        var letter = paper(id, "FULL_POWERS", "id");
        isFree(paper(id, "FULL_POWERS", "tr"));

        post("biro", "/instruments/" + text + "/full-powers", """
                {"document": "%s", "holder": "Somebody else", "kinds": ["MSP"], "grantedBy": "the minister",
                 "grantedOn": %s}""".formatted(letter, date("2026-11-01")))
                .statusCode(201);
        isHeld(letter);

        var note = paper(id, "FULL_POWERS_NOTE", "id");
        post(
                        "biro",
                        "/instruments/" + text + "/signatures",
                        "{\"on\": %s, \"powersNote\": \"%s\"}".formatted(date("2026-11-20"), note))
                .statusCode(201);
        isHeld(note);
    }

    @Test
    void a_paper_by_which_a_term_goes_on_stays() {
        var text = aDraft(id, UNTIL_2027);
        sign(text, "2026-01-10").statusCode(201);
        var letters = paper(id, "OTHER", "id");

        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        "{\"until\": %s, \"agreedOn\": %s, \"document\": \"%s\"}"
                                .formatted(date("2030-09-01"), date("2026-11-01"), letters))
                .statusCode(201);

        isHeld(letters);
    }

    @Test
    void the_evidence_of_a_promise_stays() {
        var text = aSigned(id, "2026-01-10", "{}");
        var promise = post("biro", "/instruments/" + text + "/promises", """
                        {"clause": "3", "text": "train twenty engineers", "side": "BOTH", "owner": "water department",
                         "activity": "/engagements/1"}""")
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("biro", "/promises/" + promise + "/steps", "{\"state\": \"PICKED_UP\"}")
                .statusCode(201);
        var evidence = paper(id, "OTHER", "id");

        post(
                        "biro",
                        "/promises/" + promise + "/steps",
                        "{\"state\": \"KEPT\", \"document\": \"%s\"}".formatted(evidence))
                .statusCode(201);

        isHeld(evidence);
    }

    @Test
    void an_original_its_receipts_and_its_certified_copies_stay() {
        var scan = paper(id, "OTHER", "id");
        var receipt = paper(id, "OTHER", "en");
        var copy = paper(id, "OTHER", "tr");
        var original = post("biro", "/agreements/" + id + "/originals", """
                        {"document": "%s", "label": "ours", "form": "PAPER", "holder": "H", "place": "P",
                         "since": "2025-08-17"}""".formatted(scan))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("biro", "/agreements/" + id + "/originals/" + original + "/handovers", """
                {"holder": "Treaty room", "place": "shelf 12", "on": "2025-09-01", "handedOverBy": "A", "receivedBy": "B",
                 "receiptDocument": "%s"}""".formatted(receipt))
                .statusCode(201);
        post("biro", "/agreements/" + id + "/originals/" + original + "/copies", """
                {"certifiedBy": "N", "capacity": "head of the archive", "on": "2025-10-01", "madeFor": "the council",
                 "document": "%s"}""".formatted(copy))
                .statusCode(201);

        isHeld(scan);
        isHeld(receipt);
        isHeld(copy);
    }
}
