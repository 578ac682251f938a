package id.jembatan.kpi.portfolio;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.contributes;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.goalUnder;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the portfolio counts for a goal is what its list shows, and what the figures of the goal are made of.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PortfolioGoalTest {

    @Test
    void only_the_indicator_that_contributes_counts_for_the_goal_and_not_its_whole_card() {
        var goal = goal();
        var card = card();
        var contributing = apply(card, "{\"indicator\": \"O01\"}");
        apply(card, "{\"indicator\": \"O06\"}");
        contributes(goal, "\"indicator\": \"" + contributing + "\"");

        sameEverywhere(goal, List.of(contributing));
        as("biro")
                .get("/portfolio?goal=" + goal)
                .then()
                .body("figures.find { it.code == 'applied-indicators' }.value", equalTo("1"))
                .body("figures.find { it.code == 'scorecards' }.value", equalTo("1"));
    }

    @Test
    void what_serves_a_goal_serves_the_goals_above_it_and_so_do_cards_of_programmes() {
        var top = goal();
        var below = goalUnder(top);
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "zz-g" + UUID.randomUUID(), "ZZ", "", 1);
        var ofCase = apply(cardOf(agreement), "{\"indicator\": \"O01\"}");
        contributes(below, "\"agreement\": \"" + agreement + "\"");
        var programme = id(as("biro")
                .body("{\"goal\": \"%s\", \"title\": {\"en\": \"A programme\"}, \"source\": \"made up\"}"
                        .formatted(top))
                .post("/programmes"));
        var ofProgramme = apply(open("PROGRAMME", programme), "{\"indicator\": \"O06\"}");
        var ofGoal = apply(open("GOAL", below), "{\"indicator\": \"O02\"}");

        sameEverywhere(below, List.of(ofCase, ofGoal));
        sameEverywhere(top, List.of(ofCase, ofGoal, ofProgramme));
        as("biro").get("/portfolio?by=goal&goal=" + top).then().body("groups.code", containsInAnyOrder(top, below));
        as("biro").get("/portfolio?by=goal&goal=" + below).then().body("groups.code", contains(below));
    }

    @Test
    void what_contributed_until_yesterday_contributes_nowhere_any_more() {
        var goal = goal();
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "zz-g" + UUID.randomUUID(), "ZZ", "", 1);
        apply(cardOf(agreement), "{\"indicator\": \"O01\"}");
        contributes(goal, "\"agreement\": \"" + agreement + "\", \"until\": {\"year\": 2020}");

        sameEverywhere(goal, List.of());
        as("biro").get("/contributions?standing=true&goal=" + goal).then().body("items", empty());
    }

    @Test
    void who_asks_for_one_of_several_gets_no_group_whose_list_would_be_longer() {
        var city = "zz-g" + UUID.randomUUID();
        var other = "yy-g" + UUID.randomUUID();
        var both = UUID.randomUUID();
        Kpi.hear(
                id.jembatan.kpi.scorecard.AgreementsHearer.class,
                "id.jembatan.agreement.moved.v1",
                both,
                1,
                """
                {"agreementId": "%s", "reference": "R", "title": "T", "stage": "IMPLEMENTING", "kind": "X", "partners":
                 [{"partnerId": "%s", "code": "%s", "country": "ZZ"}, {"partnerId": "%s", "code": "%s", "country": "YY"}],
                 "sectors": ["WAT-DRINK", "ENV-CLIM"], "sharedWith": [], "version": 1}""".formatted(
                                both,
                                UUID.nameUUIDFromBytes(city.getBytes()),
                                city,
                                UUID.nameUUIDFromBytes(other.getBytes()),
                                other));
        apply(cardOf(both), "{\"indicator\": \"O01\"}");
        var alone = agreement(UUID.randomUUID(), "IMPLEMENTING", other, "YY", "", 1);
        apply(cardOf(alone), "{\"indicator\": \"O01\"}");

        for (var asked : List.of("partner=" + city, "partner=" + other)) {
            for (var by : List.of("partner", "country", "sector")) {
                groupsAreTheirLists("/portfolio?by=" + by + "&" + asked);
            }
        }
        groupsAreTheirLists("/portfolio?by=sector&sector=ENV-CLIM&partner=" + city);
        groupsAreTheirLists("/portfolio?by=country&country=ZZ&partner=" + city);
        as("biro").get("/portfolio?by=partner&partner=" + city).then().body("groups.code", contains(city));
    }

    private static void groupsAreTheirLists(String path) {
        var portfolio = as("biro").get(path);
        List<String> links = portfolio.path("groups.lines");
        List<Integer> counts = portfolio.path("groups.appliedIndicators");
        assertThat(links).isNotEmpty();
        for (var i = 0; i < links.size(); i++) {
            List<String> listed = as("biro").basePath("").get(links.get(i)).path("items.id");
            assertThat(listed).as(links.get(i)).hasSize(counts.get(i));
        }
    }

    /// The group of the goal, the list behind it and the figures of the goal hold the same applied indicators.
    private static void sameEverywhere(String goal, List<String> uses) {
        as("biro")
                .get("/portfolio/lines?limit=200&goal=" + goal)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(uses.toArray()));
        var groups = as("biro").get("/portfolio?by=goal&goal=" + goal);
        groups.then().statusCode(200);
        Integer counted = groups.path("groups.find { it.code == '%s' }?.appliedIndicators".formatted(goal));
        assertThat(counted == null ? 0 : counted).isEqualTo(uses.size());
        List<List<String>> shown = as("biro").get("/figures/goals/" + goal).path("figures.shown.id");
        List<List<String>> own = as("biro").get("/figures/goals/" + goal).path("figures.own.id");
        assertThat(Stream.concat(
                                shown.stream().flatMap(List::stream),
                                own.stream().flatMap(List::stream))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(uses);
    }

    private static String card() {
        return cardOf(agreement(UUID.randomUUID(), "IMPLEMENTING", "zz-g" + UUID.randomUUID(), "ZZ", "", 1));
    }

    private static String cardOf(UUID agreement) {
        return as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
    }
}
