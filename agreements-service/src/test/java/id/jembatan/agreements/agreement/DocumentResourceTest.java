package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class DocumentResourceTest {

    @Inject
    Neighbours neighbours;

    private String id;

    @BeforeEach
    void a_case() {
        id = opened(neighbours.aPartnerIn("TR").code());
    }

    @Test
    void what_comes_in_goes_out_byte_for_byte_under_its_hash() {
        var document = as("biro")
                .multiPart("file", "Rencana – kerja.txt", bytes("a plan"), "application/pdf")
                .multiPart("metadata", """
                        {"type": "PLAN", "title": "The plan", "language": "id", "issuedOn": "2025-08-01",
                         "parts": {"subject": "two cities"}}""", "application/json")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(201)
                .body("hash", equalTo(sha("a plan")))
                .body("mediaType", equalTo("text/plain"))
                .body("revision", equalTo(1))
                .body("parts.subject", equalTo("two cities"))
                .extract()
                .<String>path("id");

        var content = as("auditor").get(API + "/" + id + "/documents/" + document + "/content");
        content.then()
                .statusCode(200)
                .header("ETag", "\"" + sha("a plan") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment; filename=\"Rencana _ kerja.txt\""));
        assertThat(content.asByteArray()).isEqualTo(bytes("a plan"));
        as("auditor")
                .header("If-None-Match", "\"" + sha("a plan") + "\"")
                .get(API + "/" + id + "/documents/" + document + "/content")
                .then()
                .statusCode(304);
        as("auditor")
                .get(API + "/" + id + "/documents/" + document)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
    }

    @Test
    void a_newer_version_supersedes_the_older_of_its_language_and_keeps_it() {
        uploaded("biro", id, "LOI", Map.of("language", "id"), "one").statusCode(201);
        uploaded("biro", id, "LOI", Map.of("language", "en"), "two").statusCode(201);
        var newest = uploaded("biro", id, "LOI", Map.of("language", "id"), "three")
                .statusCode(201)
                .body("revision", equalTo(2))
                .extract()
                .<String>path("id");

        as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .body("items", hasSize(3))
                .body("items.findAll { it.state == 'VALID' }", hasSize(2))
                .body("items.find { it.state == 'SUPERSEDED' }.supersededBy", equalTo(newest));
    }

    @Test
    void a_paper_that_a_move_relied_on_cannot_be_taken_back() {
        var spare = uploaded("biro", id, "OTHER", Map.of()).extract().<String>path("id");
        withdrawn(spare, 201);
        withdrawn(spare, 409);

        var letter = relyOn();
        withdrawn(letter, 409);
    }

    private String relyOn() {
        var old = as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "t", "mode": "RETROACTIVE", "stage": "TEXT_APPROVED",
                         "partners": [{"code": "%s"}]}""".formatted(neighbours.aPartnerIn("TR").code()))
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        id = old;
        Cases.paper(old, "MINISTER_APPROVAL");
        move("biro", old, "forward-to-mofa").statusCode(201).body("recorded", equalTo(true));
        return as("biro").get(API + "/" + old + "/documents").then().extract().path("items[0].id");
    }

    private void withdrawn(String document, int status) {
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"a mistake\"}")
                .post(API + "/" + id + "/documents/" + document + "/withdrawals")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.pdf|MZ\u0090\u0000\u0003\u0000\u0000\u0000|415|file-kind-not-allowed",
                "plan.pdf|<html><body>hello</body></html>|415|file-kind-not-allowed",
                "plan.svg|<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>|415|file-kind-not-allowed",
                "plan.zip|PK\u0003\u0004 the rest of an archive|422|file-damaged",
                "plan.pdf|only text|422|invalid"
            })
    void a_forged_file_is_refused_and_leaves_nothing(String name, String content, int status, String code)
            throws IOException {
        var before = files();

        as("biro")
                .multiPart("file", name, content.getBytes(StandardCharsets.ISO_8859_1), "application/pdf")
                .multiPart("type", "OTHER")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));

        as("biro").get(API + "/" + id + "/documents").then().body("items", hasSize(0));
        assertThat(files()).isEqualTo(before);
    }

    private static long files() throws IOException {
        var folder = Path.of("target/documents");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void an_empty_file_an_unknown_type_and_an_unknown_field_are_named() {
        uploaded("biro", id, "OTHER", Map.of(), "").statusCode(422).body("errors.pointer", hasItem("/file"));
        uploaded("biro", id, "LOVE_LETTER", Map.of()).statusCode(422).body("errors.pointer", hasItem("/type"));
        uploaded("biro", id, "OTHER", Map.of("tytle", "x")).statusCode(400).body("errors.pointer", hasItem("/tytle"));
        uploaded("biro", id, "OTHER", Map.of("issuedOn", "yesterday")).statusCode(400);
        uploaded("biro", id, "PLAN", Map.of("part.chorus", "la"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/parts/chorus"));
        uploaded("biro", id, "OTHER", Map.of("language", "Bahasa Indonesia")).statusCode(422);
        as("biro")
                .multiPart("type", "OTHER")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(422);
        as("biro")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(415);
    }

    @Test
    void a_body_over_its_limit_is_refused() {
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(413);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
