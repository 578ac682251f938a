package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where partners lie, and under which identifiers others know them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerPlaceTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response post(String id, String what, String json) {
        return as("biro").contentType("application/json").body(json).post("/api/v1/partners/" + id + "/" + what);
    }

    private static Response patch(String id, String what, String json) {
        return as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get("/api/v1/partners/" + id).header("ETag"))
                .body(json)
                .patch("/api/v1/partners/" + id + what);
    }

    private static String body(String kind, String name, String country) {
        return "{\"kind\": \"%s\", \"name\": \"%s\", \"country\": \"%s\"}".formatted(kind, name, country);
    }

    @Test
    void casablanca_lies_inside_casablanca_settat_and_both_are_partners() {
        slate.loadSampleData();
        var city =
                slate.ask("select id from partner where code = 'ma-casablanca'").getFirst();
        var region = slate.ask("select id from partner where code = 'ma-casablanca-settat'")
                .getFirst();

        patch(city, "", "{\"parent\": \"" + region + "\"}")
                .then()
                .statusCode(200)
                .body("parent.code", equalTo("ma-casablanca-settat"))
                .body("partnerships.kind", contains("sister_city"));

        as("biro")
                .get("/api/v1/partners/" + region)
                .then()
                .body("children", equalTo(1))
                .body("version", equalTo(1));
        as("biro").get("/api/v1/partners?parent=" + region).then().body("items.code", contains("ma-casablanca"));
        as("biro")
                .get("/api/v1/partners?partnershipKind=sister_city&total=true")
                .then()
                .body("total", equalTo(19));
        as("biro")
                .get("/api/v1/partners?partnershipKind=sister_province&total=true")
                .then()
                .body("total", equalTo(3)); // 22 sister ties are named; the 23rd nobody has named
        patch(city, "", "{\"parent\": null}").then().statusCode(200).body("parent", nullValue());
        as("biro").get("/api/v1/partners/" + region).then().body("children", equalTo(0));
    }

    @Test
    void within_finds_what_lies_deeper() {
        var state = register(body("state", "A", "US"));
        var county = register("""
                {"kind": "regency", "name": "B", "country": "US", "parent": "%s"}""".formatted(state));
        register("""
                {"kind": "city", "name": "C", "country": "US", "parent": "%s"}""".formatted(county));
        register("""
                {"kind": "institution", "name": "D", "country": "US", "parent": "%s"}""".formatted(county));

        as("biro").get("/api/v1/partners?within=" + state).then().body("items.code", contains("us-b", "us-c", "us-d"));
        as("biro").get("/api/v1/partners?within=" + county).then().body("items.code", contains("us-c", "us-d"));
        as("biro").get("/api/v1/partners?parent=" + state).then().body("items.code", contains("us-b"));
        as("biro")
                .get("/api/v1/partners?within=" + java.util.UUID.randomUUID())
                .then()
                .body("items", empty());
        as("biro").get("/api/v1/partners?within=here").then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        as("kbri-kl")
                .get("/api/v1/partners?within=" + state)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobody_lies_in_himself() {
        var a = register(body("state", "A", "US"));
        var b = register("""
                {"kind": "regency", "name": "B", "country": "US", "parent": "%s"}""".formatted(a));

        patch(a, "", "{\"parent\": \"" + b + "\"}").then().statusCode(409).body("code", equalTo("hierarchy-circle"));
        patch(a, "", "{\"parent\": \"" + a + "\"}").then().statusCode(409);
    }

    @Test
    void two_who_close_a_circle_at_once_do_not_both_succeed() throws Exception {
        for (var i = 0; i < 5; i++) {
            slate.wipe();
            var a = register(body("state", "A", "US"));
            var b = register(body("regency", "B", "US"));
            var tagOfA = as("biro").get("/api/v1/partners/" + a).header("ETag");
            var tagOfB = as("biro").get("/api/v1/partners/" + b).header("ETag");
            Callable<Integer> one = () -> put(a, tagOfA, b);
            Callable<Integer> other = () -> put(b, tagOfB, a);

            try (var people = Executors.newFixedThreadPool(2)) {
                var answers = people.invokeAll(List.of(one, other)).stream()
                        .map(each -> each.resultNow())
                        .toList();
                assertThat(answers)
                        .containsOnlyOnce(200)
                        .allMatch(each -> List.of(200, 409, 412).contains(each));
            }
            assertThat(slate.ask("select count(*) from partner where parent_id is not null"))
                    .containsExactly("1");
        }
    }

    private static int put(String child, String tag, String parent) {
        return as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"parent\": \"" + parent + "\"}")
                .patch("/api/v1/partners/" + child)
                .statusCode();
    }

    @Test
    void a_territory_lies_in_its_own_country_and_an_organisation_may_belong_abroad() {
        var spanish = register(body("network", "UCLG", "ES"));
        var province = register(body("province", "Jeju", "KR"));

        register("""
                {"kind": "network", "name": "UCLG ASPAC", "country": "ID", "parent": "%s"}""".formatted(spanish));
        parent("city", "Busan", "KR", spanish, "no-parent-for-a-territory");
        parent("city", "Fukuoka", "JP", province, "parent-of-another-country");
        parent("institution", "School", "JP", province, "parent-of-another-country");
        parent("city", "Busan", "KR", java.util.UUID.randomUUID().toString(), "unknown-parent");
    }

    private void parent(String kind, String name, String country, String parent, String code) {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "%s", "name": "%s", "country": "%s", "parent": "%s"}""".formatted(kind, name, country, parent))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void an_identifier_belongs_to_one_record_and_finds_it() {
        var ankara = register(aCityNamed("Ankara", "TR"));
        var bursa = register(aCityNamed("Bursa", "TR"));
        String id = post(
                        ankara,
                        "identifiers",
                        "{\"scheme\": \"wikidata\", \"value\": \"Q3640\", \"source\": \"wikidata\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("identifiers[0].id");

        as("biro").get("/api/v1/partners?identifier=wikidata:Q3640").then().body("items.code", contains("tr-ankara"));
        post(bursa, "identifiers", "{\"scheme\": \"wikidata\", \"value\": \"Q3640\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("existing.code", equalTo("tr-ankara"));
        post(ankara, "identifiers/" + id + "/withdrawals", "{\"reason\": \"a slip\"}")
                .then()
                .statusCode(201)
                .body("identifiers", empty());
        post(bursa, "identifiers", "{\"scheme\": \"wikidata\", \"value\": \"Q3640\"}")
                .then()
                .statusCode(201);
        as("biro").get("/api/v1/partners/identifier-schemes").then().body("items.code", hasItem("un_locode"));
    }

    @ParameterizedTest
    @CsvSource({
        "wikidata, 3640",
        "wikidata, q3640",
        "wikidata, Q0",
        "un_locode, TR ANK",
        "un_locode, TRAN1",
        "iso3166_2, TR-",
        "iso3166_2, TUR-06",
        "passport, A1",
    })
    void an_identifier_of_another_form_is_refused(String scheme, String value) {
        var id = register(aCityNamed("Ankara", "TR"));

        post(id, "identifiers", "{\"scheme\": \"" + scheme + "\", \"value\": \"" + value + "\"}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1));
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "city", "name": "Bursa", "country": "TR",
                         "identifiers": [{"scheme": "%s", "value": "%s"}]}""".formatted(scheme, value))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("/identifiers/0/"));
        assertThat(slate.ask("select 1 from partner_identifier")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ID, 106.8, -6.2, swapped", // beyond the pole: swapped, whatever the country
        "TR, 32.8597, 39.9334, coordinates-look-swapped", // on earth, but in another country
        "MA, -7.5898, 33.5731, coordinates-look-swapped",
    })
    void swapped_coordinates_are_named(String country, String latitude, String longitude, String code) {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "city", "name": "Somewhere", "country": "%s",
                         "location": {"latitude": %s, "longitude": %s}}""".formatted(country, latitude, longitude))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(containsString(code)))
                .body("errors.pointer", hasItem(equalTo("/location")));
        assertThat(slate.ask("select 1 from partner")).isEmpty();
    }

    @Test
    void who_means_the_coordinates_says_so_and_a_wide_country_is_not_doubted() {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "city", "name": "Somewhere", "country": "TR",
                         "location": {"latitude": 32.8597, "longitude": 39.9334}}""")
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201);
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "city", "name": "Iğdır", "country": "TR",
                         "location": {"latitude": 39.92, "longitude": 44.05}}""")
                .post("/api/v1/partners")
                .then()
                .statusCode(201);
        var id = register(aCityNamed("Ankara", "TR"));
        patch(id, "", "{\"location\": {\"latitude\": 32.8597, \"longitude\": 39.9334}}")
                .then()
                .statusCode(422);
        patch(id, "", "{\"location\": {\"latitude\": 39.9334, \"longitude\": 32.8597}}")
                .then()
                .statusCode(200);
    }

    @Test
    void no_place_of_the_sample_data_is_doubted() {
        slate.loadSampleData();

        assertThat(slate.ask("""
                        select p.code from partner p cross join place_rule r where p.latitude is not null
                        and (select min(distance_km(k.latitude, k.longitude, p.latitude, p.longitude))
                            from known_place k where k.country = p.country) > r.far_km
                        and (select min(distance_km(k.latitude, k.longitude, p.longitude, p.latitude))
                            from known_place k where k.country = p.country and abs(p.longitude) <= 90)
                            < r.nearer_than_share * (select min(distance_km(k.latitude, k.longitude, p.latitude, p.longitude))
                            from known_place k where k.country = p.country)""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UK, GB may be meant",
        "tr, TR may be meant",
        "TUR, TR may be meant",
        "BU, MM may be meant",
        "CN-TW, part of a country",
        "ZZ, is no country code",
    })
    void a_wrong_country_code_is_refused_with_the_one_that_was_meant(String code, String words) {
        as("biro")
                .contentType("application/json")
                .body(aCityNamed("Somewhere", code))
                .post("/api/v1/partners")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("country-code"))
                .body("errors[0].detail", containsString(words));
    }
}
