package id.jembatan.kpi.indicator;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class IndicatorResourceTest {

    @Test
    void the_library_is_listed_and_found_by_words() {
        as("biro").get("/indicators?limit=200").then().body("items.code", hasItems("P01", "I01", "O03", "C10"));
        as("biro")
                .get("/indicators?level=INPUT&limit=200")
                .then()
                .body("items.level", everyItem(equalTo("INPUT")))
                .body("items.code", hasItems("I01", "I02"));
        as("biro").get("/indicators?q=global-city").then().body("items.code", contains("C10"));
        as("biro").get("/indicators?q=%25").then().body("items.code", org.hamcrest.Matchers.not(hasItems("C10")));
        as("biro").get("/indicators?level=PROCESS&limit=2").then().body("items.code", contains("P01", "P02"));
    }

    @Test
    void a_rank_is_lower_is_better_and_never_put_together() {
        as("biro")
                .header("Accept-Language", "en")
                .get("/indicators/C10")
                .then()
                .statusCode(200)
                .body("label", equalTo("Global-city rank"))
                .body("direction", equalTo("LOWER"))
                .body("aggregation", equalTo("NONE"))
                .body("valueKind", equalTo("RANK"))
                .body("library", equalTo(true))
                .body("actions", hasSize(0));
        as("biro").get("/indicators/Z99").then().statusCode(404);
    }

    @Test
    void an_own_definition_is_added_and_changed_until_it_is_applied() {
        var code = code();
        var created = as("biro").body(definition(code, "COUNT", "SUM", 0)).post("/indicators");
        created.then().statusCode(201).body("library", equalTo(false));

        as("biro")
                .header("If-Match", created.header("ETag"))
                .body("{\"direction\": \"LOWER\"}")
                .patch("/indicators/" + code)
                .then()
                .statusCode(200)
                .body("direction", equalTo("LOWER"));
        apply(card(), "{\"indicator\": \"%s\"}".formatted(code));
        var tag = as("biro").get("/indicators/" + code).header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"direction\": \"HIGHER\"}")
                .patch("/indicators/" + code)
                .then()
                .statusCode(409)
                .body("code", equalTo("indicator-in-use"));
        as("biro")
                .header("If-Match", tag)
                .body("{\"note\": \"counted in June\"}")
                .patch("/indicators/" + code)
                .then()
                .statusCode(200)
                .body("note", equalTo("counted in June"));
        as("biro").body("{\"note\": \"x\"}").patch("/indicators/" + code).then().statusCode(428);
        as("biro")
                .body(definition(code, "COUNT", "SUM", 0))
                .post("/indicators")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "RANK, SUM, 0, /aggregation",
        "RANK, AVERAGE, 0, /aggregation",
        "COUNT, SUM, 2, /decimals",
        "COUNT, RATIO, 0, /aggregation",
        "MONEY, SUM, 2, /unit",
    })
    void a_definition_that_contradicts_itself_is_refused(
            String kind, String aggregation, int decimals, String pointer) {
        as("biro")
                .body(definition(code(), kind, aggregation, decimals))
                .post("/indicators")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void the_library_is_changed_by_its_administrators_only() {
        var tag = as("biro").get("/indicators/P01").header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"note\": \"x\"}")
                .patch("/indicators/P01")
                .then()
                .statusCode(403);
        as("auditor")
                .body(definition(code(), "COUNT", "SUM", 0))
                .post("/indicators")
                .then()
                .statusCode(403);
        var stale = "\"999-0\"";
        as("kepala")
                .header("If-Match", stale)
                .body("{\"note\": \"x\"}")
                .patch("/indicators/P01")
                .then()
                .statusCode(412);
    }

    private static String code() {
        return ("X" + UUID.randomUUID().toString().substring(0, 13)).toUpperCase(Locale.ROOT);
    }

    private static String definition(String code, String kind, String aggregation, int decimals) {
        return """
                {"code": "%s", "label": {"en": "Bicycles"}, "unit": "bicycles", "valueKind": "%s", "decimals": %d,
                 "level": "OUTPUT", "direction": "HIGHER", "aggregation": "%s", "rhythm": "YEAR", "zeroBaseline": false}""".formatted(code, kind, decimals, aggregation);
    }
}
