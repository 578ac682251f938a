package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.Statements;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    Statements statements;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void a_new_partner_gets_an_address_and_the_others_hear_of_it() {
        var answer = as("biro")
                .contentType("application/json")
                .body("""
                        {
                          "kind": "prefecture", "name": " Tokyo ", "localName": "東京都", "country": "JP",
                          "location": {"latitude": "35.689500", "longitude": 139.6917},
                          "partnerships": [{"kind": "sister_city", "since": {"year": 1989}, "source": "seed 004"}],
                          "source": "seed 004", "certainty": "membership high"
                        }""")
                .post("/api/v1/partners")
                .then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"0-[0-9a-f]+\""))
                .extract();

        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/partners/" + id);
        assertThatJson(answer.asString()).isEqualTo("""
                {
                  "id": "${json-unit.any-string}", "code": "jp-tokyo", "kind": "prefecture",
                  "name": "Tokyo", "localName": "東京都", "displayName": "Tokyo", "country": "JP",
                  "location": {"latitude": "35.6895", "longitude": "139.6917"},
                  "stage": "active", "parent": null, "children": 0,
                  "names": [{
                    "id": "${json-unit.any-string}", "sort": "official", "name": "Tokyo", "localName": "東京都",
                    "language": null, "script": "Latn", "localLanguage": null, "localScript": "Hani",
                    "current": true, "from": null, "until": null, "reason": null, "source": null,
                    "recordedAt": "${json-unit.any-string}"
                  }],
                  "identifiers": [], "successors": [], "predecessors": [], "record": "valid", "mergedInto": null,
                  "partnerships": [{
                    "id": "${json-unit.any-string}", "kind": "sister_city", "since": {"year": 1989},
                    "source": "seed 004", "certainty": null
                  }],
                  "source": "seed 004", "certainty": "membership high", "version": 0, "actions": ["update", "rename"]
                }""");
        assertThat(slate.ask("select type from outbox_event where subject = '" + id + "'"))
                .containsExactly("id.jembatan.partner.registered.v1");
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "'"))
                .containsExactly("register");
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var id = register(aCityNamed("Ankara", "TR"));
        var first = as("biro").get("/api/v1/partners/" + id);

        as("biro")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/partners/" + id)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        as("auditor")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/partners/" + id)
                .then()
                .statusCode(200)
                .body("actions", hasSize(0));
    }

    @Test
    void a_partner_is_read_by_one_statement_and_one_known_already_by_one_that_reads_the_version() {
        var path = "/api/v1/partners/" + register(aCityNamed("Ankara", "TR"));
        var tag = as("kbri-ankara").get(path).then().statusCode(404).extract().header("ETag");
        assertThat(tag).isNull();
        var known = as("biro").get(path).header("ETag");

        assertThat(statements.of(() -> as("biro").get(path).then().statusCode(200)))
                .isEqualTo(1);
        assertThat(statements.of(() -> as("biro")
                        .header("If-None-Match", known)
                        .get(path)
                        .then()
                        .statusCode(304)))
                .isEqualTo(1);
        assertThat(statements.of(() -> as("kbri-ankara")
                        .header("If-None-Match", "*")
                        .get(path)
                        .then()
                        .statusCode(404)))
                .isEqualTo(1);
    }

    @Test
    void a_change_names_the_version_it_was_made_against() {
        var id = register(aCityNamed("Ankara", "TR"));
        var tag = as("biro").get("/api/v1/partners/" + id).header("ETag");
        var patch = """
                {"location": {"latitude": 39.9334, "longitude": 32.8597}, "certainty": "high"}""";

        var changed = as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/api/v1/partners/" + id);
        var stale = as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"certainty\": null}")
                .patch("/api/v1/partners/" + id);
        var without = as("biro")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/partners/" + id);

        changed.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("location.latitude", equalTo("39.9334"))
                .body("certainty", equalTo("high"));
        stale.then().statusCode(412).body("code", equalTo("stale")).header("ETag", changed.header("ETag"));
        without.then().statusCode(428);
        assertThat(slate.ask("select type from outbox_event where subject = '" + id + "' order by id"))
                .containsExactly("id.jembatan.partner.registered.v1", "id.jembatan.partner.changed.v1");
    }

    @Test
    void a_change_that_changes_nothing_is_not_told() {
        var id = register(aCityNamed("Ankara", "TR"));
        var tag = as("biro").get("/api/v1/partners/" + id).header("ETag");

        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"kind\": \"city\"}")
                .patch("/api/v1/partners/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));

        assertThat(slate.ask("select type from outbox_event where subject = '" + id + "'"))
                .hasSize(1);
    }

    @Test
    void name_code_and_country_are_not_the_business_of_a_change() {
        var id = register(aCityNamed("Ankara", "TR"));
        var tag = as("biro").get("/api/v1/partners/" + id).header("ETag");

        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"name\": \"Angora\", \"country\": \"GR\"}")
                .patch("/api/v1/partners/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/country"))
                .body("errors.code", contains("unknown-field", "unknown-field"));
    }

    @Test
    void a_renamed_partner_keeps_its_code_and_its_former_names() {
        var id = register(aCityNamed("Nur-Sultan", "KZ"));

        as("biro")
                .contentType("application/json")
                .body("""
                        {"name": "Astana", "localName": "Астана", "from": {"year": 2022, "month": 9}, "reason": "renamed by law"}""")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(201)
                .body("name", equalTo("Astana"))
                .body("code", equalTo("kz-nur-sultan"))
                .body("version", equalTo(1))
                .body("names.name", contains("Astana", "Nur-Sultan"))
                .body("names.current", contains(true, false))
                .body("names[1].until.month", equalTo(9))
                .body("names[1].until.day", nullValue());

        as("biro")
                .get("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(200)
                .body("items.name", contains("Astana", "Nur-Sultan"))
                .body("items[0].reason", equalTo("renamed by law"));
        assertThatJson(slate.ask("select data from outbox_event where subject = '" + id
                                + "' and type = 'id.jembatan.partner.renamed.v1'")
                        .getFirst())
                .node("names")
                .isEqualTo("""
                        [{"name": "Astana", "sort": "official", "language": null, "script": "Latn", "until": null},
                         {"name": "Nur-Sultan", "sort": "official", "language": null, "script": "Latn",
                          "until": {"year": 2022, "month": 9}}]""");
    }

    @Test
    void the_name_it_has_already_is_no_new_name() {
        var id = register(aCityNamed("Ankara", "TR"));

        as("biro")
                .contentType("application/json")
                .body("{\"name\": \"Ankara\", \"reason\": \"none\"}")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(409)
                .body("code", equalTo("same-name"));
    }

    @Test
    void a_repeated_request_registers_once() {
        var key = UUID.randomUUID().toString();
        var first = as("biro")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(aCityNamed("Izmir", "TR"))
                .post("/api/v1/partners");
        var second = as("biro")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(aCityNamed("Izmir", "TR"))
                .post("/api/v1/partners");

        first.then().statusCode(201);
        second.then().statusCode(201).body("id", equalTo(first.path("id")));
        assertThat(slate.ask("select code from partner")).containsExactly("tr-izmir");
    }

    @Test
    void a_second_partner_of_that_code_is_told_of_the_first() {
        var id = register(aCityNamed("İzmir", "TR"));

        as("biro")
                .contentType("application/json")
                .body(aCityNamed("Izmir", "TR"))
                .post("/api/v1/partners")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("duplicate-partner"))
                .body("existing", equalTo(id));
    }

    @Test
    void a_namesake_gets_a_code_of_its_own() {
        register(aCityNamed("Springfield", "US"));

        as("biro")
                .contentType("application/json")
                .body("""
                        {"code": "us-springfield-oregon", "kind": "city", "name": "Springfield", "country": "US"}""")
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201);
        as("biro")
                .contentType("application/json")
                .body("""
                        {"code": "ca-springfield", "kind": "city", "name": "Springfield", "country": "US"}""")
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("code-of-another-country"));
    }

    @Test
    void of_many_who_register_the_same_at_once_one_wins_and_none_breaks() throws Exception {
        var token = Tokens.of("biro");
        Callable<Integer> attempt = () -> given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(aCityNamed("Bursa", "TR"))
                .post("/api/v1/partners")
                .statusCode();
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> attempt).toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();

            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void all_broken_rules_are_told_at_once() {
        as("biro")
                .contentType("application/json")
                .body("""
                        {
                          "kind": "city", "name": " ", "country": "UK",
                          "location": {"latitude": 91, "longitude": -180.5},
                          "partnerships": [{"kind": ""}]
                        }""")
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/country",
                                "/location/latitude",
                                "/location/longitude",
                                "/name",
                                "/partnerships/0/kind"))
                .body("errors[0].code", equalTo("country-code"))
                .body("errors[0].detail", equalTo("is no country code of ISO 3166-1 alpha-2; GB may be meant"))
                .body("traceId", notNullValue());
    }

    @Test
    void unknown_and_repeated_kinds_of_partnership_are_refused() {
        as("biro")
                .contentType("application/json")
                .body("""
                        {
                          "kind": "city", "name": "Ankara", "country": "TR",
                          "partnerships": [{"kind": "blood_brother"}, {"kind": "sister_city"}, {"kind": "sister_city"}]
                        }""")
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/partnerships/0/kind", "/partnerships/2/kind"))
                .body("errors.code", contains("unknown-partnership-kind", "repeated-partnership"));
    }

    @Test
    void a_name_without_latin_letters_needs_a_code() {
        as("biro")
                .contentType("application/json")
                .body(aCityNamed("Київ", "UA"))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("code-needed"));
    }
}
