package id.jembatan.kpi.portfolio;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Kpi;
import id.jembatan.kpi.Statements;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PortfolioResourceTest {

    @Inject
    Statements statements;

    @Test
    void every_figure_carries_its_definition_and_its_day() {
        rank(card());

        as("biro")
                .get("/portfolio")
                .then()
                .statusCode(200)
                .body("figures.code", hasItems("goals", "indicators", "scorecards", "coverage"))
                .body("figures.definition", everyItem(notNullValue()))
                .body("figures.asOf", everyItem(notNullValue()))
                .body("figures.unit", everyItem(notNullValue()));
    }

    @Test
    void figures_count_only_what_the_reader_may_see() {
        card();
        agreement(UUID.randomUUID(), "IMPLEMENTING", "fi-helsinki", "FI", "\"fi-helsinki\"", 1);

        assertThat(figure("ankara", "goals")).isEqualTo("0");
        assertThat(Long.parseLong(figure("biro", "scorecards")))
                .isGreaterThan(Long.parseLong(figure("ankara", "scorecards")));
        as("kbri-kl").get("/portfolio").then().statusCode(200);
    }

    @Test
    void nothing_changed_is_304() {
        var tag = as("auditor").get("/portfolio").header("ETag");

        as("auditor").header("If-None-Match", tag).get("/portfolio").then().statusCode(304);
    }

    // What is divided

    private String city;
    private UUID agreement;
    private String card;
    private String applied;

    /// A city that nobody else has, with one indicator measured on the card of its case.
    private void aMeasuredCity() {
        city = "zz-f" + UUID.randomUUID();
        Kpi.partner(city, "A city", 1);
        agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
        card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
        applied = Kpi.apply(card, """
                {"indicator": "C10", "baseline": {"value": "74", "period": {"year": 2022}, "source": "made up"}}""");
        Kpi.target("biro", applied, "\"period\": {\"year\": 2030}, \"value\": 50")
                .then()
                .statusCode(201);
    }

    @Test
    void statuses_are_judged_by_thresholds_and_verified_figures_stand_apart_from_reported_ones() {
        aMeasuredCity();
        as("biro")
                .get("/portfolio?partner=" + city)
                .then()
                .statusCode(200)
                .body("statuses.code", contains("cannot-say"))
                .body("statuses[0].count", equalTo(1))
                .body("statuses[0].reported", equalTo(0))
                .body("figures.find { it.code == 'coverage' }.value", equalTo("0.00"))
                .body("figures.find { it.code == 'unverified-share' }.value", nullValue())
                .body("filters.partner", equalTo(city));

        var observation = Kpi.id(Kpi.observe("biro", applied, "\"period\": {\"year\": 2023}, \"value\": 62"));
        as("biro")
                .get("/portfolio?partner=" + city)
                .then()
                .body("figures.find { it.code == 'unverified-share' }.value", equalTo("100.00"))
                .body("figures.find { it.code == 'coverage' }.numerator", equalTo("1"));
        Kpi.decide("kepala", observation, "VERIFIED").then().statusCode(201);

        as("biro")
                .get("/portfolio?partner=" + city)
                .then()
                .body("figures.find { it.code == 'unverified-share' }.value", equalTo("0.00"))
                .body("figures.find { it.code == 'verified-coverage' }.value", equalTo("100.00"))
                .body("figures.find { it.code == 'completeness' }.value", notNullValue());
        as("biro")
                .get("/portfolio/lines?partner=" + city)
                .then()
                .body("items", hasSize(1))
                .body("items[0].percent", equalTo("50"))
                .body("items[0].basis", equalTo("verified"));
    }

    @Test
    void verified_words_and_verified_figures_that_cannot_be_added_are_verified_all_the_same() {
        aMeasuredCity();
        var words = Kpi.apply(card, "{\"indicator\": \"" + Kpi.define("""
                "unit": "words", "valueKind": "QUALITATIVE", "level": "OUTPUT", "direction": "NEUTRAL",
                "aggregation": "NONE", "rhythm": "YEAR\"""") + "\"}");
        var rate = Kpi.apply(card, "{\"indicator\": \"C04\"}");
        for (var figure : List.of(
                Kpi.observe(
                        "biro", words, "\"period\": {\"year\": 2025}, \"state\": \"TEXT\", \"raw\": \"both learn\""),
                Kpi.observe("biro", rate, "\"period\": {\"year\": 2024}, \"value\": 40"), // without its parts
                Kpi.observe("biro", rate, "\"period\": {\"year\": 2025}, \"value\": 42"))) {
            Kpi.decide("kepala", Kpi.id(figure), "VERIFIED").then().statusCode(201);
        }

        as("biro")
                .get("/portfolio?by=partner&partner=" + city)
                .then()
                .body("figures.find { it.code == 'applied-indicators-with-a-figure' }.value", equalTo("2"))
                .body("figures.find { it.code == 'verified-coverage' }.value", equalTo("66.67"))
                .body("figures.find { it.code == 'unverified-share' }.value", equalTo("0.00"))
                .body("groups[0].verified", equalTo(2))
                .body("current", equalTo("same-transaction"))
                .body("knownAt", nullValue());
    }

    @Test
    void it_is_divided_by_sector_partner_country_and_goal() {
        aMeasuredCity();
        for (var by : List.of("sector WAT-DRINK", "partner " + city, "country ZZ")) {
            var asked = by.split(" ");
            as("biro")
                    .get("/portfolio?partner=" + city + "&by=" + asked[0])
                    .then()
                    .body("by", equalTo(asked[0]))
                    .body("groups.code", contains(asked[1]))
                    .body("groups[0].appliedIndicators", equalTo(1))
                    .body("groups[0].lines", containsString(asked[0] + "=" + asked[1]));
        }
        as("biro").get("/portfolio?by=goal&partner=" + city).then().body("groups.code", contains("none"));

        var goal = Kpi.goal();
        var ofGoal = Kpi.open("GOAL", goal);
        rank(ofGoal);
        as("biro")
                .get("/portfolio?by=goal&goal=" + goal)
                .then()
                .body("groups.code", contains(goal))
                .body("groups[0].name", containsString("A goal"))
                .body("figures.find { it.code == 'scorecards' }.value", equalTo("1"));
        as("biro")
                .get("/portfolio?kind=AGREEMENT&goal=" + goal)
                .then()
                .body("figures.find { it.code == 'applied-indicators' }.value", equalTo("0"));
    }

    @Test
    void the_way_leads_from_a_goal_to_its_scorecard_to_its_observations() {
        var goal = Kpi.goal();
        var ofGoal = Kpi.open("GOAL", goal);
        var use = rank(ofGoal);
        var observation = Kpi.id(Kpi.observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 71"));

        var portfolio = as("biro").get("/portfolio?by=goal&goal=" + goal);
        var lines = as("biro").basePath("").get(portfolio.<String>path("groups[0].lines"));
        lines.then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(use))
                .body("items[0].scorecard", equalTo(ofGoal))
                .body("items[0].subject", equalTo(goal))
                .body("items[0].goals", contains(goal))
                .body("items[0].lastPeriod", equalTo("2025"))
                .body("items[0].lastValue", equalTo("71"));
        as("biro")
                .basePath("")
                .get(lines.<String>path("items[0].observations"))
                .then()
                .statusCode(200)
                .body("items.id", contains(observation));
    }

    @Test
    void a_mission_and_a_partner_get_figures_made_of_what_they_may_see_only() {
        Kpi.mission("kbri-ankara", "TR", "2020-01-01", null, 1);
        aMeasuredCity();
        var shared = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        rank(as("biro").get("/scorecards?agreement=" + shared).path("items[0].id"));

        as("kbri-ankara")
                .get("/portfolio/lines?partner=" + city)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("ankara").get("/portfolio/lines?partner=" + city).then().body("items", hasSize(0));
        as("ankara").get("/portfolio?by=country").then().body("groups.code", contains("TR"));
        as("ankara").get("/portfolio/lines?limit=200").then().body("items.subject", hasItems(shared.toString()));
        as("ankara")
                .get("/portfolio?goal=" + Kpi.goal())
                .then()
                .body("figures.find { it.code == 'scorecards' }.value", equalTo("0"));
    }

    @Test
    void it_costs_the_same_however_much_was_observed() {
        aMeasuredCity();
        var few = statements();
        for (var year = 1990; year < 2020; year++) {
            Kpi.id(Kpi.observe("biro", applied, "\"period\": {\"year\": " + year + "}, \"value\": 60"));
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(24);
    }

    @Test
    void it_costs_the_same_however_many_lines_cards_and_goals_there_are() {
        aMeasuredCity();
        var few = statements();
        for (var i = 0; i < 12; i++) {
            var goal = Kpi.goal();
            rank(Kpi.open("GOAL", goal));
            var more = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
            var its = as("biro").get("/scorecards?agreement=" + more).<String>path("items[0].id");
            Kpi.apply(its, "{\"indicator\": \"O01\"}");
            Kpi.apply(its, "{\"indicator\": \"O06\"}");
            Kpi.contributes(goal, "\"agreement\": \"" + more + "\"");
        }

        assertThat(statements()).isEqualTo(few);
    }

    /// Of the portfolio divided in each way, and of its list; by the mapper and without it.
    private long statements() {
        var paths = List.of(
                "/portfolio",
                "/portfolio?by=goal",
                "/portfolio?by=sector",
                "/portfolio?by=partner",
                "/portfolio?by=country",
                "/portfolio/lines?limit=200");
        paths.forEach(path -> as("biro").get(path).then().statusCode(200));
        return statements.of(
                () -> paths.forEach(path -> as("biro").get(path).then().statusCode(200)));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        as("biro").get("/portfolio?by=colour").then().statusCode(422);
        as("biro").get("/portfolio?country=turkey").then().statusCode(422);
        as("biro").get("/portfolio?goal=nonsense").then().statusCode(anyOf(equalTo(400), equalTo(404)));
        as("biro").get("/portfolio?colour=red").then().statusCode(400);
        as("biro").get("/portfolio/lines?kind=CITY").then().statusCode(422);
        io.restassured.RestAssured.given().get("/api/v1/portfolio/lines").then().statusCode(401);
    }

    private static String figure(String user, String code) {
        return as(user).get("/portfolio").path("figures.find { it.code == '%s' }.value".formatted(code));
    }
}
