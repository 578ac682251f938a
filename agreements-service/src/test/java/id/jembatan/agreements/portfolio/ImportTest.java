package id.jembatan.agreements.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first portfolio, as its sources have it and no tidier.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {

    @Inject
    Neighbours neighbours;

    private static final String API = "/api/v1/agreements";

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("sample-data/agreements.csv"));
    }

    private static ValidatableResponse loaded(String csv, boolean dryRun) {
        return as("kepala")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post(API + "/imports")
                .then();
    }

    @Test
    @Order(1)
    void a_dry_run_tells_all_and_stores_nothing() throws IOException {
        loaded(sample(), true)
                .statusCode(200)
                .body("rows", equalTo(33))
                .body("created", equalTo(33))
                .body("refused", equalTo(0));

        as("biro").get(API + "?q=A30").then().body("items.findAll { it.reference == 'A30' }", empty());
    }

    @Test
    @Order(2)
    void all_entries_load_and_a_second_time_changes_nothing() throws IOException {
        loaded(sample(), false).statusCode(200).body("created", equalTo(33)).body("errors", empty());

        loaded(sample(), false)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(33));
        loaded(sample().replace("penjajakan", "penjajakan").replace("Four civil servants", "Four officials"), false)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(32));
    }

    private static JsonPath entry(String reference) {
        return as("biro")
                .get(API + "?limit=200&q=" + reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.reference == '" + reference + "' }");
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "A04, EXPLORING, ID-KSDPL-PP28-2018",
        "A11, LOI_SIGNED, ID-KSDPL-PP28-2018",
        "A12, LOI_SIGNED, ID-KSDPL-PP28-2018",
        "A13, EXPLORING, ID-KSDPL-PP28-2018",
        "A23, LOI_READY, ID-KSDPL-PP28-2018",
        "A28, CLEARED, ID-KSDPL-PP28-2018",
        "A01, REGISTERED, REGISTER_ONLY",
        "A24, REGISTERED, REGISTER_ONLY"
    })
    void stages_are_those_that_the_sources_support(String reference, String stage, String procedure) {
        var entry = entry(reference);

        assertThat(entry.getString("stage")).isEqualTo(stage);
        assertThat(entry.getString("procedure.code")).isEqualTo(procedure);
        assertThat(entry.getString("mode")).isEqualTo("RETROACTIVE");
        assertThat(entry.getString("source")).contains("_");
        assertThat(entry.getString("certainty")).isNotBlank();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"A04, stage", "A11, scope", "A24, figure", "A28, figure", "A29, figure", "A30, figure", "A31, figure"})
    void contradictions_are_kept_as_statements_beside_each_other(String reference, String fact) {
        List<String> differing = entry(reference).getList("openDifferences.fact");

        assertThat(differing).contains(fact);
    }

    @Test
    @Order(3)
    void the_same_number_with_two_meanings_is_two_figures() {
        var told = entry("A24").<String>getList("openDifferences[0].statements.definition");

        assertThat(told).hasSize(2).doesNotHaveDuplicates();
        assertThat(entry("A24").<String>getList("openDifferences[0].statements.value"))
                .containsOnly("102");
        assertThat(entry("A24").getList("partners")).isEmpty();
    }

    @Test
    @Order(3)
    void what_the_partner_says_stands_as_the_partners_word() {
        var said =
                entry("A04").<String>getList("statements.findAll { it.side == 'PARTNER' && it.fact == 'stage' }.value");

        assertThat(said).singleElement().asString().contains("declaration of intent");
        assertThat(entry("A04").getString("status")).isEqualTo("penjajakan");
    }

    @Test
    @Order(3)
    void an_imprecise_date_stays_imprecise() {
        as("biro")
                .get(API + "?q=A13&limit=200")
                .then()
                .body("items.find { it.reference == 'A13' }.openedOn.year", equalTo(2025))
                .body("items.find { it.reference == 'A13' }.openedOn.month", nullValue());
    }

    @Test
    @Order(4)
    void a_row_that_cannot_be_is_named_and_the_others_load() throws IOException {
        var head = sample().lines().findFirst().orElseThrow();
        var csv = head + "\n"
                + "B1,A title,Nobody,meeting,2025-02-30,day,,,,held,a source,,high\n"
                + "B2,A title,Nobody,wedding,2025,year,,,,held,a source,,high\n"
                + "B3,A title,Nobody,letter_of_intent,2025,year,,,,dreamt of,a source,,high\n"
                + "B4,A title,Nobody,meeting,2025,day,,,,held,a source,,high\n"
                + "B5,A title,Nobody,meeting,2025,year,not a sector,,,held,a source,,high\n"
                + "B6,,Nobody,meeting,2025,year,,,,held,a source,,high\n"
                + "B7,Good,Nobody,meeting,2025,year,,,,held,a source,,high\n"
                + "B7,Good again,Nobody,meeting,2025,year,,,,held,a source,,high\n";

        loaded(csv, true)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(7))
                .body("errors.row", equalTo(List.of(2, 3, 4, 5, 6, 7, 9)))
                .body(
                        "errors.column",
                        equalTo(List.of("date", "type", "status_in_seed", "date_precision", "sectors", "title", "id")));
    }

    @Test
    @Order(4)
    void what_is_no_such_file_is_refused_whole() {
        loaded("id;title\nA;B\n", false).statusCode(400).body("code", equalTo("import-unreadable"));
        loaded("", false).statusCode(400);
        loaded("\"open quote", false).statusCode(400);
        as("kepala")
                .contentType("application/json")
                .body("{}")
                .post(API + "/imports")
                .then()
                .statusCode(415);
    }

    @Test
    @Order(5)
    void a_partner_that_becomes_known_while_the_file_is_taken_in_is_linked_all_the_same() throws Exception {
        var name = "Kota " + java.util.UUID.randomUUID();
        var head = sample().lines().findFirst().orElseThrow();
        var csv = new StringBuilder(head).append('\n');
        for (var i = 0; i < 60; i++) {
            csv.append("R%d,A race,%s,meeting,2025,year,,,,held,a source,,high%n".formatted(i, name));
        }

        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var file = both.submit(() -> loaded(csv.toString(), false).statusCode(200));
            var news = both.submit(() -> neighbours.named(name, "TR"));
            file.get();
            news.get();
        }

        as("biro")
                .queryParam("q", name)
                .queryParam("limit", 200)
                .get(API)
                .then()
                .body("items", hasSize(60))
                .body("items.partners.flatten().id", everyItem(notNullValue()));
    }

    @Test
    @Order(5)
    void the_import_has_its_words() {
        assertThat(ProblemWords.missingFor(ImportProblem.values())).isEmpty();
        as("biro")
                .get(API + "?limit=200&total=true&q=2024")
                .then()
                .body("items", hasSize(org.hamcrest.Matchers.greaterThan(0)));
    }
}
