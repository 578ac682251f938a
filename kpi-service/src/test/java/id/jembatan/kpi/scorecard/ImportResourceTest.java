package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.hear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ImportResourceTest {

    @Inject
    Sql sql;

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void the_sample_portfolio_shows_its_rank_and_comes_in_only_once() throws Exception {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var file = Files.readString(Path.of("sample-data/goals.json"));

        as("admin")
                .body(file)
                .post("/goals/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(6));
        assertThat(count("goal where code = 'top-50-global-city'")).isZero();

        as("admin")
                .body(file)
                .post("/goals/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(6))
                .body("waiting", equalTo(2));
        as("kepala")
                .body(file)
                .post("/goals/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(6));
        assertThat(count("goal where code = 'top-50-global-city'")).isEqualTo(1);

        String goal = as("biro")
                .get("/goals?q=top-50-global-city")
                .path("items.find { it.code == 'top-50-global-city' }.scorecard");
        as("biro")
                .get("/scorecards/" + goal)
                .then()
                .body("indicators[0].code", equalTo("C10"))
                .body("indicators[0].progress.reported.percent", equalTo("12.5"))
                .body("indicators[0].coverage.due", equalTo(1))
                .body("indicators[0].coverage.reported", equalTo(1));

        // the agreements are told of later, and the same file completes their scorecards
        var students = hearOf("A29");
        var hospitals = hearOf("A30");
        as("admin")
                .body(file)
                .post("/goals/imports")
                .then()
                .body("waiting", equalTo(0))
                .body("created", greaterThan(8));
        as("admin").body(file).post("/goals/imports").then().body("created", equalTo(0));
        fourStudentsAYearForFiveYears(students);
        twentySevenOrTwentyEightHospitals(hospitals);
    }

    /// Seed 004: a multi-year series of targets, 20 places in all.
    private static void fourStudentsAYearForFiveYears(UUID agreement) {
        var use = as("biro").get("/scorecards/" + card(agreement)).<String>path("indicators[0].id");
        as("biro")
                .get("/applied-indicators/" + use + "/quota")
                .then()
                .statusCode(200)
                .body("planned", equalTo("20"))
                .body("periods.planned", contains("4", "4", "4", "4", "4"))
                .body("periods.period.name", contains("year 1", "year 2", "year 3", "year 4", "year 5"))
                .body("verified.used", equalTo("0"));
    }

    /// Two sources that differ in number and in state are two figures, and never one.
    private static void twentySevenOrTwentyEightHospitals(UUID agreement) {
        as("biro")
                .get("/figures/agreements/" + agreement)
                .then()
                .statusCode(200)
                .body("figures.code", contains("O09", "O09"))
                .body("figures.flags", everyItem(hasItem("other-definitions")))
                .body("figures.find { it.definition.startsWith('27') }.reported.value", equalTo("27"))
                .body("figures.find { it.definition.startsWith('27') }.verified.value", nullValue())
                .body("figures.find { it.definition.startsWith('28') }.planned.value", equalTo("28"))
                .body("figures.find { it.definition.startsWith('28') }.reported.value", nullValue());
    }

    private static String card(UUID agreement) {
        return as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
    }

    @Test
    void one_faulty_row_refuses_the_file_and_names_every_fault() {
        var code = "import-" + UUID.randomUUID();
        as("admin")
                .body("""
                        {"goals": [{"code": "%s", "kind": "OTHER", "title": {"en": "x"}, "source": "s", "certainty": "low"},
                                   {"code": "%s-2", "kind": "OTHER", "title": {"en": "y"}, "parent": "nobody", "source": "s", "certainty": "low"}],
                         "scorecards": [{"goal": "%s", "indicators": [
                            {"indicator": "NOPE"},
                            {"indicator": "C10", "targets": [{"period": {"year": 2030}, "value": "-1", "source": "s", "certainty": "low"}],
                             "observations": [{"period": {"year": 2030, "month": 14}, "value": "1", "source": "s", "certainty": "low"}]}]}]}""".formatted(code, code, code))
                .post("/goals/imports")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/goals/1/parent",
                                "/scorecards/0/indicators/0/indicator",
                                "/scorecards/0/indicators/1/targets/0/value",
                                "/scorecards/0/indicators/1/observations/0/period"));

        assertThat(count("goal where code = '%s'".formatted(code))).isZero();
    }

    @Test
    void an_import_is_for_those_who_administer() {
        for (var user : new String[] {"biro", "auditor", "dinas-sda", "kbri-ankara", "ankara"}) {
            as(user).body("{\"goals\": [], \"scorecards\": []}")
                    .post("/goals/imports")
                    .then()
                    .statusCode(403);
        }
        as("admin").body("{\"goals\": []}").post("/goals/imports").then().statusCode(422);
        as("admin")
                .body("{\"goals\": [], \"scorecards\": [], \"x\": 1}")
                .post("/goals/imports")
                .then()
                .statusCode(400);
        as("admin")
                .body("{\"goals\": [], \"scorecards\": []}")
                .post("/goals/imports?dry=1")
                .then()
                .statusCode(400);
    }

    private static UUID hearOf(String reference) {
        var id = UUID.randomUUID();
        hear(AgreementsHearer.class, "id.jembatan.agreement.opened.v1", id, 1, """
                {"agreementId": "%s", "reference": "%s", "title": "From the portfolio", "stage": "INITIATED", "partners": [],
                 "sectors": [], "sharedWith": [], "version": 1}""".formatted(id, reference));
        return id;
    }

    private long count(String from) {
        return sql.list("select count(*) from " + from, row -> row.getLong(1)).getFirst();
    }
}
