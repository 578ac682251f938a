package id.jembatan.agreements.custody;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who has which original, since when and against which receipt; and certified copies.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class OriginalResourceTest {

    private static final String API = "/api/v1/agreements";

    @Inject
    Neighbours neighbours;

    private String id;
    private String scan;

    @BeforeEach
    void a_signed_paper() {
        id = opened();
        scan = document(id, "OTHER", "INTERNAL");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private String opened() {
        return as("biro")
                .contentType(ContentType.JSON)
                .body(
                        "{\"kind\": \"sister_city\", \"title\": \"t\", \"origin\": \"own_region\", \"partners\": [{\"code\": \""
                                + neighbours.aPartnerIn("TR").code() + "\"}]}")
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String document(String of, String language, String confidentiality) {
        return as("kepala")
                .multiPart("file", "scan.txt", (of + language).getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "OTHER")
                .multiPart("confidentiality", confidentiality)
                .multiPart("language", language.equals("OTHER") ? "id" : language)
                .post(API + "/" + of + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse told(String user, String path, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/originals" + path)
                .then();
    }

    private String registered(String document) {
        return told("biro", "", """
                {"document": "%s", "label": "our original", "form": "PAPER", "holder": "Bureau of co-operation",
                 "place": "safe 3", "since": "2025-08-17"}""".formatted(document))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static final String RECEIPT = """
            {"holder": "Treaty room", "place": "shelf 12", "on": "2025-09-01", "handedOverBy": "A", "receivedBy": "B",
             "receiptNumber": "77/2025"}""";

    @Test
    void an_original_goes_from_hand_to_hand_against_a_receipt() {
        var original = registered(scan);

        told("biro", "/" + original + "/handovers", RECEIPT)
                .statusCode(201)
                .body("custody", hasSize(2))
                .body("custody[0].holder", equalTo("Treaty room"))
                .body("custody[0].until", nullValue())
                .body("custody[0].receiptNumber", equalTo("77/2025"))
                .body("custody[1].holder", equalTo("Bureau of co-operation"))
                .body("custody[1].until", equalTo("2025-09-01"));

        as("auditor").get(API + "/" + id + "/originals").then().body("items[0].custody", hasSize(2));
        as("biro")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.action", hasItems("register-original", "hand-over-original"));
    }

    @Test
    void a_hand_over_without_receipt_before_its_time_or_ahead_of_today_is_refused() {
        var original = registered(scan);

        told("biro", "/" + original + "/handovers", RECEIPT.replace(",\n \"receiptNumber\": \"77/2025\"", ""))
                .statusCode(422)
                .body("errors.code", hasItem("receipt-missing"));
        told("biro", "/" + original + "/handovers", RECEIPT.replace("2025-09-01", "2025-08-16"))
                .statusCode(422)
                .body("errors.code", hasItem("handover-before-custody"));
        told("biro", "/" + original + "/handovers", RECEIPT.replace("2025-09-01", "2099-08-16"))
                .statusCode(422)
                .body("errors.code", hasItem("handover-in-future"));
        told("biro", "/01990000-0000-7000-8000-000000000000/handovers", RECEIPT).statusCode(404);
        told("auditor", "/" + original + "/handovers", RECEIPT).statusCode(403);
        told("kbri-kl", "/" + original + "/handovers", RECEIPT).statusCode(404);
        as("auditor").get(API + "/" + id + "/originals").then().body("items[0].custody", hasSize(1));
    }

    @Test
    void a_certified_copy_names_its_original_and_who_certified_it() {
        var original = registered(scan);
        var copy = document(id, "en", "INTERNAL");

        told("biro", "/" + original + "/copies", """
                {"certifiedBy": "N", "capacity": "head of the archive", "on": "2025-10-01", "number": "3/2025",
                 "madeFor": "the council", "document": "%s"}""".formatted(copy))
                .statusCode(201)
                .body("copies[0].certifiedBy", equalTo("N"))
                .body("copies[0].document", equalTo(copy));
        told("biro", "/" + original + "/copies", """
                {"certifiedBy": "N", "capacity": "head of the archive", "on": "2025-10-01", "madeFor": "the council",
                 "document": "%s"}""".formatted(document(opened(), "en", "INTERNAL")))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-document-of-case"));
    }

    @Test
    void the_original_of_a_hidden_paper_is_hidden_and_its_paper_stays() {
        var secret = document(id, "tr", "SECRET");
        told("kepala", "", """
                {"document": "%s", "label": "the only original", "form": "PAPER", "holder": "H", "place": "P",
                 "since": "2025-08-17"}""".formatted(secret)).statusCode(201);
        var open = registered(scan);

        as("kepala").get(API + "/" + id + "/originals").then().body("items", hasSize(2));
        as("biro").get(API + "/" + id + "/originals").then().body("items.id", equalTo(List.of(open)));
        assertThat(as("biro").get(API + "/" + id + "/history").asString()).doesNotContain(secret);
        told("biro", "", """
                {"document": "%s", "label": "x", "form": "PAPER", "holder": "H", "place": "P",
                 "since": "2025-08-17"}""".formatted(secret)).statusCode(422);
        as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"a mistake\"}")
                .post(API + "/" + id + "/documents/" + secret + "/withdrawals")
                .then()
                .statusCode(409);
    }
}
