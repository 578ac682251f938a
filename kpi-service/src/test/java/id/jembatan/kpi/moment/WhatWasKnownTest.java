package id.jembatan.kpi.moment;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.contributes;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.goalUnder;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every figure answers `?asOf=`: what was known on that day.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WhatWasKnownTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";

    private String city;
    private UUID agreement;
    private String card;

    @BeforeEach
    void first_of_march() {
        day("2026-03-01");
        city = "zz-w" + UUID.randomUUID();
        Kpi.partner(city, "A city", 1);
        agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "TR", "\"tr-ankara\"", 1);
        card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
    }

    @AfterEach
    void go() {
        TestClock.reset();
    }

    private static void day(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    @Test
    void the_card_of_a_day_before_a_revision_shows_the_baseline_of_then_and_the_percentage_made_of_it() {
        var rank = Kpi.rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        id(observe("biro", rank, YEAR + "\"value\": 71"));
        day("2026-04-01");
        as("kepala")
                .body("""
                {"value": "76", "period": {"year": 2023}, "source": "the corrected edition", "reason": "it was misread"}""")
                .post("/scorecards/" + card + "/indicators/" + rank + "/baselines")
                .then()
                .statusCode(201);

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].baseline.value", equalTo("76"))
                .body("indicators[0].baseline.source", equalTo("the corrected edition"))
                .body("indicators[0].progress.reported.percent", equalTo("19.23"));
        as("biro")
                .get("/scorecards/" + card + "?asOf=2026-03-15")
                .then()
                .body("indicators[0].baseline.value", equalTo("74"))
                .body("indicators[0].baseline.period.key", equalTo("2024"))
                .body("indicators[0].baseline.source", equalTo("not recorded"))
                .body("indicators[0].progress.reported.percent", equalTo("12.5"))
                .body("indicators[0].progress.reported.explanation.baseline", equalTo("74"));
        as("biro")
                .get("/figures/agreements/" + agreement + "?asOf=2026-03-15")
                .then()
                .body("figures[0].shown[0].reported.percent", equalTo("12.5"));
    }

    @Test
    void a_use_whose_baseline_came_later_had_none_and_one_in_words_shows_its_words() {
        var rank = apply(card, "{\"indicator\": \"C10\"}");
        day("2026-04-01");
        as("biro")
                .body("""
                {"raw": "N=35;P=55", "period": {"year": 2024}, "source": "made up"}""")
                .post("/scorecards/" + card + "/indicators/" + rank + "/baselines")
                .then()
                .statusCode(201);

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].baseline.raw", equalTo("N=35;P=55"))
                .body("indicators[0].baseline.value", nullValue());
        as("biro").get("/scorecards/" + card + "?asOf=2026-03-15").then().body("indicators[0].baseline", nullValue());
    }

    @Test
    void a_dispute_takes_nothing_from_the_days_before_it() {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, YEAR + "\"value\": 10"));
        var figure = id(observe("biro", people, YEAR + "\"value\": 5"));
        decide("kepala", figure, "VERIFIED").then().statusCode(201);
        day("2026-04-01");
        as("ankara")
                .body("{\"decision\": \"DISPUTED\", \"note\": \"four of them\"}")
                .post("/observations/" + figure + "/statements")
                .then()
                .statusCode(201);

        as("biro")
                .get("/scorecards/" + card + "?asOf=2026-03-15")
                .then()
                .body("indicators[0].progress.verified.percent", equalTo("50"))
                .body("indicators[0].observations[0].status", equalTo("VERIFIED"));
        as("biro")
                .get("/portfolio?asOf=2026-03-15&partner=" + city)
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-03-15"))
                .body("knownAt", containsString("2026-03-15T"))
                .body("figures.find { it.code == 'verified-coverage' }.value", equalTo("100.00"))
                .body("figures.asOf", everyItem(equalTo("2026-03-15")));
        as("biro")
                .get("/portfolio?partner=" + city)
                .then()
                .body("figures.find { it.code == 'verified-coverage' }.value", equalTo("0.00"))
                .body("knownAt", nullValue());
        as("biro")
                .get("/portfolio/lines?asOf=2026-03-15&partner=" + city)
                .then()
                .body("items[0].percent", equalTo("50"))
                .body("items[0].basis", equalTo("verified"))
                .body("items[0].lastStatus", equalTo("VERIFIED"));
    }

    @Test
    void the_portfolio_of_a_day_is_what_it_showed_on_that_day_in_every_division() {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, YEAR + "\"value\": 10"));
        var figure = id(observe("biro", people, YEAR + "\"value\": 5"));
        var goal = goal();
        contributes(goal, "\"agreement\": \"" + agreement + "\"");
        var then = List.of(
                shown("/portfolio?by=partner&partner=" + city),
                shown("/portfolio?by=sector&partner=" + city),
                shown("/portfolio?by=goal&goal=" + goal),
                shown("/portfolio?partner=" + city),
                listed("/portfolio/lines?goal=" + goal));
        day("2026-04-01");
        decide("kepala", figure, "VERIFIED").then().statusCode(201);
        Kpi.rank(card);

        assertThat(List.of(
                        shown("/portfolio?by=partner&asOf=2026-03-01&partner=" + city),
                        shown("/portfolio?by=sector&asOf=2026-03-01&partner=" + city),
                        shown("/portfolio?by=goal&asOf=2026-03-01&goal=" + goal),
                        shown("/portfolio?asOf=2026-03-01&partner=" + city),
                        listed("/portfolio/lines?asOf=2026-03-01&goal=" + goal)))
                .isEqualTo(then);
        assertThat(shown("/portfolio?partner=" + city)).isNotEqualTo(then.get(3));
        String link = as("biro")
                .get("/portfolio?by=goal&asOf=2026-03-01&goal=" + goal)
                .path("groups[0].lines");
        as("biro")
                .basePath("")
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .body("items.id", contains(people))
                .body("items.basis", contains("reported"));
    }

    private static List<Object> shown(String path) {
        var portfolio = as("biro").get(path);
        portfolio.then().statusCode(200);
        var shown = new ArrayList<Object>(portfolio.<List<Object>>path("statuses"));
        shown.addAll(
                portfolio.path(
                        "figures.findAll { !(it.code in ['goals', 'indicators']) }.collect { [it.code, it.value, it.numerator, it.denominator] }"));
        shown.addAll(portfolio.path("groups.collect { [it.code, it.appliedIndicators, it.withAFigure, it.verified] }"));
        return shown;
    }

    private static List<Object> listed(String path) {
        var lines = as("biro").get(path);
        lines.then().statusCode(200);
        return lines.path("items");
    }

    @Test
    void the_figures_of_a_goal_are_made_of_what_contributed_then_and_of_the_goals_that_stood_under_it_then() {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(observe("biro", people, YEAR + "\"value\": 5"));
        var top = goal();
        var below = goalUnder(top);
        var contribution = contributes(below, "\"agreement\": \"" + agreement + "\"");
        day("2026-04-01");
        var later = contributes(top, "\"indicator\": \"" + people + "\"");
        as("biro")
                .body("{\"reason\": \"it went another way\"}")
                .post("/contributions/" + contribution + "/endings")
                .then()
                .statusCode(201);
        as("biro")
                .body("{\"reason\": \"and this one, too\"}")
                .post("/contributions/" + later + "/endings")
                .then()
                .statusCode(201);
        day("2026-05-01");
        var tag = as("biro").get("/goals/" + below).header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"parent\": null}")
                .patch("/goals/" + below)
                .then()
                .statusCode(200);

        as("biro").get("/figures/goals/" + top).then().body("figures", empty()).body("membership", equalTo("now"));
        as("biro")
                .get("/figures/goals/" + top + "?asOf=2026-03-15")
                .then()
                .statusCode(200)
                .body("membership", equalTo("then"))
                .body("figures", hasSize(1))
                .body("figures[0].reported.value", equalTo("5"));
        as("biro").get("/figures/goals/" + top + "?asOf=2026-04-15").then().body("figures", empty());
        as("biro")
                .get("/portfolio/lines?asOf=2026-03-15&goal=" + top)
                .then()
                .body("items.id", contains(people))
                .body("items[0].goals", contains(below));
        as("biro").get("/portfolio/lines?goal=" + top).then().body("items", empty());
    }

    @Test
    void a_last_day_that_was_moved_later_holds_for_the_days_before_it_was_moved() {
        apply(card, "{\"indicator\": \"O01\"}");
        var goal = goal();
        var contribution = contributes(
                goal, "\"agreement\": \"" + agreement + "\", \"until\": {\"year\": 2026, \"month\": 3, \"day\": 10}");
        day("2026-04-01");
        var found = as("biro").get("/contributions/" + contribution);
        as("biro")
                .header("If-Match", found.header("ETag"))
                .body("{\"until\": {\"year\": 2026, \"month\": null, \"day\": null}}")
                .patch("/contributions/" + contribution)
                .then()
                .statusCode(200);

        as("biro").get("/figures/goals/" + goal).then().body("figures", hasSize(1));
        as("biro").get("/figures/goals/" + goal + "?asOf=2026-03-05").then().body("figures", hasSize(1));
        as("biro").get("/figures/goals/" + goal + "?asOf=2026-03-20").then().body("figures", empty());
    }

    @Test
    void a_quota_of_a_day_is_made_of_the_targets_and_figures_of_then() {
        var places = apply(card, "{\"indicator\": \"O03\"}");
        id(target("biro", places, YEAR + "\"value\": 4"));
        var figure = id(observe("biro", places, YEAR + "\"value\": 2"));
        day("2026-04-01");
        id(target("biro", places, "\"period\": {\"year\": 2026}, \"value\": 4"));
        target("kepala", places, YEAR + "\"value\": 3, \"reason\": \"one place was given back\"")
                .then()
                .statusCode(200);
        decide("kepala", figure, "VERIFIED").then().statusCode(201);

        var quota = "/applied-indicators/" + places + "/quota";
        as("biro")
                .get(quota)
                .then()
                .body("planned", equalTo("7"))
                .body("verified.used", equalTo("2"))
                .body("knownAt", nullValue());
        as("biro")
                .get(quota + "?asOf=2026-03-15")
                .then()
                .statusCode(200)
                .body("planned", equalTo("4"))
                .body("verified.used", equalTo("0"))
                .body("reported.used", equalTo("2"))
                .body("asOf", equalTo("2026-03-15"));
        as("biro").get(quota + "?asOf=2026-02-01").then().statusCode(409).body("code", equalTo("no-quota"));
    }

    @Test
    void the_completeness_of_reporting_of_a_day_knows_what_had_been_said_by_then() {
        var people = apply(card, "{\"indicator\": \"O02\"}");
        as("biro")
                .body("{\"from\": \"2024-01-01\", \"until\": \"2025-12-31\", \"rhythm\": \"YEAR\"}")
                .post("/applied-indicators/" + people + "/periods/series")
                .then()
                .statusCode(201);
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"value\": 5"));
        day("2026-04-01");
        var second = id(observe("biro", people, YEAR + "\"value\": 5"));
        day("2026-05-01");
        decide("kepala", second, "RETURNED").then().statusCode(201);

        var asked = "/process-figures/P14?partner=" + city;
        as("biro").get(asked).then().body("numerator", equalTo("1")).body("denominator", equalTo("2"));
        as("biro").get(asked + "&asOf=2026-04-15").then().body("numerator", equalTo("2"));
        as("biro")
                .get(asked + "&asOf=2026-03-15")
                .then()
                .body("numerator", equalTo("1"))
                .body("value", equalTo("50"));
        as("biro").get(asked + "&asOf=2026-02-15").then().body("value", nullValue());
    }

    @Test
    void what_is_no_moment_or_still_to_come_is_refused_everywhere() {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        for (var path : List.of(
                "/portfolio",
                "/portfolio/lines",
                "/applied-indicators/" + people + "/quota",
                "/figures/partners/" + city,
                "/scorecards/" + card)) {
            as("biro").get(path + "?asOf=yesterday").then().statusCode(400);
            as("biro").get(path + "?asOf=2026-03-02").then().statusCode(422);
        }
    }

    @Test
    void every_no_has_its_words() {
        assertThat(ProblemWords.missingFor(MomentProblem.values())).isEmpty();
    }
}
