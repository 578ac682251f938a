package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PortfolioResourceTest {

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

    private static String figure(String user, String code) {
        return as(user).get("/portfolio").path("figures.find { it.code == '%s' }.value".formatted(code));
    }
}
