package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.define;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// User story G9 from the definition to the corrected figure, and what the database itself holds up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class FigureStoryTest {

    @Inject
    Sql sql;

    @Inject
    SessionFactory sessions;

    @Test
    void an_indicator_is_defined_applied_aimed_observed_verified_and_corrected() {
        var card = card();
        var code = define("""
                "unit": "minutes", "valueKind": "NUMBER", "level": "OUTPUT", "direction": "LOWER", "aggregation": "LAST", "rhythm": "YEAR\"""");
        var use = apply(card, """
                {"indicator": "%s", "baseline": {"value": 60, "period": {"year": 2023}, "source": "made up for a test"}}""".formatted(code));
        id(target("biro", use, "\"period\": {\"year\": 2024}, \"value\": 50"));
        id(target("biro", use, "\"period\": {\"year\": 2025}, \"value\": 40"));
        id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 40, \"status\": \"PLANNED\""));
        var figure = id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 45"));
        observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": \"45.5\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-decimals"));
        observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 45")
                .then()
                .statusCode(200)
                .body("id", equalTo(figure));
        decide("kepala", figure, "VERIFIED").then().statusCode(201);

        as("auditor")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.verified.percent", equalTo("75"))
                .body("indicators[0].progress.reported.percent", nullValue());
        as("biro").delete("/observations/" + figure).then().statusCode(405);
        as("biro")
                .body("{\"value\": 48, \"reason\": \"misread\"}")
                .post("/observations/" + figure + "/corrections")
                .then()
                .statusCode(201);

        as("auditor")
                .get("/observations?indicator=" + use)
                .then()
                .body("items.value", contains("40", "45", "48"))
                .body("items.status", contains("PLANNED", "CORRECTED", "REPORTED"));
        as("auditor")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.verified.percent", nullValue())
                .body("indicators[0].progress.reported.percent", equalTo("60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update observation set prepared_by = '{}' where id = ?",
                "update observation set raw = 'x', state = 'TEXT', value = null where id = ?",
                "update observation set parts = '[{\"a\": 1}]' where id = ?",
                "update observation set status = 'VERIFIED', decided_by = 'kepala', decided_at = now() where id = ?",
                "update observation set status = 'DISPUTED' where id = ?",
                "update observation set disputed_from = 'REPORTED' where id = ?",
            })
    void the_database_itself_keeps_what_was_said_and_who_prepared_it(String change) {
        var use = apply(card(), "{\"indicator\": \"O01\"}");
        var figure =
                id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 3, \"preparedBy\": [\"kepala\"]"));

        assertThatThrownBy(() -> sql.run(change, UUID.fromString(figure)))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);

        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("status", equalTo("REPORTED"))
                .body("value", equalTo("3"));
    }

    @Test
    void a_screen_of_a_use_costs_the_same_however_long_its_history_is() {
        var card = card();
        var small = apply(card, "{\"indicator\": \"O03\"}");
        var large = apply(card, "{\"indicator\": \"O01\", \"baseline\": {\"value\": 1, \"period\": {\"year\": 2010}}}");
        for (var year = 2011; year < 2018; year++) {
            as("kepala")
                    .body("{\"value\": %d, \"period\": {\"year\": 2010}, \"reason\": \"again\"}".formatted(year))
                    .post("/scorecards/" + card + "/indicators/" + large + "/baselines")
                    .then()
                    .statusCode(201);
            id(target("biro", large, "\"period\": {\"year\": %d}, \"value\": 4".formatted(year)));
            id(observe("biro", large, "\"period\": {\"year\": %d}, \"value\": 3".formatted(year)));
        }
        as("biro")
                .body("{\"from\": \"2011-01-01\", \"until\": \"2030-12-31\", \"rhythm\": \"YEAR\"}")
                .post("/applied-indicators/" + large + "/periods/series")
                .then()
                .statusCode(201);
        id(target("biro", small, "\"period\": {\"year\": 2025}, \"value\": 4"));

        for (var path : new String[] {"", "/periods", "/quota"}) {
            assertThat(statements("/applied-indicators/" + large + path))
                    .as(path)
                    .isEqualTo(statements("/applied-indicators/" + small + path))
                    .isLessThanOrEqualTo(3);
        }
        var before = sessions.getStatistics();
        before.clear();
        id(observe("biro", small, "\"period\": {\"year\": 2025}, \"value\": 3"));
        var ofSmall = before.getPrepareStatementCount();
        before.clear();
        id(observe("biro", large, "\"period\": {\"year\": 2025}, \"value\": 3"));
        assertThat(before.getPrepareStatementCount()).isEqualTo(ofSmall);
    }

    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        as("biro").get(path).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }
}
