package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.Statements;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists, searches, maps and exports, on the first user's own portfolio.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerListTest {

    @Inject
    CleanSlate slate;

    @Inject
    Statements statements;

    @BeforeEach
    void load() {
        slate.wipe();
        slate.loadSampleData();
    }

    @ParameterizedTest
    @CsvSource({
        "ankara, tr-ankara",
        "Ankra, tr-ankara",
        "ANKARA BÜYÜKŞEHIR, tr-ankara",
        "buyuksehir, tr-ankara",
        "Istambul, tr-istanbul",
        "istanbul, tr-istanbul",
        "İSTANBUL, tr-istanbul",
        "istac, tr-istac-a-s",
        "giessen, de-giessen",
        "Gießen, de-giessen",
        "Kasablanka, ma-casablanca",
        "new south, au-new-south-wales",
        "Hanoi, vn-hanoi",
        "ha noi, vn-hanoi",
        "東京, jp-tokyo",
        "москва, ru-moscow",
        "جدة, sa-jeddah",
        "Kuala Lumpor, my-kuala-lumpur",
        "Pyongjang, kp-pyongyang",
        "Anakra, tr-ankara",
        "Ankkara, tr-ankara",
        "Akuala Lmpur, my-kuala-lumpur",
        "ku lumppur, my-kuala-lumpur",
    })
    void names_are_found_in_every_script_with_accents_and_slips_forgiven(String words, String code) {
        as("biro")
                .queryParam("q", words)
                .get("/api/v1/partners?limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.size()", org.hamcrest.Matchers.lessThan(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "Zzyzx", "' or true --"})
    void what_no_name_holds_finds_nothing(String words) {
        as("biro")
                .queryParam("q", words)
                .get("/api/v1/partners")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void one_or_two_letters_find_the_words_that_begin_with_them() {
        as("biro")
                .get("/api/v1/partners?q=ku&limit=200")
                .then()
                .body("items.code", hasItem("my-kuala-lumpur"))
                .body("items.code", org.hamcrest.Matchers.not(hasItem("bg-baku")));
        as("biro").get("/api/v1/partners?q=lu").then().body("items.code", hasItem("my-kuala-lumpur"));
    }

    @Test
    void slips_are_forgiven_only_where_no_name_holds_the_words() {
        register(aCityNamed("Istambul Falls", "ZA"));

        as("biro").get("/api/v1/partners?q=Istambul").then().body("items.code", equalTo(List.of("za-istambul-falls")));
        as("biro").get("/api/v1/partners?q=Istambul&country=TR").then().body("items.code", hasItem("tr-istanbul"));
        as("biro")
                .get("/api/v1/partners?q=Istambul&country=TR&total=true&limit=1")
                .then()
                .body("total", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
    }

    @Test
    void many_hits_are_paged_as_few_are() {
        slate.run("""
                insert into partner (id, version, code, kind, name, country)
                select uuidv7(), 0, 'xx-made-up-' || n, 'city', 'Made up ' || lpad(n::text, 5, '0'), 'XX'
                from generate_series(1, 5200) n""");
        slate.run("""
                insert into partner_name (id, partner_id, name, current, recorded_at)
                select uuidv7(), id, name, true, now() from partner where country = 'XX'""");

        var first = as("biro").get("/api/v1/partners?q=MADE up&limit=2&total=true");
        var second = as("biro").get("/api/v1/partners?q=MADE up&limit=2&after=" + first.path("next"));

        first.then()
                .body("total", equalTo(5200))
                .body("items.name", equalTo(List.of("Made up 00001", "Made up 00002")));
        second.then().body("items.name", equalTo(List.of("Made up 00003", "Made up 00004")));
        as("kbri-ankara").get("/api/v1/partners?q=made up&total=true").then().body("total", equalTo(0));
    }

    @Test
    void a_search_costs_a_statement_for_each_step_away_from_the_words() {
        assertThat(statementsOf("/api/v1/partners?q=ankara")).isEqualTo(1);
        assertThat(statementsOf("/api/v1/partners?q=Ankra")).isEqualTo(2);
        assertThat(statementsOf("/api/v1/partners?q=a")).isEqualTo(1);
        assertThat(statementsOf("/api/v1/partners?q=Zzyzx")).isEqualTo(4);
    }

    @Test
    void a_former_name_still_finds_the_partner() {
        var id = register(aCityNamed("Nur-Sultan", "KZ"));
        as("biro")
                .contentType("application/json")
                .body("{\"name\": \"Astana\", \"reason\": \"renamed by law\"}")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(201);

        as("biro").get("/api/v1/partners?q=nur sultan").then().body("items.code", hasItem("kz-nur-sultan"));
        as("biro").get("/api/v1/partners?q=astana").then().body("items.code", hasItem("kz-nur-sultan"));
    }

    @Test
    void filters_go_together() {
        as("biro").get("/api/v1/partners?country=KR&total=true").then().body("total", equalTo(5));
        as("biro")
                .get("/api/v1/partners?country=KR&kind=province&total=true")
                .then()
                .body("total", equalTo(3));
        as("biro")
                .get("/api/v1/partners?partnershipKind=sister_city&total=true")
                .then()
                .body("total", equalTo(19));
        as("biro")
                .get("/api/v1/partners?partnershipKind=sister_province&kind=state")
                .then()
                .body("items.code", hasItems("us-arkansas", "au-new-south-wales"));
        as("biro").get("/api/v1/partners?code=tr-ankara").then().body("items.name", equalTo(List.of("Ankara")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "since", "-since"})
    void pages_hold_everything_once_and_in_order(String sort) {
        var whole = as("biro")
                .get("/api/v1/partners?limit=200&sort=" + sort)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .<List<String>>path("items.code");
        var paged = new ArrayList<String>();
        String after = null;
        do {
            var page =
                    as("biro").get("/api/v1/partners?limit=7&sort=" + sort + (after == null ? "" : "&after=" + after));
            paged.addAll(page.<List<String>>path("items.code"));
            after = page.path("next");
            if (after != null) {
                page.then().header("Link", startsWith("</api/v1/partners?"));
            }
        } while (after != null);

        assertThat(whole).hasSize(51);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void the_oldest_relation_comes_first_and_an_unknown_one_last_either_way() {
        as("biro").get("/api/v1/partners?sort=since&limit=2").then().body("items[0].code", equalTo("sa-jeddah"));
        List<Object> newest =
                as("biro").get("/api/v1/partners?sort=-since&limit=200").path("items.partnerships[0].since");
        List<List<Object>> since =
                as("biro").get("/api/v1/partners?sort=-since&limit=200").path("items.partnerships.since");

        assertThat(newest).isNotNull();
        assertThat(since.getFirst().getFirst()).isNotNull();
        assertThat(since.getLast().getFirst()).isNull();
    }

    @Test
    void a_screen_costs_the_same_whether_it_shows_one_partner_or_fifty() {
        assertThat(statementsOf("/api/v1/partners?limit=1")).isEqualTo(1);
        assertThat(statementsOf("/api/v1/partners?limit=50")).isEqualTo(1);
        assertThat(statementsOf("/api/v1/partners?limit=50&total=true")).isEqualTo(2);
        assertThat(statementsOf("/api/v1/partners.geojson"))
                .isEqualTo(statementsOf("/api/v1/partners.geojson?code=tr-ankara"));
    }

    private long statementsOf(String path) {
        as("biro").get(path).then().statusCode(200); // the rights are known after this
        return statements.of(() -> as("biro").get(path).then().statusCode(200));
    }

    @Test
    void the_map_shows_the_rows_of_the_list_and_counts_those_without_a_place() {
        register(aCityNamed("Nowhere", "KR"));

        var bySuffix = as("biro").get("/api/v1/partners.geojson?country=KR");
        var byAccept = as("biro").accept("application/geo+json").get("/api/v1/partners?country=KR");

        bySuffix.then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(5))
                .body("withoutCoordinates", equalTo(1))
                .body("features.find { it.properties.code == 'kr-seoul' }.geometry.type", equalTo("Point"))
                .body(
                        "features.find { it.properties.code == 'kr-seoul' }.properties.partnerships[0].since.year",
                        equalTo(1984));
        assertThat(bySuffix.jsonPath()
                        .using(io.restassured.path.json.config.JsonPathConfig.jsonPathConfig()
                                .numberReturnType(
                                        io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                        .<List<BigDecimal>>get(
                                "features.find { it.properties.code == 'kr-seoul' }.geometry.coordinates"))
                .containsExactly(new BigDecimal("126.978"), new BigDecimal("37.5665"));
        assertThat(byAccept.asString()).isEqualTo(bySuffix.asString());
        as("biro").accept("*/*").get("/api/v1/partners").then().contentType("application/json");
    }

    @Test
    void the_table_can_be_read_back_and_changes_nothing() {
        var table = as("biro")
                .get("/api/v1/partners.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        as("kepala")
                .contentType("text/csv")
                .body(table)
                .post("/api/v1/partners/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
    }

    @Test
    void no_cell_of_the_table_is_a_formula() {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "company", "name": "=HYPERLINK(1)", "localName": "@cmd", "country": "US", "source": "+1 (202) 555"}""")
                .post("/api/v1/partners")
                .then()
                .statusCode(201);

        var rows = as("biro").get("/api/v1/partners.csv").asString().lines().toList();

        assertThat(rows)
                .filteredOn(row -> row.startsWith("us-hyperlink-1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row)
                            .contains(",'=HYPERLINK(1),'@cmd,company,US,")
                            .contains(",'+1 (202) 555,");
                });
        assertThat(rows).anyMatch(row -> row.contains(",-33.8688,151.2093,"));
    }
}
