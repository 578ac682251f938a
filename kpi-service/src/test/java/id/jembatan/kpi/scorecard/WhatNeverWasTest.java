package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.contributes;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A case that was entered in error counts nowhere, and two records of one partner are one partner.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WhatNeverWasTest {

    private String city;
    private UUID agreement;
    private String people;

    @BeforeEach
    void one_measured_case() {
        city = "zz-n" + UUID.randomUUID();
        Kpi.partner(city, "City of " + city, 1);
        agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
        people = measured(cardOf(agreement), 4);
    }

    @Test
    void a_case_that_was_taken_back_counts_for_no_partner_sector_or_goal_and_stands_in_no_list() {
        var other = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
        measured(cardOf(other), 3);
        var goal = goal();
        contributes(goal, "\"agreement\": \"" + agreement + "\"");
        var programme = id(as("biro")
                .body("{\"agreement\": \"%s\", \"title\": {\"en\": \"A programme\"}, \"source\": \"made up\"}"
                        .formatted(agreement))
                .post("/programmes"));
        var ofProgramme = open("PROGRAMME", programme);
        var due = apply(ofProgramme, "{\"indicator\": \"O02\"}");
        as("biro").get("/figures/partners/" + city).then().body("figures[0].reported.value", equalTo("7"));

        Kpi.takenBack(agreement, city, 2);

        as("biro").get("/figures/partners/" + city).then().body("figures[0].reported.value", equalTo("3"));
        as("biro").get("/figures/goals/" + goal).then().body("figures", empty());
        as("biro").get("/figures/agreements/" + agreement).then().body("figures", empty());
        as("biro")
                .queryParam("indicator", "O01")
                .queryParam("limit", 200)
                .get("/figures/sectors/WAT-DRINK/contributors")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(people)));
        as("biro")
                .get("/scorecards?partner=" + city)
                .then()
                .body("items.subject.id", containsInAnyOrder(other.toString()));
        as("biro").get("/scorecards?agreement=" + agreement).then().body("items", hasSize(1));
        as("biro").get("/portfolio/lines?limit=200&kind=PROGRAMME").then().body("items.id", not(hasItem(due)));
        as("biro").get("/portfolio/lines?partner=" + city).then().body("items", hasSize(1));
    }

    @Test
    void nobody_is_asked_for_a_figure_of_a_case_that_was_taken_back() {
        as("biro")
                .body("{\"from\": \"2020-01-01\", \"until\": \"2020-12-31\", \"rhythm\": \"YEAR\"}")
                .post("/applied-indicators/" + people + "/periods/series")
                .then()
                .statusCode(201);
        as("biro")
                .get("/observations/due?scorecard=" + cardOf(agreement))
                .then()
                .body("items", hasSize(1));

        var card = cardOf(agreement);
        Kpi.takenBack(agreement, city, 2);

        as("biro")
                .get("/observations/due?scorecard=" + card)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void two_records_of_one_partner_have_one_figure_under_both_codes() {
        var twin = "zz-n" + UUID.randomUUID();
        Kpi.partner(twin, "City of " + twin, 1);
        var other = agreement(UUID.randomUUID(), "IMPLEMENTING", twin, "ZZ", "", 1);
        measured(cardOf(other), 3);

        Kpi.merged(twin, city, 2);

        for (var code : new String[] {city, twin}) {
            as("biro")
                    .get("/figures/partners/" + code)
                    .then()
                    .statusCode(200)
                    .body("of.title", equalTo("City of " + city))
                    .body("figures[0].reported.value", equalTo("7"))
                    .body("figures[0].contributors", equalTo(2));
            as("biro").get("/scorecards?partner=" + code).then().body("items", hasSize(2));
            as("biro").get("/portfolio/lines?partner=" + code).then().body("items", hasSize(2));
        }
        as("biro").get("/figures/partners/zz-nobody").then().statusCode(404);
    }

    @Test
    void a_page_after_a_contributor_that_is_gone_is_refused_and_does_not_begin_again() {
        var other = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
        measured(cardOf(other), 3);
        var path = "/figures/partners/" + city + "/contributors?indicator=O01&limit=1";
        String next = as("biro").get(path).path("next");
        String first = as("biro").get(path).path("items[0].subject");
        as("biro").get(path + "&after=" + next).then().statusCode(200).body("items", hasSize(1));

        Kpi.takenBack(UUID.fromString(first), city, 2);

        as("biro").get(path + "&after=" + next).then().statusCode(400).body("code", equalTo("invalid-cursor"));
        assertThat(next).isNotNull();
    }

    private static String measured(String card, int value) {
        var use = apply(card, "{\"indicator\": \"O01\"}");
        id(observe("biro", use, "\"period\": {\"year\": 2024}, \"value\": %d".formatted(value)));
        return use;
    }

    private static String cardOf(UUID agreement) {
        return as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
    }
}
