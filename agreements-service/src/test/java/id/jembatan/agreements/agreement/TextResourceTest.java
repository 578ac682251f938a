package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static id.jembatan.platform.test.SampleFiles.pdf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.agreements.signature.Authority;
import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Language versions, initialling, and whether what was signed is what was agreed.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TextResourceTest {

    private static final String INITIALS = """
            {"on": "2025-08-15", "place": "Ankara", "initials": [
             {"side": "OURS", "name": "Head of our delegation"}, {"side": "PARTNER", "name": "Heyet başkanı", "capacity": "head"}]}""";

    @Inject
    Neighbours neighbours;

    @Inject
    SignatureUpkeep upkeep;

    @Inject
    AgroalDataSource database;

    private String id;

    @BeforeEach
    void a_case() {
        id = opened(neighbours.aPartnerIn("TR").code());
    }

    private ValidatableResponse told(String user, String what, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/texts/" + what)
                .then();
    }

    private void version(String language, String text) {
        uploaded("biro", id, "SIGNING_TEXT", Map.of("language", language), text).statusCode(201);
    }

    @Test
    void exactly_one_language_prevails_or_all_are_openly_equal() {
        version("id", "naskah");
        version("en", "text");
        version("tr", "metin");
        as("biro")
                .get(API + "/" + id + "/texts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].authority", nullValue())
                .body("items[0].versions.standing", hasItem(nullValue()));

        told("biro", "SIGNING_TEXT/authorities", "{\"rule\": \"PREVAILING\"}").statusCode(422);
        told("biro", "SIGNING_TEXT/authorities", "{\"rule\": \"EQUALLY_AUTHENTIC\", \"language\": \"en\"}")
                .statusCode(422);
        told("biro", "SIGNING_TEXT/authorities", "{\"rule\": \"PREVAILING\", \"language\": \"ja\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/language"));
        told("biro", "LOI/authorities", "{\"rule\": \"EQUALLY_AUTHENTIC\"}").statusCode(404);
        told(
                        "biro",
                        "SIGNING_TEXT/authorities",
                        "{\"rule\": \"PREVAILING\", \"language\": \"en\", \"clause\": \"art. 12\"}")
                .statusCode(201)
                .body("authority.language", equalTo("en"))
                .body("versions.findAll { it.standing == 'PREVAILING' }.language", equalTo(List.of("en")));
        as("auditor")
                .get(API + "/" + id + "/documents")
                .then()
                .body("items.find { it.language == 'tr' }.standing", equalTo("NOT_PREVAILING"));

        told("biro", "SIGNING_TEXT/authorities", "{\"rule\": \"EQUALLY_AUTHENTIC\"}")
                .statusCode(201)
                .body("versions.standing.unique()", equalTo(List.of("EQUALLY_AUTHENTIC")));
        told("auditor", "SIGNING_TEXT/authorities", "{\"rule\": \"EQUALLY_AUTHENTIC\"}")
                .statusCode(403);
        told("kbri-kl", "SIGNING_TEXT/authorities", "{\"rule\": \"EQUALLY_AUTHENTIC\"}")
                .statusCode(404);
    }

    @Test
    void an_initialled_text_is_frozen_in_all_languages_until_it_is_opened_again() {
        version("id", "naskah");
        version("en", "text");
        told(
                        "biro",
                        "SIGNING_TEXT/initiallings",
                        "{\"on\": \"2099-01-01\", \"initials\": [{\"side\": \"OURS\", \"name\": \"x\"}]}")
                .statusCode(422);
        told("biro", "SIGNING_TEXT/initiallings", "{\"on\": \"2025-08-15\", \"initials\": []}")
                .statusCode(422);
        told("biro", "SIGNING_TEXT/initiallings", INITIALS)
                .statusCode(201)
                .body("initialling.on", equalTo("2025-08-15"))
                .body("initialling.initials.side", hasItems("OURS", "PARTNER"))
                .body("initialling.versions", hasSize(2));
        told("biro", "SIGNING_TEXT/initiallings", INITIALS).statusCode(409).body("code", equalTo("text-frozen"));

        uploaded("biro", id, "SIGNING_TEXT", Map.of("language", "id"), "naskah baru")
                .statusCode(409)
                .body("code", equalTo("text-frozen"));
        uploaded("biro", id, "SIGNING_TEXT", Map.of("language", "tr"), "metin").statusCode(409);
        var frozen = as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .body("items.initialled", equalTo(List.of(true, true)))
                .extract()
                .<String>path("items[0].id");
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"a mistake\"}")
                .post(API + "/" + id + "/documents/" + frozen + "/withdrawals")
                .then()
                .statusCode(409)
                .body("code", equalTo("document-in-use"));

        told("biro", "SIGNING_TEXT/reopenings", "{}").statusCode(422);
        told("biro", "SIGNING_TEXT/reopenings", "{\"reason\": \"article 4 is wrong\"}")
                .statusCode(201)
                .body("initialling", nullValue())
                .body("earlier[0].reopenReason", equalTo("article 4 is wrong"));
        told("biro", "SIGNING_TEXT/reopenings", "{\"reason\": \"x\"}").statusCode(409);
        version("id", "naskah baru");
        as("biro")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.action", hasItems("initial-text", "reopen-text"));
    }

    @Test
    void a_signed_text_equals_the_initialled_one_or_is_explained_everywhere() {
        version("id", "naskah");
        told("biro", "SIGNING_TEXT/initiallings", INITIALS).statusCode(201);

        signed(Map.of("issuedOn", "2025-08-17"), "a scan of the paper")
                .statusCode(409)
                .body("code", equalTo("signed-text-differs"));
        signed(Map.of("issuedOn", "2025-08-17", "difference", "why?"), "naskah").statusCode(422);
        signed(Map.of("issuedOn", "2025-08-17"), "naskah").statusCode(201).body("signedTextOf.match", equalTo("EQUAL"));
        var scan = signed(
                        Map.of("issuedOn", "2025-08-17", "difference", "a scan of the signed paper"),
                        "a scan of the paper")
                .statusCode(201)
                .body("signedTextOf.type", equalTo("SIGNING_TEXT"))
                .body("signedTextOf.match", equalTo("DIFFERS"))
                .body("signedTextOf.difference", equalTo("a scan of the signed paper"))
                .extract()
                .<String>path("id");

        as("auditor")
                .get(API + "/" + id + "/texts")
                .then()
                .body(
                        "items[0].signed.find { it.document == '" + scan + "' }.difference",
                        equalTo("a scan of the signed paper"));
        as("auditor")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.text", hasItem(containsString("a scan of the signed paper")));
        as("auditor")
                .get("/api/v1/documents?match=DIFFERS&agreement=" + id)
                .then()
                .body("items.id", equalTo(List.of(scan)));
        uploaded("biro", id, "OTHER", Map.of("difference", "of what?"), "x").statusCode(422);
        uploaded("biro", id, "OTHER", Map.of("signs", "NO_SUCH"), "x").statusCode(422);
    }

    private ValidatableResponse signed(Map<String, String> fields, String text) {
        return uploaded("biro", id, "SIGNED_COPY", fields, text);
    }

    @Test
    void an_electronic_signature_behind_the_initialled_text_changes_nothing_of_it() {
        var text = pdf("the agreed text");
        file("SIGNING_TEXT", "text.pdf", text, Map.of("language", "en"))
                .statusCode(201)
                .body("signatures.count", equalTo(0));
        told("biro", "SIGNING_TEXT/initiallings", INITIALS).statusCode(201);
        var authority = new Authority("Yabancı Kurum");
        var once = Authority.signed(text, authority.signer("Memur Bir"));

        file("SIGNED_COPY", "signed.pdf", once, Map.of("issuedOn", "2025-08-17"))
                .statusCode(201)
                .body("signedTextOf.match", equalTo("EXTENDS"))
                .body("signatures.state", equalTo("CHECKED"))
                .body("signatures.count", equalTo(1))
                .body("signatures.revocationChecked", equalTo(false))
                .body("signatures.items[0].signer", equalTo("Memur Bir"))
                .body("signatures.items[0].verdict", equalTo("intact-issuer-not-known-here"))
                .body(
                        "signatures.items[0].text",
                        equalTo("The signed bytes are intact; the issuer is not known here."));
        file(
                        "SIGNED_COPY",
                        "other.pdf",
                        Authority.signed(pdf("another text"), authority.signer("Memur Bir")),
                        Map.of("issuedOn", "2025-08-17"))
                .statusCode(409);
    }

    @Test
    void a_file_whose_signatures_were_not_checked_yet_is_checked_later() throws SQLException {
        var signed = Authority.signed(pdf("a text"), new Authority("Kurum").signer("Memur Bir"));
        var document = file("OTHER", "signed.pdf", signed, Map.of()).extract().<String>path("id");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update document set signatures = null, trust_edition = null where id = '" + document + "'");
        }
        var path = API + "/" + id + "/documents/" + document;
        as("biro").get(path).then().body("signatures", nullValue());

        while (upkeep.checkSlice() > 0) {
            // until nothing is due
        }

        as("biro").get(path).then().body("signatures.items[0].signer", equalTo("Memur Bir"));
    }

    private ValidatableResponse file(String type, String name, byte[] content, Map<String, String> fields) {
        var call =
                as("biro").multiPart("file", name, content, "application/pdf").multiPart("type", type);
        fields.forEach(call::multiPart);
        return call.post(API + "/" + id + "/documents").then();
    }

    @Test
    void without_initialling_a_difference_is_told_but_needs_no_reason() {
        version("id", "naskah");

        signed(Map.of("issuedOn", "2025-08-17"), "a scan")
                .statusCode(201)
                .body("signedTextOf.match", equalTo("DIFFERS"));
        uploaded("biro", id, "LOI_SIGNED_COPY", Map.of("issuedOn", "2025-08-17"), "x")
                .statusCode(201)
                .body("signedTextOf.match", nullValue());
    }

    @Test
    void a_step_back_that_takes_the_text_away_opens_it_again() {
        id = as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "t", "mode": "RETROACTIVE", "stage": "NEGOTIATING",
                         "partners": [{"code": "%s"}]}""".formatted(neighbours.aPartnerIn("TR").code()))
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var language : List.of("id", "en")) {
            Cases.paper(id, "AGREED_TEXT", language);
        }
        Cases.paper(id, "CHANGED_TEXT");
        told("biro", "AGREED_TEXT/initiallings", INITIALS).statusCode(201);

        Cases.move("kemlu", id, "partner-changes", "{\"reason\": \"they want another article\"}")
                .statusCode(201);

        Cases.paper(id, "AGREED_TEXT", "id", "a new text");
        as("biro")
                .get(API + "/" + id + "/texts")
                .then()
                .body("items.find { it.type == 'AGREED_TEXT' }.earlier[0].reopenReason", equalTo("partner-changes"))
                .body("items.find { it.type == 'AGREED_TEXT' }.initialling", nullValue());
    }
}
