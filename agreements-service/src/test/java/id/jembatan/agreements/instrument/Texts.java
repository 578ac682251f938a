package id.jembatan.agreements.instrument;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/// The calls that tests of texts make again and again.
public final class Texts {

    public static final String API = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Texts() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    /// A case with a partner; `more` is an object whose members go over the usual ones.
    public static String aCaseWith(String partner, String more) {
        return as("biro")
                .contentType(ContentType.JSON)
                .body(over("""
                        {"kind": "sister_city", "title": "Sister city", "partners": [{"code": "%s"}],
                         "origin": "own_region", "sectors": ["WAT-DRINK"]}""".formatted(partner), more))
                .post(API + "/agreements?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String aCaseWith(String partner) {
        return aCaseWith(partner, "{}");
    }

    /// A file on the case, in a language.
    public static String paper(String caseId, String type, String language) {
        return as("biro")
                .multiPart(
                        "file",
                        type + ".txt",
                        ("text of " + type + " in " + language + " for " + caseId).getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .multiPart("type", type)
                .multiPart("language", language)
                .multiPart("shared", "true")
                .post(API + "/agreements/" + caseId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A joint agreement that needs no powers, with a text in one language and both signatories.
    public static String aDraft(String caseId, String more) {
        return draft("biro", caseId, more).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse draft(String user, String caseId, String more) {
        return post(
                user,
                "/agreements/" + caseId + "/instruments",
                over("""
                {"kind": "KB", "title": "Joint agreement",
                 "texts": [{"document": "%s", "language": "id", "prevailing": true}],
                 "signatories": [
                     {"side": "OURS", "name": "Siti Aminah", "capacity": "Governor", "part": "SIGNS"},
                     {"side": "PARTNER", "name": "Ayşe Yılmaz", "capacity": "Mayor", "part": "SIGNS"}]}""".formatted(paper(caseId, "SIGNING_TEXT", "id")), more));
    }

    public static ValidatableResponse post(String user, String path, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then();
    }

    public static ValidatableResponse patch(String user, String path, String body) {
        var tag = as(user).get(API + path).then().statusCode(200).extract().header("ETag");
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch(API + path)
                .then();
    }

    public static ValidatableResponse get(String user, String path) {
        return as(user).get(API + path).then();
    }

    public static ValidatableResponse sign(String id, String day) {
        return post("biro", "/instruments/" + id + "/signatures", """
                {"on": %s, "ceremony": {"place": "Balai Kota", "day": %s, "attendees": ["the ambassador"]}}""".formatted(date(day), date(day)));
    }

    /// A signed joint agreement.
    public static String aSigned(String caseId, String day, String more) {
        var id = aDraft(caseId, more);
        sign(id, day).statusCode(201);
        return id;
    }

    /// `2025`, `2025-08` or `2025-08-17` as the API writes it.
    public static String date(String text) {
        var parts = text.split("-");
        return "{\"year\": " + Integer.parseInt(parts[0])
                + (parts.length > 1 ? ", \"month\": " + Integer.parseInt(parts[1]) : "")
                + (parts.length > 2 ? ", \"day\": " + Integer.parseInt(parts[2]) : "") + "}";
    }

    public static String over(String usual, String more) {
        try {
            var form = (ObjectNode) JSON.readTree(usual);
            form.setAll((ObjectNode) JSON.readTree(more));
            return form.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
