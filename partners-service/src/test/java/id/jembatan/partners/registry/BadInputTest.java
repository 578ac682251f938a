package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class BadInputTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(slate.ask("select code from partner where code <> 'tr-ankara'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"city\"",
                "[]",
                "\"city\"",
                "{\"kind\": \"planet\", \"name\": \"A\", \"country\": \"TR\"}",
                "{\"kind\": \"CITY\", \"name\": \"A\", \"country\": \"TR\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"colour\": \"red\"}",
                "{\"kind\": \"city\", \"name\": \"A\\u0000B\", \"country\": \"TR\"}",
                "{\"kind\": \"city\", \"name\": [\"A\"], \"country\": \"TR\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": {\"latitude\": 1e100000, \"longitude\": 0}}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": \"39,32\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"partnerships\": [{\"kind\": \"sister_city\", \"since\": {\"year\": \"MCMXC\"}}]}",
            })
    void what_cannot_be_read_is_refused(String body) {
        as("biro")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/partners")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"UK\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"CN-TW\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TUR\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"tr\"}",
                "{\"kind\": \"city\", \"country\": \"TR\"}",
                "{\"name\": \"A\", \"country\": \"TR\"}",
                "{\"kind\": \"city\", \"name\": \"A\\nB\", \"country\": \"TR\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": {\"latitude\": 91, \"longitude\": 0}}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": {\"latitude\": 1}}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": {\"latitude\": \"39.12345678\", \"longitude\": 0}}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"location\": {\"latitude\": 12345678901234567890123456789012345678, \"longitude\": 0}}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"code\": \"TR-A\"}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"partnerships\": [null]}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"partnerships\": [{\"kind\": \"sister_city\", \"since\": {\"year\": 1990, \"month\": 2, \"day\": 30}}]}",
                "{\"kind\": \"city\", \"name\": \"A\", \"country\": \"TR\", \"partnerships\": [{\"kind\": \"sister_city\", \"since\": {\"year\": 99999}}]}",
            })
    void what_breaks_a_rule_is_refused(String body) {
        as("biro")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void a_name_that_is_too_long_is_refused() {
        as("biro")
                .contentType("application/json")
                .body(aCityNamed("A".repeat(201), "TR"))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        var broken = "{\"kind\": \"city\", \"name\": \"Kad\u0131k\u00f6y\", \"country\": \"TR\"}"
                .getBytes(java.nio.charset.Charset.forName("windows-1254"));

        as("biro")
                .contentType("application/json")
                .body(broken)
                .post("/api/v1/partners")
                .then()
                .statusCode(400);
    }

    @Test
    void another_format_is_refused() {
        as("biro")
                .contentType("application/xml")
                .body("<city/>")
                .post("/api/v1/partners")
                .then()
                .statusCode(415);
        as("biro").accept("application/pdf").get("/api/v1/partners").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 422",
        "limit, 201, 422",
        "limit, -1, 422",
        "after, bm9uc2Vuc2U, 400",
        "after, ???, 400",
        "colour, red, 400",
        "kind, planet, 400",
        "sort, colour, 400",
        "country, UK, 422",
        "country, CN-TW, 422",
        "q, 'a\u0000b', 400",
        "q, 'a\nb', 422",
    })
    void a_wrong_parameter_is_refused(String name, String value, int status) {
        as("biro")
                .queryParam(name, value)
                .get("/api/v1/partners")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        register(aCityNamed("Ankara", "TR"));
        slate.run("insert into partner (id, version, code, kind, name, country)"
                + " values (uuidv7(), 0, 'tr-ankara-2', 'city', 'Ankara 2', 'TR')");
        String next = as("biro").get("/api/v1/partners?limit=1").path("next");

        as("biro")
                .get("/api/v1/partners?limit=1&sort=since&after=" + next)
                .then()
                .statusCode(400);
        slate.run("delete from partner where code = 'tr-ankara-2'");
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        as("biro").get("/api/v1/partners/ankara").then().statusCode(404);
    }

    @Test
    void without_a_token_or_with_a_forged_one_nothing_is_said() {
        given().get("/api/v1/partners").then().statusCode(401);
        given().auth()
                .oauth2(id.jembatan.platform.test.Tokens.unsigned("biro"))
                .get("/api/v1/partners")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"kind\": null}",
                "{\"location\": {\"latitude\": 91}}",
                "{\"location\": {\"latitude\": \"x\"}}",
                "{"
            })
    void a_patch_that_makes_no_partner_is_refused(String patch) {
        var id = register(aCityNamed("Ankara", "TR"));
        var tag = as("biro").get("/api/v1/partners/" + id).header("ETag");

        var status = as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/partners/" + id)
                .statusCode();

        assertThat(status).isIn(400, 422);
        assertThat(slate.ask("select version from partner")).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7-0\"", "W/\"0-0\"", "*", "nonsense"})
    void a_tag_of_another_version_is_stale(String tag) {
        var id = register(aCityNamed("Ankara", "TR"));

        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"certainty\": \"high\"}")
                .patch("/api/v1/partners/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void a_new_name_needs_a_name_and_a_reason() {
        var id = register(aCityNamed("Ankara", "TR"));

        as("biro")
                .contentType("application/json")
                .body("{\"name\": \"\"}")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/name", "/reason")));
    }
}
