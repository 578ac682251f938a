package id.jembatan.agreements.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The first portfolio, asked for figures; after the test that loads it for the first time, by the order of their
/// names. The answers of "third step in six months" and "102" are those that the sources give, beside what the
/// register counts.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class LoadedFiguresTest {

    private static final String API = "/api/v1/agreements";

    @Inject
    Neighbours neighbours;

    @Inject
    MeterRegistry meters;

    @Inject
    Sql sql;

    private double statements() {
        return meters.counter("jembatan.sql.statements").count();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    @BeforeEach
    void the_portfolio_is_loaded() throws IOException {
        as("kepala")
                .contentType("text/csv; charset=UTF-8")
                .body(Files.readString(Path.of("sample-data/agreements.csv")))
                .post(API + "/imports")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void time_goes_on() {
        TestClock.reset();
    }

    private static ValidatableResponse get(String path) {
        return as("biro").get(API + path).then();
    }

    @Test
    void the_third_step_in_six_months_is_two_for_sure_and_one_more_perhaps() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));

        var answer = get("/figures/questions/third-step-in-six-months")
                .statusCode(200)
                .body("counts[0].value", equalTo(2))
                .body("counts[0].possibly", equalTo(1))
                .body("counts[0].definition", containsString("letter of intent"))
                .body("counts[0].definition", containsString("between 2025-02-12 and 2025-08-11"))
                .body("counts[0].asOf", equalTo("2026-11-22T03:00:00Z"))
                .body("counts[1].value", equalTo(2))
                .body("counts[1].possibly", equalTo(0))
                .body("claims.find { it.reference == 'A11' }.statement.value", equalTo("third step in six months"))
                .body("claims.statement.source", hasItem("002_8c38530ddb7b0270.txt"))
                .extract();

        List<String> behind = as("biro")
                .get(answer.<String>path("counts[0].list") + "&limit=200")
                .then()
                .extract()
                .path("items.reference");
        assertThat(behind).containsExactlyInAnyOrder("A11", "A12", "A13");
        get("?entry=letter_of_intent&from=2025-02-12&until=2025-08-11&range=possibly")
                .body("items.reference", equalTo(List.of("A13")))
                .body("possibly", equalTo(behindId("A13")));
        get("?entry=letter_of_intent&from=2025-02-12&until=2025-08-11&range=certainly")
                .body("items.reference.toSet()", hasSize(2))
                .body("possibly", hasSize(0));
    }

    private static List<String> behindId(String reference) {
        return List.of(
                get("?q=" + reference).extract().<String>path("items.find { it.reference == '" + reference + "' }.id"));
    }

    @Test
    void a_hundred_and_two_has_two_meanings_and_neither_is_chosen() {
        get("/figures/questions/agreements-2024")
                .statusCode(200)
                .body("contradicting", equalTo(true))
                .body("claims.statement.value", equalTo(List.of("102", "102")))
                .body(
                        "claims.statement.definition",
                        hasItems(containsString("domestic and foreign"), containsString("domestic co-operations only")))
                .body("claims.statement.side", equalTo(List.of("OURS", "SOURCE")))
                .body("claims.statement.source", hasItem("004_b411e3068c52e986.txt"))
                .body("claims.statement.source[1]", startsWith("https://posberitakota.com"))
                .body("counts", hasSize(3))
                .body("counts.definition.toSet()", hasSize(3))
                // Other tests open cases, too: their rows are counted where they lie, not by the door that is asked.
                .body("counts[0].value", equalTo(rowsOf2024("true")))
                .body("counts[1].value", equalTo(rowsOf2024("procedure_code = 'ID-KSDPL-PP28-2018'")))
                .body("counts[2].value", equalTo(1));
        // Of the portfolio itself it is these ten entries, one of them a case of foreign co-operation.
        assertThat(ofThePortfolio(""))
                .containsExactlyInAnyOrder("A24", "A25", "A26", "A27", "A28", "A29", "A30", "A31", "A32", "A33");
        assertThat(ofThePortfolio("&procedure=ID-KSDPL-PP28-2018")).containsExactly("A28");
        assertThat(ofThePortfolio("&entry=domestic_cooperation")).containsExactly("A32");
    }

    private int rowsOf2024(String condition) {
        return sql.first(
                        "select count(*) from agreement where opened_year = 2024 and not entered_in_error and "
                                + condition,
                        row -> row.getInt(1),
                        new Object[0])
                .orElseThrow();
    }

    private static List<String> ofThePortfolio(String filters) {
        return get("?limit=200&from=2024-01-01&until=2024-12-31" + filters)
                .extract()
                .<List<String>>path("items.reference")
                .stream()
                .filter(it -> it.matches("A[0-9]{2}"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"sister-relations, 2", "institutions-2024, 2", "hospitals, 4", "students-hiroshima, 2", "ankara, 3"})
    void what_sources_tell_differently_stands_side_by_side(String question, int claims) {
        get("/figures/questions/" + question)
                .statusCode(200)
                .body("claims", hasSize(claims))
                .body("contradicting", equalTo(true))
                .body("claims.statement.source", org.hamcrest.Matchers.everyItem(notNullValue()));
    }

    /// 2024 is a year: in the range of its days, surely; in that of one of its months, perhaps.
    @ParameterizedTest
    @CsvSource({
        "from=2024-01-01&until=2024-12-31, 1, 0",
        "from=2024-02-01&until=2024-02-29, 0, 1",
        "from=2023-01-01&until=2023-12-31, 0, 0",
        "from=2025-01-01, 0, 0",
        "until=2024-06-30, 0, 1",
        "from=2024-12-31, 0, 1",
        "until=2023-12-31, 0, 0"
    })
    void an_imprecise_date_neither_vanishes_nor_falsely_enters(String range, int value, int possibly) {
        get("/figures?entry=sister_province_agreement&" + range)
                .body("value", equalTo(value))
                .body("possibly", equalTo(possibly));
        get("?entry=sister_province_agreement&" + range).body("items", hasSize(value + possibly));
    }

    /// A14 is of April 2018.
    @ParameterizedTest
    @CsvSource({
        "from=2018-04-01&until=2018-04-30, 1, 0",
        "from=2018-04-02&until=2018-04-30, 0, 1",
        "from=2018-03-01&until=2018-04-29, 0, 1",
        "from=2018-05-01&until=2018-05-31, 0, 0"
    })
    void a_month_is_its_days(String range, int value, int possibly) {
        get("/figures?entry=visit&" + range).body("value", equalTo(value)).body("possibly", equalTo(possibly));
    }

    @Test
    void figures_are_divided_and_lead_to_their_lists() {
        var groups = get("/figures?entry=letter_of_intent&by=stage")
                .body("value", equalTo(4))
                .body("groups.find { it.key == 'LOI_SIGNED' }.value", equalTo(2))
                .body("groups.find { it.key == 'EXPLORING' }.value", equalTo(1))
                .extract();
        as("biro")
                .get(groups.<String>path("groups.find { it.key == 'LOI_SIGNED' }.list"))
                .then()
                .body("items", hasSize(2));
        get("/figures?entry=letter_of_intent&by=year").body("groups.find { it.key == '2025' }.value", equalTo(3));
        for (var by : List.of("kind", "procedure", "agency", "country")) {
            get("/figures?by=" + by).statusCode(200).body("groups.size()", greaterThan(0));
        }
    }

    @Test
    void a_sector_serves_goals_and_a_word_is_found_in_any_spelling() {
        var partner = neighbours.named("Şanlıurfa Büyükşehir " + java.util.UUID.randomUUID(), "TR");
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "sister_city", "title": "Irmak ıslahı ve İçme suyu", "origin": "own_region",
                         "partners": [{"code": "%s"}], "sectors": ["MOB-PORT"]}""".formatted(partner.code()))
                .post(API)
                .then()
                .statusCode(201);
        var mark = partner.name().substring(partner.name().length() - 12);

        for (var words : List.of(
                "sanliurfa", "ŞANLIURFA", "icme", "IRMAK", "İRMAK ISLAHI", "sanliufra", "sanlurfa", "xanliurfa")) {
            as("biro")
                    .queryParam("q", words + " " + mark)
                    .get(API)
                    .then()
                    .body("items.title", equalTo(List.of("Irmak ıslahı ve İçme suyu")));
        }
        as("biro").queryParam("q", "sanlibaf " + mark).get(API).then().body("items", hasSize(0)); // more than a slip
        for (var goal : List.of("14", "9", "9.1")) {
            as("biro")
                    .queryParam("q", mark)
                    .queryParam("sdg", goal)
                    .get(API)
                    .then()
                    .body("items", hasSize(1));
        }
        as("biro").queryParam("q", mark).queryParam("sdg", "6").get(API).then().body("items", hasSize(0));
        as("biro").queryParam("q", "100%").get(API).then().statusCode(200);
        as("biro").queryParam("q", "_").queryParam("limit", 1).get(API).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2025-08-12&until=2025-08-11",
                "from=2025-02-31",
                "from=yesterday",
                "endsFrom=2025-08-12&endsUntil=2025-08-11",
                "range=maybe",
                "sdg=six",
                "by=title",
                "country=tr",
                "unknown=1"
            })
    void what_cannot_be_asked_is_refused(String query) {
        get("/figures?" + query).statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void rows_hold_in_figures_too() {
        var here = neighbours.aPartnerIn("TR");
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "sister_city", "title": "Seen from Ankara", "origin": "own_region",
                         "partners": [{"code": "%s"}], "sectors": ["WAT-DRINK"]}""".formatted(here.code()))
                .post(API)
                .then()
                .statusCode(201);
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": \"2020-01-01\", \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": \"2020-01-01\", \"until\": null}");

        var path = API + "/figures?partner=" + here.code();
        as("kbri-ankara").get(path).then().body("value", equalTo(1));
        as("kbri-kl").get(path).then().body("value", equalTo(0));
        as("ankara").get(path).then().body("value", equalTo(0));
        as("kbri-kl").get(API + "/figures/questions/agreements-2024").then().body("claims", hasSize(0));
        given().get(path).then().statusCode(401);
    }

    @Test
    void a_figure_costs_two_queries_however_many_cases_there_are() {
        get("/figures?by=stage").statusCode(200);
        var before = statements();

        get("/figures?by=stage").statusCode(200);

        assertThat(statements() - before).isEqualTo(2);
    }

    @Test
    void a_text_with_a_nul_is_refused() {
        as("biro").queryParam("q", "a\u0000b").get(API + "/figures").then().statusCode(400);
    }

    @Test
    void a_question_that_nobody_asks_is_unknown() {
        get("/figures/questions/unheard-of").statusCode(404).body("code", equalTo("unknown-question"));
        get("/figures/questions").body("items.code", hasItems("agreements-2024", "third-step-in-six-months"));
    }
}
