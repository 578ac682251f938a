package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names over time, in several languages and scripts.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerNameTest {

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

    @Test
    void a_partner_has_names_in_many_tongues_and_each_of_them_finds_it() {
        var id = register(aCityNamed("Kyiv", "UA"));
        post(id, "names", "{\"sort\": \"exonym\", \"name\": \"Kiew\", \"language\": \"de\", \"source\": \"an atlas\"}")
                .then()
                .statusCode(201)
                .body("name", equalTo("Kyiv"))
                .body("names.name", contains("Kyiv", "Kiew"))
                .body("names[1].script", equalTo("Latn"))
                .body("names[1].current", equalTo(true))
                .body("version", equalTo(1));
        post(id, "names", "{\"sort\": \"local\", \"name\": \"Київ\", \"language\": \"uk\"}")
                .then()
                .statusCode(201)
                .body("names.find { it.name == 'Київ' }.script", equalTo("Cyrl"));
        post(id, "names", "{\"sort\": \"exonym\", \"name\": \"キーウ\", \"language\": \"ja\", \"script\": \"Jpan\"}");
        post(id, "names", "{\"sort\": \"former\", \"name\": \"Kiev\", \"until\": {\"year\": 1995}}")
                .then()
                .statusCode(201)
                .body("names.find { it.name == 'Kiev' }.current", equalTo(false));

        for (var words : new String[] {"Kyiv", "Kiew", "Київ", "київ", "キーウ", "kiev"}) {
            as("biro").queryParam("q", words).get("/api/v1/partners").then().body("items.code", contains("ua-kyiv"));
        }
        assertThat(slate.ask(
                        "select data::json -> 'names' -> 0 ->> 'name' from outbox_event where subject = '" + id + "'"))
                .containsOnly("Kyiv");
    }

    @Test
    void a_partner_is_called_by_the_name_of_the_readers_language() {
        var id = register("""
                {"kind": "city", "name": "Moscow", "country": "RU", "names": [
                    {"sort": "exonym", "name": "Moskow", "language": "id"},
                    {"sort": "exonym", "name": "Moskova", "language": "tr"}]}""");
        var inEnglish = as("biro").get("/api/v1/partners/" + id);

        inEnglish.then().body("displayName", equalTo("Moscow"));
        as("biro")
                .header("Accept-Language", "tr")
                .get("/api/v1/partners?code=ru-moscow")
                .then()
                .body("items.name", contains("Moscow"));
        var turkish = io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of("biro"))
                .header("Accept-Language", "tr")
                .header("If-None-Match", inEnglish.header("ETag"))
                .get("/api/v1/partners/" + id);
        turkish.then().statusCode(200).body("displayName", equalTo("Moskova")).body("name", equalTo("Moscow"));
    }

    @Test
    void a_name_beside_the_official_one_can_be_corrected_and_ended() {
        var id = register(aCityNamed("Gdańsk", "PL"));
        String exonym = post(id, "names", "{\"sort\": \"exonym\", \"name\": \"Danzik\", \"language\": \"de\"}")
                .path("names.find { it.name == 'Danzik' }.id");

        patch(id, "/names/" + exonym, "{\"name\": \"Danzig\"}")
                .then()
                .statusCode(200)
                .body("names.name", contains("Gdańsk", "Danzig"))
                .body("version", equalTo(2));
        patch(id, "/names/" + exonym, "{\"until\": {\"year\": 1945}}")
                .then()
                .statusCode(200)
                .body("names[1].current", equalTo(false))
                .body("names[1].until.year", equalTo(1945));
        as("biro").get("/api/v1/partners?q=Danzig").then().body("items.code", contains("pl-gdansk"));
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "' order by seq"))
                .containsExactly("register", "name", "correct-name", "correct-name");
        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"X\"}")
                .patch("/api/v1/partners/" + id + "/names/" + exonym)
                .then()
                .statusCode(428);
        patch(id, "/names/" + java.util.UUID.randomUUID(), "{\"name\": \"X\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void the_letters_of_an_official_name_stay_but_its_language_can_be_said() {
        var id = register(aCityNamed("Ankara", "TR"));
        String official = as("biro").get("/api/v1/partners/" + id).path("names[0].id");

        patch(id, "/names/" + official, "{\"name\": \"Angora\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("official-name-stays"));
        patch(id, "/names/" + official, "{\"until\": {\"year\": 2026}}").then().statusCode(409);
        patch(id, "/names/" + official, "{\"language\": \"tr\"}")
                .then()
                .statusCode(200)
                .body("names[0].language", equalTo("tr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sort\": \"exonym\", \"name\": \"X\", \"language\": \"Deutsch\"}",
                "{\"sort\": \"exonym\", \"name\": \"X\", \"language\": \"xx\"}",
                "{\"sort\": \"exonym\", \"name\": \"X\", \"script\": \"latin\"}",
                "{\"sort\": \"exonym\", \"name\": \"\"}",
                "{\"sort\": \"exonym\", \"name\": \"X\", \"localName\": \"Y\"}",
                "{\"sort\": \"former\", \"name\": \"X\", \"from\": {\"year\": 2000}, \"until\": {\"year\": 1999}}",
                "{\"name\": \"X\", \"reason\": \"law\", \"until\": {\"year\": 1999}}",
            })
    void what_is_no_name_is_refused(String json) {
        var id = register(aCityNamed("Ankara", "TR"));

        post(id, "names", json).then().statusCode(422);
        post(id, "names", "{\"sort\": \"nickname\", \"name\": \"X\"}").then().statusCode(400);
        post(id, "names", "{\"sort\": \"exonym\", \"name\": \"\\ud83c\"}")
                .then()
                .statusCode(400);
        post(id, "names", "{\"sort\": \"exonym\", \"name\": \"A\\u0000\"}")
                .then()
                .statusCode(400);
        assertThat(slate.ask("select count(*) from partner_name")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "Diyarbakır, TR, diyarbakir", // dotless
        "İzmir, TR, IZMIR",
        "الدار البيضاء, MA, الدار", // from right to left
        "北京市, CN, 北京",
        "서울특별시, KR, 서울특별시",
    })
    void names_of_every_script_are_kept_as_they_are_and_found(String name, String country, String words) {
        var decomposed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
        var id = register("""
                {"code": "%s-x", "kind": "city", "name": "%s", "country": "%s"}""".formatted(country.toLowerCase(java.util.Locale.ROOT), decomposed, country));

        as("biro").get("/api/v1/partners/" + id).then().body("name", equalTo(name));
        as("biro").queryParam("q", words).get("/api/v1/partners").then().body("items.name", contains(name));
    }

    @Test
    void a_name_may_have_two_hundred_letters() {
        var id = register(aCityNamed("A" + "é".repeat(199), "FR"));

        post(id, "names", "{\"sort\": \"short\", \"name\": \"" + "ж".repeat(200) + "\"}")
                .then()
                .statusCode(201);
        post(id, "names", "{\"sort\": \"short\", \"name\": \"" + "ж".repeat(201) + "\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void names_from_before_the_service_knew_latin_letters_get_them_at_the_start() {
        var id = register(aCityNamed("Moscow", "RU"));
        slate.run(
                "update partner_name set latin = null, script = null, name = 'Москва' where partner_id = '" + id + "'");

        assertThat(latinNames.some()).isEqualTo(1);

        assertThat(slate.ask("select latin || ' ' || script from partner_name")).containsExactly("moskva Cyrl");
        assertThat(latinNames.some()).isZero();
    }

    @Inject
    LatinNames latinNames;
}
