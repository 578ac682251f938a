package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.SUITE;

import id.jembatan.suite.running.Eventually;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A partner in a country that none of the attackers is accredited to, and one of everything that belongs to it. All of
/// it is made up, carries the same mark, and is an attack itself: the mark begins like a formula and holds markup.
final class Hidden {

    /// No word of any language, so where it stands it stands because of us.
    static final String MARK = "Zqxjkv";

    /// A formula for a spreadsheet, markup for a browser, and an expression for a template.
    static final String TEXT =
            "=" + MARK + "(1)<b id=zqx>made up</b><img src=zqx onerror=\\\"window.zqx=1\\\">{7*7}${7*7}";

    private static Map<String, String> ids;

    private Hidden() {}

    /// The ids by collection, such as `partners`; a document is under `documents`.
    static synchronized Map<String, String> things() {
        if (ids == null) {
            ids = made();
        }
        return ids;
    }

    private static Map<String, String> made() {
        var things = new LinkedHashMap<String, String>();
        var partner = post("biro", "/api/v1/partners?confirm=true", """
                {"kind": "city", "name": "%1$s", "country": "PL", "source": "%1$s", "certainty": "made up"}""");
        things.put("partners", partner);
        things.put("partnerships", post("biro", "/api/v1/partnerships", """
                {"partner": "%s", "kind": "sister_city", "note": "%%1$s", "source": "%%1$s"}""".formatted(partner)));
        things.put("contacts", post("biro", "/api/v1/contacts", """
                {"name": {"display": "%%1$s"}, "partnerId": "%s", "notes": "%%1$s", "role": "%%1$s",
                 "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""".formatted(partner)));
        things.put("engagements", post("biro", "/api/v1/engagements", """
                {"kind": "b2b_meeting", "partners": [{"partner": "%s"}], "subject": "%%1$s", "purpose": "%%1$s",
                 "result": "%%1$s", "place": "%%1$s", "source": "%%1$s", "from": {"year": 2025}}""".formatted(partner)));
        things.put("commitments", post("biro", "/api/v1/commitments", """
                {"partner": "%s", "side": "ours", "title": "%%1$s"}""".formatted(partner)));
        things.put("working-groups", post("biro", "/api/v1/working-groups", """
                {"partnerId": "%s", "name": "%%1$s"}""".formatted(partner)));
        things.put("requests", post("biro", "/api/v1/requests", """
                {"kind": "verbal_note", "title": "%1$s", "text": "%1$s", "mission": "kbri-kuala-lumpur",
                 "due": {"on": "2099-12-31"}}"""));
        var agreement = Eventually.get("the partner is known to agreements-service", () -> opened(partner));
        things.put("agreements", agreement);
        things.put("documents", document(agreement));
        var card = Eventually.get("the case is known to kpi-service", () -> card(agreement));
        things.put("scorecards", card);
        var use = post("biro", "/api/v1/scorecards/" + card + "/indicators", """
                {"indicator": "O01", "definition": "%1$s", "note": "%1$s"}""");
        things.put("observations", post("biro", "/api/v1/observations", """
                {"indicator": "%s", "period": {"year": 2025}, "value": "1", "source": "%%1$s", "comment": "%%1$s"}""".formatted(use)));
        return things;
    }

    private static String opened(String partner) {
        return posted("biro", "/api/v1/agreements?confirm=true", """
                {"kind": "sister_city", "title": "%%1$s", "goals": "%%1$s", "origin": "own_region",
                 "partners": [{"id": "%s"}], "sectors": ["WAT-DRINK"], "source": "%%1$s"}""".formatted(partner));
    }

    private static String card(String agreement) {
        return posted("biro", "/api/v1/scorecards", """
                {"kind": "AGREEMENT", "subject": "%s"}""".formatted(agreement));
    }

    private static String document(String agreement) {
        return SUITE.as("biro")
                .multiPart("file", "zqxjkv.txt", Hidden.MARK.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("metadata", """
                        {"type": "EXPLORATION_REPORT", "title": "%s", "number": "Z-1", "issuedOn": "2026-09-01",
                         "issuer": "made up"}""".formatted(TEXT), "application/json")
                .post("/api/v1/agreements/" + agreement + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String post(String user, String path, String body) {
        var answer = asked(user, path, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError("Nothing to hide: POST " + path + ": " + Attack.shortened(answer));
        }
        return answer.path("id");
    }

    /// Null as long as a service has not heard of what the body names.
    private static String posted(String user, String path, String body) {
        var answer = asked(user, path, body);
        return answer.statusCode() == 422 || answer.statusCode() == 404 ? null : answer.path("id");
    }

    private static Response asked(String user, String path, String body) {
        return SUITE.as(user)
                .contentType(ContentType.JSON)
                .body(body.formatted(TEXT))
                .post(path);
    }
}
