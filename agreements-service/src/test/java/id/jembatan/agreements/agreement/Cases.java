package id.jembatan.agreements.agreement;

import static io.restassured.RestAssured.given;

import id.jembatan.platform.test.Tokens;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.http.entity.mime.HttpMultipartMode;

/// The calls that the tests make again and again.
final class Cases {

    static final String API = "/api/v1/agreements";

    /// Who moves for each actor of the foreign procedure.
    static final Map<String, String> PLAYERS = Map.of(
            "COOP_BUREAU", "biro",
            "HEAD", "kepala",
            "DPRD_LIAISON", "biro",
            "MOHA", "kemendagri",
            "MOFA", "kemlu",
            "LEGAL", "hukum");

    private static final RestAssuredConfig NAMES_AS_BROWSERS_SEND_THEM = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private Cases() {}

    static RequestSpecification as(String user) {
        return as(user, "en");
    }

    static RequestSpecification as(String user, String language) {
        return given().config(NAMES_AS_BROWSERS_SEND_THEM)
                .auth()
                .oauth2(Tokens.of(user))
                .header("Accept-Language", language);
    }

    static String opened(String partnerCode) {
        return opened(partnerCode, "{}");
    }

    /// Opens a foreign case; `more` is an object whose members go over the usual ones.
    static String opened(String partnerCode, String more) {
        return open("biro", partnerCode, more).statusCode(201).extract().path("id");
    }

    static ValidatableResponse open(String user, String partnerCode, String more) {
        try {
            var json = new com.fasterxml.jackson.databind.ObjectMapper();
            var form = (com.fasterxml.jackson.databind.node.ObjectNode)
                    json.readTree("""
                    {"kind": "sister_city", "title": "Sister city with %s", "origin": "own_region",
                     "partners": [{"code": "%s"}], "sectors": ["WAT-DRINK"], "goals": "less water lost"}""".formatted(partnerCode, partnerCode));
            form.setAll((com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(more));
            return as(user).contentType(ContentType.JSON)
                    .body(form.toString())
                    .post(API)
                    .then();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ValidatableResponse move(String user, String id, String move) {
        return move(user, id, move, "{}");
    }

    static ValidatableResponse move(String user, String id, String move, String more) {
        return as(user).contentType(ContentType.JSON)
                .body("{\"move\": \"" + move + "\"" + (more.equals("{}") ? "}" : ", " + more.substring(1)))
                .post(API + "/" + id + "/moves")
                .then();
    }

    static void patched(String user, String id, String patch) {
        var tag = as(user).get(API + "/" + id).then().statusCode(200).extract().header("ETag");
        as(user).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(API + "/" + id)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse uploaded(String user, String id, String type, Map<String, String> fields) {
        return uploaded(user, id, type, fields, "text of " + type);
    }

    static ValidatableResponse uploaded(String user, String id, String type, Map<String, String> fields, String text) {
        var call = as(user).multiPart("file", type + ".txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", type);
        fields.forEach(call::multiPart);
        return call.post(API + "/" + id + "/documents").then();
    }

    /// A paper with every attribute that a need could ask for.
    static void paper(String id, String type) {
        paper(id, type, "id");
    }

    static void paper(String id, String type, String language) {
        paper(id, type, language, "text of " + type + " in " + language);
    }

    static void paper(String id, String type, String language, String text) {
        uploaded(
                        "biro",
                        id,
                        type,
                        Map.of(
                                "number", "12/2025",
                                "issuedOn", "2025-08-01",
                                "receivedOn", "2025-08-11",
                                "issuer", "an office",
                                "language", language),
                        text)
                .statusCode(201);
    }
}
