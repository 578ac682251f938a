package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.target;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What contributes to a goal counts there once, by however many ways and on however many levels it is reached.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class GoalFiguresTest {

    @Test
    void what_is_reached_by_two_ways_counts_once() {
        var goal = goal(null);
        var below = goal(goal);
        var agreement = agreement("tr-ankara");
        people(cardOf(agreement), 4);
        contributes(goal, agreement);
        contributes(below, agreement);

        as("biro")
                .get("/figures/goals/" + goal)
                .then()
                .statusCode(200)
                .body("figures", hasSize(1))
                .body("figures[0].reported.value", equalTo("4"))
                .body("figures[0].reported.percent", equalTo("40"))
                .body("figures[0].contributors", equalTo(1))
                .body("figures[0].flags", empty());
        as("biro")
                .get("/figures/sectors/WAT-DRINK")
                .then()
                .statusCode(200)
                .body("current", equalTo("same-transaction"));
        as("biro").get("/figures/agreements/" + agreement).then().body("figures[0].reported.value", equalTo("4"));
    }

    @Test
    void what_a_goal_itself_is_measured_by_stands_beside_and_is_never_added() {
        var goal = goal(null);
        people(open("GOAL", goal), 7);
        var agreement = agreement("tr-ankara");
        var counted = people(cardOf(agreement), 4);
        contributes(goal, agreement);

        as("biro")
                .get("/figures/goals/" + goal)
                .then()
                .body("figures[0].reported.value", equalTo("4"))
                .body("figures[0].own", hasSize(1))
                .body("figures[0].own[0].reported.value", equalTo("7"))
                .body("figures[0].shown.id", contains(counted));
    }

    @Test
    void a_goal_in_between_counts_only_where_nothing_below_it_measures_the_same() {
        var goal = goal(null);
        var measuredBelow = goal(goal);
        var aloneBelow = goal(goal);
        var above = people(open("GOAL", measuredBelow), 50);
        people(open("GOAL", aloneBelow), 2);
        var agreement = agreement("tr-ankara");
        people(cardOf(agreement), 4);
        contributes(measuredBelow, agreement);

        as("biro")
                .get("/figures/goals/" + goal)
                .then()
                .body("figures[0].reported.value", equalTo("6"))
                .body("figures[0].contributors", equalTo(2))
                .body("figures[0].flags", hasItem("counted-below"))
                .body("figures[0].shown.find { it.id == '%s' }.counted".formatted(above), equalTo(false))
                .body("figures[0].shown.find { it.id == '%s' }.why".formatted(above), equalTo("counted-below"));
        as("biro")
                .queryParam("indicator", "O01")
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get("/figures/goals/" + goal + "/contributors")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("total", equalTo(3));
    }

    @Test
    void a_contribution_that_ended_counts_no_more() {
        var goal = goal(null);
        var agreement = agreement("tr-ankara");
        people(cardOf(agreement), 4);
        var contribution = contributes(goal, agreement);
        as("biro").get("/figures/goals/" + goal).then().body("figures", hasSize(1));

        as("biro")
                .body("{\"reason\": \"it went another way\"}")
                .post("/contributions/" + contribution + "/endings")
                .then()
                .statusCode(201);

        as("biro").get("/figures/goals/" + goal).then().statusCode(200).body("figures", empty());
    }

    @Test
    void a_programme_is_made_of_what_its_activities_are_measured_by_and_shows_its_own_beside() {
        var agreement = agreement("tr-ankara");
        var measured = people(cardOf(agreement), 4);
        var programme = id(as("biro").body("""
                {"agreement": "%s", "title": {"en": "A programme"}, "source": "made up"}""".formatted(agreement)).post("/programmes"));
        id(as("biro").body("""
                {"kind": "ACTIVITY", "title": {"en": "A course"}, "indicators": ["%s"]}""".formatted(measured)).post("/programmes/" + programme + "/activities"));
        var own = people(open("PROGRAMME", programme), 9);

        as("biro")
                .get("/figures/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("of.title", equalTo("A programme"))
                .body("figures[0].reported.value", equalTo("4"))
                .body("figures[0].shown.id", contains(measured))
                .body("figures[0].own.id", contains(own));
        as("biro")
                .queryParam("kind", "PROGRAMME")
                .queryParam("limit", 200)
                .get("/scorecards")
                .then()
                .statusCode(200)
                .body("items.subject.title", hasItem("A programme"));
        as("biro").get("/figures/programmes/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String goal(String parent) {
        return id(as("biro")
                .body("""
                {"kind": "AMBITION", "title": {"en": "A goal %s"}, "parent": %s}""".formatted(UUID.randomUUID(), parent == null ? "null" : "\"" + parent + "\""))
                .post("/goals"));
    }

    private static UUID agreement(String partner) {
        return Kpi.agreement(UUID.randomUUID(), "IMPLEMENTING", partner, "TR", "", 1);
    }

    private static String cardOf(UUID agreement) {
        return as("biro").queryParam("agreement", agreement).get("/scorecards").path("items[0].id");
    }

    private static String people(String card, int value) {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, "\"period\": {\"year\": 2024}, \"value\": 10"));
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"value\": %d".formatted(value)));
        return people;
    }

    private static String contributes(String goal, UUID agreement) {
        return id(as("biro").body("""
                {"goal": "%s", "agreement": "%s", "strength": "SUPPORTING", "statement": "It helps", "source": "made up"}""".formatted(goal, agreement)).post("/contributions"));
    }
}
