package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The question before something is entered twice, on the first user's own portfolio.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class DuplicateTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void load() {
        slate.wipe();
        slate.loadSampleData();
    }

    private static Response post(String json, String parameters) {
        return as("biro").contentType("application/json").body(json).post("/api/v1/partners" + parameters);
    }

    @ParameterizedTest
    @CsvSource({
        // spelling slips and accents
        "Ankra, TR, city, tr-ankara, similar-name",
        "Istambul, TR, city, tr-istanbul, similar-name",
        "Kasablanka, MA, city, ma-casablanca, same-place",
        "Greater Seoul, KR, city, kr-seoul, similar-name",
        "Ankara Büyükşehir Belediyesi Başkanlığı, TR, city, tr-ankara, similar-name",
        // other languages
        "Kiev, UA, city, ua-kyiv, same-place",
        "Kiew, UA, city, ua-kyiv, same-place",
        "Kijów, UA, city, ua-kyiv, same-place",
        "Moskwa, RU, city, ru-moscow, same-place",
        "Mosca, RU, city, ru-moscow, same-place",
        "Seúl, KR, city, kr-seoul, same-place",
        // other scripts
        "Київ, UA, city, ua-kyiv, same-name",
        "Киев, UA, city, ua-kyiv, same-place",
        "МОСКВА, RU, city, ru-moscow, same-name",
        "서울, KR, city, kr-seoul, same-name",
        "ソウル, KR, city, kr-seoul, same-place",
        "موسكو, RU, city, ru-moscow, same-place",
        "Κίεβο, UA, city, ua-kyiv, same-place",
        // the sort of body was taken for another one
        "Tōkyō, JP, city, jp-tokyo, same-name",
        // as people type it on a Turkish keyboard
        "İSTANBUL, TR, province, tr-istanbul, same-name",
    })
    void one_that_is_there_under_another_name_is_asked_about(
            String name, String country, String kind, String code, String why) {
        post("""
                        {"kind": "%s", "name": "%s", "country": "%s", "code": "%s-x"}""".formatted(kind, name, country, country.toLowerCase(java.util.Locale.ROOT)), "")
                .then()
                .statusCode(409)
                .body("code", equalTo("possible-duplicate"))
                .body("candidates[0].code", equalTo(code))
                .body("candidates[0].why", hasItem(why));
        assertThat(slate.ask("select code from partner where code like '%-x'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Paris, US", // a homonym in another country
        "Casablanca, CL",
        "Bursa, TR",
        "Kota Bandung, ID",
        "Kabupaten Depok, ID", // the city of that name is another body
        "Kabupaten Sukabumi, ID",
        "Lyon, FR",
        "Busan, KR",
    })
    void another_body_is_entered_without_a_question(String name, String country) {
        post("""
                        {"kind": "%s", "name": "%s", "country": "%s"}""".formatted(name.startsWith("Kabupaten") ? "regency" : "city", name, country), "")
                .then()
                .statusCode(201);
    }

    @Test
    void who_confirms_is_believed_and_the_journal_knows_it() {
        var id = post(aCityNamed("Ankra", "TR"), "?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(slate.ask("select after::json -> 'despite' -> 0 ->> 'code' from journal_entry where resource_id = '"
                        + id + "' and action = 'register'"))
                .containsExactly("tr-ankara");
        assertThat(slate.ask("select count(*) from partner_namesake")).containsExactly("1");
    }

    @Test
    void a_place_that_is_there_is_asked_about_whatever_it_is_called() {
        register("""
                {"kind": "city", "name": "Hồ Chí Minh", "country": "VN",
                 "location": {"latitude": 10.7769, "longitude": 106.7009}}""");

        post("""
                        {"kind": "city", "name": "Saigon City", "country": "VN",
                         "location": {"latitude": 10.78, "longitude": 106.69}}""", "")
                .then()
                .statusCode(409)
                .body("candidates[0].code", equalTo("vn-ho-chi-minh"))
                .body("candidates[0].why", hasItem("near"));
    }

    @Test
    void a_name_that_was_entered_beside_the_official_one_is_known() {
        register("""
                {"kind": "city", "name": "Gdańsk", "country": "PL", "names": [
                    {"sort": "exonym", "name": "Danzig", "language": "de"}]}""");

        post(aCityNamed("Danzig", "PL"), "")
                .then()
                .statusCode(409)
                .body("candidates.code", contains("pl-gdansk"))
                .body("candidates[0].why", contains("same-name", "similar-name"))
                .body("candidates[0].likeness", equalTo("0.95"));
    }

    @Test
    void a_code_that_is_taken_is_said_first() {
        post(aCityNamed("Ankara", "TR"), "").then().statusCode(409).body("code", equalTo("duplicate-partner"));
        post(aCityNamed("Ankara", "TR"), "?confirm=true").then().statusCode(409);
        post("""
                {"kind": "city", "name": "Casablanca", "country": "MA", "code": "ma-casablanca-2"}""", "").then().statusCode(409).body("code", equalTo("possible-duplicate"));
        post("""
                {"kind": "city", "name": "Casablanca", "country": "MA", "code": "ma-casablanca-2"}""", "?confirm=true").then().statusCode(201).body("code", equalTo("ma-casablanca-2"));
    }

    @Test
    void what_is_no_yes_or_no_is_refused() {
        post(aCityNamed("Bursa", "TR"), "?confirm=maybe").then().statusCode(400);
        assertThat(slate.ask("select 1 from partner where code = 'tr-bursa'")).isEmpty();
    }
}
