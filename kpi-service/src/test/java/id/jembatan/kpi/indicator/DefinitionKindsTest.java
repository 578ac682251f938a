package id.jembatan.kpi.indicator;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.define;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class DefinitionKindsTest {

    private static final String COUNTED =
            "\"unit\": \"persons\", \"valueKind\": \"COUNT\", \"level\": \"OUTPUT\", \"direction\": \"HIGHER\", \"aggregation\": \"SUM\", \"rhythm\": \"YEAR\"";
    private static final String SEX = """
            {"code": "sex", "label": {"en": "Sex"}, "categories": [
                {"code": "female", "label": {"en": "Female"}}, {"code": "male", "label": {"en": "Male"}}]}""";
    private static final String AGE = """
            {"code": "age", "label": {"en": "Age"}, "categories": [
                {"code": "under-30", "label": {"en": "Under 30"}}, {"code": "older", "label": {"en": "30 and older"}}]}""";
    private static final String OFFICE = """
            {"code": "office", "label": {"en": "Office"}, "categories": [{"code": "water", "label": {"en": "Water"}}]}""";

    @Test
    void a_definition_names_three_dimensions_its_goals_and_its_evidence() {
        var code = define(COUNTED
                + ", \"dimensions\": [%s, %s, %s], \"sdgs\": [\"6\", \"6.4\"], \"evidence\": \"TO_VERIFY\""
                        .formatted(SEX, AGE, OFFICE));

        as("auditor")
                .get("/indicators/" + code)
                .then()
                .statusCode(200)
                .body("dimensions.code", contains("sex", "age", "office"))
                .body("dimensions[0].categories.code", contains("female", "male"))
                .body("sdgs", contains("6", "6.4"))
                .body("evidence", equalTo("TO_VERIFY"))
                .body("levels", empty());
        as("auditor").get("/indicators?sdg=6.4&limit=200").then().body("items.code", hasItem(code));
        as("auditor").get("/indicators?sdg=17&limit=200").then().body("items.code", empty());
    }

    @Test
    void an_outcome_needs_evidence_and_says_so_by_itself() {
        var code = define(COUNTED.replace("OUTPUT", "OUTCOME"));

        as("biro").get("/indicators/" + code).then().body("evidence", equalTo("TO_VERIFY"));
        as("biro").get("/indicators/C02").then().body("evidence", equalTo("TO_VERIFY"));
        as("biro").get("/indicators/O01").then().body("evidence", equalTo("NONE"));
        refused(COUNTED.replace("OUTPUT", "OUTCOME") + ", \"evidence\": \"NONE\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("outcome-needs-evidence"))
                .body("errors[0].pointer", equalTo("/evidence"));
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ORDINAL | SUM | contradictory-definition | /aggregation | , \"levels\": [{\"code\": \"a\", \"label\": {\"en\": \"A\"}}, {\"code\": \"b\", \"label\": {\"en\": \"B\"}}]",
                "ORDINAL | LAST | levels-missing | /levels | ",
                "ORDINAL | LAST | code-twice | /levels/1/code | , \"levels\": [{\"code\": \"a\", \"label\": {\"en\": \"A\"}}, {\"code\": \"a\", \"label\": {\"en\": \"B\"}}]",
                "COUNT | SUM | contradictory-definition | /levels | , \"levels\": [{\"code\": \"a\", \"label\": {\"en\": \"A\"}}]",
                "QUALITATIVE | SUM | contradictory-definition | /aggregation | ",
                "QUALITATIVE | NONE | contradictory-definition | /direction | ",
                "MILESTONE | SUM | contradictory-definition | /aggregation | ",
                "MILESTONE | LAST | contradictory-definition | /maximum | , \"maximum\": 5",
                "SCORE | RATIO | contradictory-definition | /aggregation | ",
                "COUNT | SUM | code-twice | /dimensions/0/categories/1/code | , \"dimensions\": [{\"code\": \"sex\", \"label\": {\"en\": \"Sex\"}, \"categories\": [{\"code\": \"f\", \"label\": {\"en\": \"F\"}}, {\"code\": \"f\", \"label\": {\"en\": \"F\"}}]}]",
                "COUNT | SUM | label-missing | /dimensions/0/label | , \"dimensions\": [{\"code\": \"sex\", \"label\": {}, \"categories\": [{\"code\": \"f\", \"label\": {\"en\": \"F\"}}]}]",
            })
    void a_definition_that_contradicts_itself_is_refused_with_its_place(
            String kind, String aggregation, String code, String pointer, String rest) {
        refused(COUNTED.replace("\"COUNT\"", "\"" + kind + "\"").replace("\"SUM\"", "\"" + aggregation + "\"")
                        + (rest == null ? "" : rest))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void what_is_used_keeps_its_meaning_and_is_superseded_by_another() {
        var code = define(COUNTED + ", \"dimensions\": [" + SEX + "]");
        var use = apply(card(), "{\"indicator\": \"" + code + "\"}");
        id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 3"));

        for (var change : new String[] {
            "{\"unit\": \"heads\"}",
            "{\"direction\": \"LOWER\"}",
            "{\"aggregation\": \"LAST\"}",
            "{\"valueKind\": \"NUMBER\"}",
            "{\"dimensions\": []}"
        }) {
            patch(code, change).then().statusCode(409).body("code", equalTo("indicator-in-use"));
        }
        patch(code, "{\"dimensions\": [%s, %s], \"note\": \"since 2026 by age too\"}".formatted(SEX, AGE))
                .then()
                .statusCode(200)
                .body("dimensions", hasSize(2));

        var heir = define(COUNTED.replace("persons", "heads") + ", \"supersedes\": \"" + code + "\"");
        String heirId = as("biro").get("/indicators/" + heir).path("id");
        as("biro").get("/indicators/" + code).then().body("supersededBy", equalTo(heirId));
        as("biro")
                .body("{\"indicator\": \"" + code + "\"}")
                .post("/scorecards/" + card() + "/indicators")
                .then()
                .statusCode(409)
                .body("code", equalTo("indicator-superseded"))
                .body("supersededBy", equalTo(heirId));
        refused(COUNTED + ", \"supersedes\": \"" + code + "\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("indicator-superseded"));
        refused(COUNTED + ", \"supersedes\": \"NO-SUCH\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supersedes"));
        id(observe("biro", use, "\"period\": {\"year\": 2026}, \"value\": 4"));
    }

    @Test
    void thresholds_hold_from_a_day_and_the_old_ones_stay_readable() {
        var code = define(COUNTED);
        var path = "/indicators/" + code + "/thresholds";
        var first = """
                {"validFrom": "2025-01-01", "reason": "first agreed", "bands": [
                    {"code": "off-track"}, {"code": "at-risk", "from": 60}, {"code": "on-track", "from": "90"}]}""";

        as("biro").body(first).post(path).then().statusCode(403);
        as("auditor").body(first).post(path).then().statusCode(403);
        as("kepala").body(first).post(path).then().statusCode(201).body("number", equalTo(1));
        as("admin")
                .body(first.replace("2025-01-01", "2026-01-01")
                        .replace("first agreed", "stricter")
                        .replace("60", "70"))
                .post(path)
                .then()
                .statusCode(201)
                .body("number", equalTo(2));

        as("auditor")
                .get(path)
                .then()
                .body("items.number", contains(2, 1))
                .body("items.reason", contains("stricter", "first agreed"))
                .body("items.setBy", contains("admin", "kepala"));
        as("auditor")
                .get(path + "/1")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2025-01-01"))
                .body("bands.code", contains("off-track", "at-risk", "on-track"))
                .body("bands.from", contains(null, "60", "90"));
        as("auditor").get(path + "/3").then().statusCode(404);
        as("kepala").body(first).post(path).then().statusCode(409).body("code", equalTo("threshold-before-the-last"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[{\"code\": \"a\"}, {\"code\": \"b\", \"from\": 60}, {\"code\": \"c\", \"from\": 60}] | bands-out-of-order | /bands/2/from",
                "[{\"code\": \"a\", \"from\": 0}] | bands-out-of-order | /bands/0/from",
                "[{\"code\": \"a\"}, {\"code\": \"a\", \"from\": 60}] | code-twice | /bands/1/code",
            })
    void thresholds_out_of_order_are_refused(String bands, String code, String pointer) {
        as("kepala")
                .body("{\"validFrom\": \"2025-01-01\", \"reason\": \"a test\", \"bands\": " + bands + "}")
                .post("/indicators/" + define(COUNTED) + "/thresholds")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void thresholds_need_a_reason() {
        as("kepala")
                .body("{\"validFrom\": \"2025-01-01\", \"reason\": \" \", \"bands\": [{\"code\": \"a\"}]}")
                .post("/indicators/" + define(COUNTED) + "/thresholds")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    private static Response patch(String code, String change) {
        return as("biro")
                .header("If-Match", as("biro").get("/indicators/" + code).header("ETag"))
                .body(change)
                .patch("/indicators/" + code);
    }

    private static Response refused(String rest) {
        return as("biro")
                .body(
                        "{\"code\": \"X-REFUSED\", \"label\": {\"en\": \"Refused\"}, \"decimals\": 0, \"zeroBaseline\": false, "
                                + rest + "}")
                .post("/indicators");
    }
}
