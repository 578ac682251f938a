package id.jembatan.suite.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.suite.running.TheSuite;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A rehearsal case: what people do with a case, in one line each, over the gateway and with their own tokens.
///
/// Every paper in it is made up for the rehearsal and says so.
public final class Rehearsal {

    /// The questions of admissibility of the foreign procedure (PP 28/2018 art. 27).
    public static final Set<String> ADMISSIBLE = Set.of(
            "diplomatic-relations",
            "regional-affair",
            "no-office-abroad",
            "no-interference",
            "fits-plans",
            "knowledge-transfer",
            "equal-status",
            "complementarity",
            "people-to-people");
    private static final String CASES = "/api/v1/agreements";

    private final TheSuite suite;
    private final String id;

    private Rehearsal(TheSuite suite, String id) {
        this.suite = suite;
        this.id = id;
    }

    /// Opens a case with Ankara as the bureau would.
    public static Rehearsal open(TheSuite suite, String title) {
        String id = suite.as("biro")
                .contentType(ContentType.JSON)
                .queryParam("confirm", true)
                .body("""
                        {"kind": "sister_city", "title": "%s", "origin": "own_region",
                         "partners": [{"code": "tr-ankara"}], "sectors": ["WAT-DRINK", "MOB-TRANSIT"],
                         "agency": "sda", "sharedWith": ["tr-ankara"],
                         "source": "rehearsal, made up for a test"}""".formatted(title))
                .post(CASES)
                .then()
                .statusCode(201)
                .body("stage", equalTo("INITIATED"))
                .extract()
                .path("id");
        return new Rehearsal(suite, id);
    }

    public String id() {
        return id;
    }

    public String path() {
        return CASES + "/" + id;
    }

    public String stage() {
        return seenBy("biro").getString("stage");
    }

    public JsonPath seenBy(String user) {
        return suite.as(user).get(path()).then().statusCode(200).extract().jsonPath();
    }

    /// Tries a move that lacks something: it is refused and names exactly this, with its legal basis and who can
    /// provide it, and nothing changes.
    public Rehearsal refused(String user, String move, String... lacking) {
        var before = seenBy("biro");
        var refusal = suite.as(user)
                .header("Accept-Language", "id")
                .contentType(ContentType.JSON)
                .body(Map.of("move", move))
                .post(path() + "/moves")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("needs-missing"))
                .extract()
                .jsonPath();
        assertThat(new LinkedHashSet<>(refusal.getList("missing.code", String.class)))
                .as("what %s lacks", move)
                .containsExactlyInAnyOrder(lacking);
        for (var member : List.of("missing.label", "missing.legalBasis", "missing.providerLabel")) {
            assertThat(refusal.getList(member, String.class))
                    .as(member)
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
        assertThat(seenBy("biro").getString("stage")).isEqualTo(before.getString("stage"));
        assertThat(seenBy("biro").getLong("version")).isEqualTo(before.getLong("version"));
        return this;
    }

    /// Tries a move that belongs to another role: 403, whatever lies on file.
    public Rehearsal notTheBusinessOf(String user, String move) {
        suite.as(user)
                .contentType(ContentType.JSON)
                .body(Map.of("move", move))
                .post(path() + "/moves")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        return this;
    }

    /// Tries a move that does not stand open here at all.
    public Rehearsal notHere(String user, String move) {
        suite.as(user)
                .contentType(ContentType.JSON)
                .body(Map.of("move", move))
                .post(path() + "/moves")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        return this;
    }

    /// Makes a move; `next` has offered it as ready and as this caller's.
    public Rehearsal moves(String user, String move, String to) {
        var offered = suite.as(user)
                .get(path() + "/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>get("moves.find { it.move == '" + move + "' }");
        assertThat(offered).as("next offers %s to %s", move, user).isNotNull();
        assertThat(offered).containsEntry("mine", true).containsEntry("ready", true);

        suite.as(user)
                .contentType(ContentType.JSON)
                .body(Map.of("move", move))
                .post(path() + "/moves")
                .then()
                .statusCode(201);
        assertThat(stage()).isEqualTo(to);
        return this;
    }

    /// Every move that `next` does not offer as ready is refused when it is tried all the same.
    public Rehearsal keepsItsWord(String user) {
        var moves = suite.as(user)
                .get(path() + "/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> all = moves.getList("moves");
        for (var open : all) {
            if (!Boolean.TRUE.equals(open.get("ready"))) {
                int expected = Boolean.TRUE.equals(open.get("mine")) ? 409 : 403;
                suite.as(user)
                        .contentType(ContentType.JSON)
                        .body(Map.of("move", open.get("move"), "reason", "rehearsal"))
                        .post(path() + "/moves")
                        .then()
                        .statusCode(expected);
            }
        }
        return this;
    }

    /// Puts a paper on file, with every attribute that any paper can ask for.
    public Rehearsal files(String user, String type) {
        return files(user, type, null, "Rehearsal paper " + type + ", made up");
    }

    /// Puts a text on file in Indonesian and in English.
    public Rehearsal filesInTwoLanguages(String user, String type, String text) {
        return files(user, type, "id", text + " (id)").files(user, type, "en", text + " (en)");
    }

    public Rehearsal files(String user, String type, String language, String text) {
        upload(user, type, language, Map.of(), text);
        return this;
    }

    /// Puts the plan on file, with or without its seven parts.
    public Rehearsal filesPlan(String user, String text, List<String> parts) {
        var worded = new TreeMap<String, String>();
        parts.forEach(part -> worded.put(part, "Rehearsal: " + part));
        upload(user, "PLAN", null, worded, text);
        return this;
    }

    private void upload(String user, String type, String language, Map<String, String> parts, String text) {
        var metadata = new TreeMap<String, Object>(Map.of(
                "type",
                type,
                "title",
                "Rehearsal: " + type,
                "number",
                "R-" + type,
                "issuedOn",
                "2026-09-01",
                "receivedOn",
                "2026-09-02",
                "issuer",
                "Rehearsal",
                "parts",
                parts,
                "shared",
                true));
        if (language != null) {
            metadata.put("language", language);
        }
        suite.as(user)
                .multiPart(
                        "file",
                        type.toLowerCase(Locale.ROOT) + ".txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .multiPart("metadata", metadata, "application/json")
                .post(path() + "/documents")
                .then()
                .statusCode(201);
    }

    /// Changes fields or checklists of the case.
    public Rehearsal sets(String user, String patch) {
        var tag = suite.as(user).get(path()).then().statusCode(200).extract().header("ETag");
        suite.as(user)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(path())
                .then()
                .statusCode(200);
        return this;
    }

    public Rehearsal answers(String user, String checklist, Set<String> items) {
        var answers = new ArrayList<String>();
        items.forEach(
                item -> answers.add("\"%s\": {\"answer\": \"YES\", \"evidence\": \"rehearsal\"}".formatted(item)));
        return sets(user, "{\"checklists\": {\"%s\": {%s}}}".formatted(checklist, String.join(", ", answers)));
    }
}
