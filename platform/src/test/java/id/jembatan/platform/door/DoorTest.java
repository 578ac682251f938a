package id.jembatan.platform.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class DoorTest {

    private static final String THINGS = "/api/v1/things";
    private static final String SOME = THINGS + "/0198c1d2-0000-7000-8000-000000000001";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    MeterRegistry meters;

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }

    @Test
    void a_token_tells_who_calls_and_keycloak_what_he_may() {
        as("kbri-ankara")
                .header("Accept-Language", "tr")
                .get(THINGS + "/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("kbri-ankara"))
                .body("roles", hasItem("mission-officer"))
                .body("permissions", hasItem("partner:view"))
                .body("permissions", not(hasItem("partner:create")))
                .body("mission", equalTo("kbri-ankara"))
                .body("partner", nullValue())
                .body("language", equalTo("tr"));
    }

    @Test
    void nobody_without_a_token_gets_in() {
        given().get(THINGS)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("unauthenticated"))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, application/json",
        "GET, /api/v1/things/no-uuid, application/json",
        "DELETE, /api/v1/things, application/json",
        "POST, /api/v1/things, text/plain",
        "POST, /api/v1/things, application/xml",
        "PATCH, /api/v1/things/0198c1d2-0000-7000-8000-000000000001, application/json",
        "POST, /api/v1/things/open, application/json",
        "OPTIONS, /api/v1/things, application/json",
    })
    void a_stranger_is_asked_who_he_is_before_he_learns_what_there_is(String method, String path, String type) {
        for (var token : new String[] {"", "Bearer nonsense", "Bearer " + Tokens.unsigned("kepala"), "Basic eDp4"}) {
            var request = given().contentType(type).body("x");
            (token.isEmpty() ? request : request.header("Authorization", token))
                    .request(method, path)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("code", equalTo("unauthenticated"))
                    .body("instance", equalTo(path));
        }
    }

    @Test
    void what_is_open_asks_nobody() {
        given().get(THINGS + "/open").then().statusCode(200).body(equalTo("open"));
        given().head(THINGS + "/open").then().statusCode(200);
    }

    @Test
    void addresses_that_people_make_up_are_no_metrics_of_their_own() {
        for (int i = 0; i < 20; i++) {
            given().get(THINGS + "/made-up-" + i);
            as("biro").delete(THINGS + "/made-up-" + i);
            as("biro").get("/api/v1/made-up-" + i);
            given().urlEncodingEnabled(false).get("/api/v1/things;made-up-" + i);
        }

        var counted = meters.find("http.server.requests").meters().stream()
                .map(meter -> meter.getId().getTag("uri"))
                .toList();
        assertThat(counted).contains("/things/{id}").noneMatch(uri -> uri.contains("made-up"));
    }

    @Test
    void a_token_that_was_tampered_with_is_no_token() {
        var token = Tokens.of("biro");
        var other = token.charAt(token.length() - 5) == 'A' ? 'B' : 'A';
        var forged = token.substring(0, token.length() - 5) + other + token.substring(token.length() - 4);

        for (var each : new String[] {forged, "a.b.c", "x", Tokens.unsigned("biro")}) {
            given().auth()
                    .oauth2(each)
                    .get(THINGS)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void the_wrong_role_is_told_so() {
        as("auditor")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"colour\": \"RED\"}")
                .post(THINGS)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_method_that_forgot_to_say_who_may_call_it_is_closed_to_all() {
        as("admin").get(THINGS + "/forgotten").then().statusCode(403);
        given().get(THINGS + "/forgotten").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400|malformed-request||",
                "[]|400|malformed-request||wrong-type",
                "{\"name\": \"a\", \"colour\": \"RED\", \"colur\": 1}|400|malformed-request|/colur|unknown-field",
                "{\"name\": \"a\", \"colour\": \"BLUE\"}|400|malformed-request|/colour|wrong-type",
                "{\"name\": 5, \"colour\": \"RED\"}|400|malformed-request|/name|wrong-type",
                "{\"name\": \"a\", \"colour\": \"RED\", \"weight\": 1e100000}|400|malformed-request|/weight|wrong-type",
                "{\"name\": \"a\\u0000\", \"colour\": \"RED\"}|400|malformed-request|/name|wrong-type",
                "{\"name\": \"\", \"colour\": \"RED\"}|422|invalid|/name|not-blank",
                "{\"name\": \"a\"}|422|invalid|/colour|not-null",
                "{\"name\": \"a\", \"colour\": \"RED\", \"parts\": [{\"label\": \"x\"}, {\"label\": \"\"}]}|422|invalid|/parts/1/label|not-blank",
                "{\"name\": \"a\", \"colour\": \"RED\", \"since\": {\"year\": 2001, \"month\": 2, \"day\": 30}}|422|invalid|/since|invalid",
            })
    void a_body_that_cannot_be_taken_is_answered_with_its_place(
            String body, int status, String code, String pointer, String fault) {
        var answer = as("biro")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post(THINGS)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("code", equalTo(code));
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer)).body("errors[0].code", equalTo(fault));
        }
    }

    @Test
    void a_body_in_no_encoding_of_ours_is_refused() {
        as("biro")
                .contentType("application/json")
                .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}'})
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void an_empty_body_is_refused() {
        as("biro")
                .contentType(ContentType.JSON)
                .post(THINGS)
                .then()
                .statusCode(422)
                .contentType(PROBLEM);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"" + "a".repeat(1024 * 1024 + 10) + "\"}")
                .post(THINGS)
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("too-large"));
    }

    @Test
    void an_address_that_takes_tables_takes_larger_bodies_and_no_endless_ones() {
        var table = "a".repeat(2 * 1024 * 1024);

        as("biro")
                .contentType("text/csv")
                .body(table)
                .post(THINGS + "/tables")
                .then()
                .statusCode(200);
        as("biro")
                .contentType("text/csv")
                .body(table + table + table)
                .post(THINGS + "/tables")
                .then()
                .statusCode(413);
    }

    @Test
    void the_other_refusals_have_the_same_form() {
        as("biro").get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        as("biro").get(THINGS + "/no-uuid").then().statusCode(404).contentType(PROBLEM);
        as("biro").delete(THINGS).then().statusCode(405).contentType(PROBLEM).header("Allow", containsString("GET"));
        as("biro")
                .contentType("text/plain")
                .body("x")
                .post(THINGS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        as("biro").accept("image/png").get(SOME).then().statusCode(406).contentType(PROBLEM);
    }

    @Test
    void an_accident_says_nothing_of_the_inside() {
        given().get(THINGS + "/broken")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1"})
    void a_limit_outside_its_bounds_is_refused(String query) {
        as("biro")
                .get(THINGS + "?" + query)
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("errors[0].parameter", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=abc", "limit=", "total=perhaps", "limit=99999999999"})
    void a_parameter_that_is_no_value_of_its_type_is_refused(String query) {
        as("biro")
                .get(THINGS + "?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("malformed-request"))
                .body("errors[0].code", equalTo("wrong-type"));
    }

    @Test
    void a_list_is_paged_by_key_and_says_where_it_goes_on() {
        String next = as("biro")
                .get(THINGS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", contains(1, 2))
                .body("total", nullValue())
                .header("Link", endsWith(">; rel=\"next\""))
                .extract()
                .path("next");

        as("biro")
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(THINGS)
                .then()
                .statusCode(200)
                .body("items", contains(3, 4));
        as("biro").get(THINGS + "?after=!!").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void a_filter_with_a_typo_is_refused() {
        as("biro")
                .header("Accept-Language", "en")
                .get(THINGS + "?color=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors[0].parameter", equalTo("color"));
    }

    @Test
    void a_reader_who_has_it_already_is_told_so() {
        var tag = as("biro").get(SOME).then().statusCode(200).extract().header("ETag");

        as("biro").header("If-None-Match", tag).get(SOME).then().statusCode(304).body(emptyString());
        as("biro").header("If-None-Match", "\"1-0\"").get(SOME).then().statusCode(200);
        as("auditor").header("If-None-Match", tag).get(SOME).then().statusCode(200);
    }

    @Test
    void a_change_against_another_version_is_refused_with_the_present_one() {
        patch("{\"name\": \"x\"}", null).statusCode(428).body("code", equalTo("precondition-required"));
        patch("{\"name\": \"x\"}", "\"6-0\"")
                .statusCode(412)
                .body("code", equalTo("stale"))
                .header("ETag", containsString("7-"));
        var tag = as("biro").get(SOME).then().extract().header("ETag");
        patch("{\"name\": \"x\"}", tag)
                .statusCode(200)
                .body("name", equalTo("x"))
                .body("colour", equalTo("RED"));
        patch("{\"name\": null}", tag).statusCode(422).body("errors[0].pointer", equalTo("/name"));
        patch("{\"nam\": 1, \"id\": 2}", tag).statusCode(400).body("errors.pointer", hasItems("/nam", "/id"));
        patch("[1]", tag).statusCode(400);
    }

    private static ValidatableResponse patch(String body, String tag) {
        var request = as("biro").contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(SOME)
                .then();
    }

    @Test
    void every_answer_has_the_request_id_and_the_headers_of_the_house() {
        given().header("X-Request-Id", "abcdefgh-1")
                .get(THINGS + "/open")
                .then()
                .header("X-Request-Id", "abcdefgh-1")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
        given().header("X-Request-Id", "bad id\u00e9")
                .get(THINGS + "/open")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
