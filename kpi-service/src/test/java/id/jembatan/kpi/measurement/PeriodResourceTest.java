package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.partner;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PeriodResourceTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";

    @Inject
    Sql sql;

    @BeforeEach
    void stop_the_clock() {
        TestClock.set(Instant.parse("2026-02-10T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void the_rhythm_cuts_the_time_and_a_figure_is_due_some_days_after_its_end() {
        var water = apply(card(), "{\"indicator\": \"C04\", \"dueDays\": 15}");

        generate(water, "2025-02-01", "2025-12-31", "")
                .then()
                .statusCode(201)
                .body("items.period.key", contains("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"))
                .body("items[0].dueOn", equalTo("2025-04-15"))
                .body("items[3].dueOn", equalTo("2026-01-15"))
                .body("items[0].origin", equalTo("RHYTHM"))
                .body("items[0].lock", nullValue());
        generate(water, "2025-01-01", "2026-03-31", "")
                .then()
                .statusCode(201)
                .body("items.period.key", contains("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"));
    }

    @Test
    void without_a_rule_of_its_own_a_figure_is_due_by_the_general_one() {
        var places = apply(card(), "{\"indicator\": \"O03\"}");

        generate(places, "2025-01-01", "2026-12-31", "")
                .then()
                .statusCode(201)
                .body("items.dueOn", contains("2026-01-30", "2027-01-30"));
    }

    @Test
    void what_no_rhythm_cuts_is_named_with_its_days() {
        var people = apply(card(), "{\"indicator\": \"O01\"}");
        add(people, "\"period\": {\"from\": \"2025-04-01\", \"until\": \"2026-03-31\"}")
                .then()
                .statusCode(201)
                .body("period.key", equalTo("2025-04-01/2026-03-31"))
                .body("dueOn", equalTo("2026-04-30"));
        add(
                        people,
                        "\"period\": {\"name\": \"year 2\"}, \"from\": \"2026-04-01\", \"until\": \"2027-03-31\", \"due\": \"2027-05-01\"")
                .then()
                .statusCode(201)
                .body("from", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2027-05-01"))
                .body("origin", equalTo("CUSTOM"));

        observe("biro", people, "\"period\": {\"year\": 2025, \"quarter\": 3}, \"value\": 4")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("period-overlaps"))
                .body("errors[0].pointer", equalTo("/period"));
        observe("biro", people, "\"period\": {\"year\": 2026, \"month\": 5}, \"value\": 4")
                .then()
                .statusCode(422);
        id(observe("biro", people, "\"period\": {\"from\": \"2025-04-01\", \"until\": \"2026-03-31\"}, \"value\": 4"));
        id(observe("biro", people, "\"period\": {\"name\": \"year 2\"}, \"value\": 4"));
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"value\": 4"));
    }

    @Test
    void the_card_the_list_of_what_is_due_and_p14_say_the_same_of_a_budget_year() {
        var partner = "zz-" + UUID.randomUUID();
        partner(partner, "A city", 1);
        var card = cardOf(partner, "TR", "\"tr-ankara\"");
        var places = apply(card, """
                {"indicator": "O03", "baseline": {"value": 0, "period": {"year": 2021}, "source": "made up"}}""");
        for (var year = 2022; year < 2026; year++) {
            add(places, "\"period\": " + budget(year)).then().statusCode(201);
        }
        id(observe("biro", places, "\"period\": " + budget(2022) + ", \"value\": 4"));
        var disputed = id(observe("biro", places, "\"period\": " + budget(2023) + ", \"value\": 4"));

        same(card, partner, 3, 2, 2024);
        as("ankara")
                .body("{\"decision\": \"DISPUTED\", \"note\": \"it was less\"}")
                .post("/observations/" + disputed + "/statements")
                .then()
                .statusCode(201);
        same(card, partner, 3, 1, 2024); // a disputed figure is no answer, but its reporter need not report anew
    }

    private static void same(String card, String partner, int due, int answered, int awaited) {
        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].coverage.due", equalTo(due))
                .body("indicators[0].coverage.reported", equalTo(answered))
                .body("indicators[0].coverage.notReported", equalTo(due - answered));
        as("biro")
                .get("/process-figures/P14?partner=" + partner)
                .then()
                .statusCode(200)
                .body("denominator", equalTo("" + due))
                .body("numerator", equalTo("" + answered));
        as("biro")
                .get("/observations/due?scorecard=" + card + "&until=2026-02-09")
                .then()
                .statusCode(200)
                .body("items.period.key", contains(awaited + "-04-01/" + (awaited + 1) + "-03-31"));
    }

    private static String budget(int year) {
        return "{\"from\": \"%d-04-01\", \"until\": \"%d-03-31\"}".formatted(year, year + 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"period\": {\"from\": \"2026-03-31\", \"until\": \"2025-04-01\"} | period-reversed | /period",
                "\"period\": {\"from\": \"2025-04-01\"} | not-a-period | /period",
                "\"period\": {\"year\": 2025, \"from\": \"2025-04-01\", \"until\": \"2026-03-31\"} | not-a-period | /period",
                "\"period\": {\"name\": \"year 1\"}, \"from\": \"2025-04-01\", \"until\": \"2025-03-31\" | period-reversed | /until",
                "\"period\": {\"name\": \"year 1\"}, \"from\": \"2025-04-01\" | not-a-period | /from",
                "\"period\": {\"year\": 2025}, \"from\": \"2025-04-01\", \"until\": \"2026-03-31\" | not-a-period | /from",
                "\"period\": {\"year\": 2027, \"quarter\": 1}, \"due\": \"2027-03-30\" | due-before-the-end | /due",
                "\"period\": {\"year\": 2026} | period-overlaps | /period",
                "\"period\": {\"year\": 2026, \"month\": 2} | period-overlaps | /period",
            })
    void a_period_that_is_reversed_or_overlaps_is_refused(String form, String code, String pointer) {
        var water = apply(card(), "{\"indicator\": \"C04\"}");
        generate(water, "2026-01-01", "2026-06-30", "").then().statusCode(201);

        add(water, form)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));

        as("biro").get(periods(water)).then().body("items", hasSize(2));
    }

    @Test
    void a_series_that_cannot_be_is_refused_whole() {
        var people = apply(card(), "{\"indicator\": \"O01\"}");

        generate(people, "2025-01-01", "2025-12-31", "")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-rhythm"));
        generate(people, "2025-12-31", "2025-01-01", ", \"rhythm\": \"MONTH\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("period-reversed"));
        generate(people, "1950-01-01", "2100-01-01", ", \"rhythm\": \"MONTH\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-periods"));
        add(people, "\"period\": {\"year\": 2025, \"half\": 2}").then().statusCode(201);
        add(people, "\"period\": {\"year\": 2025, \"half\": 2}")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-exists"));
        generate(people, "2025-01-01", "2025-12-31", ", \"rhythm\": \"MONTH\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("period-overlaps"));

        as("biro").get(periods(people)).then().body("items", hasSize(1));
    }

    @Test
    void a_locked_period_refuses_figures_corrections_and_targets_and_says_why() {
        var people = apply(card(), "{\"indicator\": \"O01\"}");
        id(target("biro", people, YEAR + "\"value\": 10"));
        var figure = id(observe("biro", people, YEAR + "\"value\": 3"));
        lock("kepala", people, YEAR + "\"reason\": \"the report was sent\"")
                .then()
                .statusCode(201)
                .body("lock.reason", equalTo("the report was sent"))
                .body("lock.by", equalTo("kepala"))
                .body("open", equalTo(false));

        as("dinas-sda")
                .get(periods(people))
                .then()
                .body("items[0].origin", equalTo("LOCK"))
                .body("items[0].dueOn", nullValue());
        as("kepala")
                .header("Accept-Language", "en")
                .body("{\"indicator\": \"%s\", %s \"value\": 4}".formatted(people, YEAR))
                .post("/observations")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-locked"))
                .body("detail", containsString("2025 is locked: the report was sent."))
                .body("detail", containsString("kpi:administer"))
                .body("lock.reason", equalTo("the report was sent"))
                .body("lock.unlockedBy", equalTo("kpi:administer"));
        observe("kepala", people, "\"period\": {\"year\": 2025, \"month\": 3}, \"value\": 4")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-locked"));
        correct("biro", figure).then().statusCode(409).body("code", equalTo("period-locked"));
        target("kepala", people, YEAR + "\"value\": 12, \"reason\": \"more places\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-locked"));
        id(observe("biro", people, "\"period\": {\"year\": 2026}, \"value\": 4"));
        observe("biro", people, YEAR + "\"value\": 3").then().statusCode(200);
        assertThat(count("observation", people)).isEqualTo(2);
    }

    @Test
    void one_named_person_may_until_a_time_and_the_journal_knows_it_all() {
        var people = apply(card(), "{\"indicator\": \"O01\"}");
        var figure = id(observe("biro", people, YEAR + "\"value\": 3"));
        lock("kepala", people, YEAR + "\"reason\": \"the report was sent\"")
                .then()
                .statusCode(201);

        unlock(
                        "kepala",
                        people,
                        YEAR
                                + "\"account\": \"biro\", \"until\": \"2026-02-10T04:00:00Z\", \"reason\": \"a slip of the pen\"")
                .then()
                .statusCode(201)
                .body("lock.unlocks[0].account", equalTo("biro"))
                .body("lock.unlocks[0].by", equalTo("kepala"));

        correct("kepala", figure).then().statusCode(409).body("code", equalTo("period-locked"));
        TestClock.set(Instant.parse("2026-02-10T03:59:59Z"));
        as("biro").get(periods(people)).then().body("items[0].open", equalTo(true));
        correct("biro", figure).then().statusCode(201);
        TestClock.set(Instant.parse("2026-02-10T04:00:00Z"));
        observe("biro", people, "\"period\": {\"year\": 2025, \"half\": 1}, \"value\": 1")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-locked"));
        assertThat(sql.list(
                        "select action || ' ' || actor_name from journal_entry where resource_id = ? order by seq",
                        row -> row.getString(1),
                        UUID.fromString(people)))
                .containsExactly("lock-period kepala", "unlock-period kepala");
    }

    @Test
    void locking_and_unlocking_is_for_those_who_administer_figures() {
        var people = apply(card(), "{\"indicator\": \"O01\"}");

        for (var user : new String[] {"biro", "dinas-sda", "auditor", "kbri-ankara", "ankara"}) {
            lock(user, people, YEAR + "\"reason\": \"x\"").then().statusCode(403);
            unlock(user, people, YEAR + "\"account\": \"biro\", \"until\": \"2027-01-01T00:00:00Z\", \"reason\": \"x\"")
                    .then()
                    .statusCode(403);
        }
        unlock("kepala", people, YEAR + "\"account\": \"biro\", \"until\": \"2027-01-01T00:00:00Z\", \"reason\": \"x\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-locked"));
        lock("admin", people, YEAR + "\"reason\": \"x\"").then().statusCode(201);
        lock("kepala", people, YEAR + "\"reason\": \"x\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-locked"));
        unlock("kepala", people, YEAR + "\"account\": \"biro\", \"until\": \"2026-02-10T03:00:00Z\", \"reason\": \"x\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unlock-in-the-past"));
        lock("kepala", people, YEAR + "\"reason\": \" \"").then().statusCode(422);
    }

    @Test
    void another_mission_does_not_know_of_the_periods() {
        mission("kbri-ankara", "TR", null, null, 1);
        mission("kbri-kuala-lumpur", "MY", null, null, 1);
        var water = apply(cardOf("tr-ankara", "TR", ""), "{\"indicator\": \"C04\"}");

        as("kbri-ankara").get(periods(water)).then().statusCode(200);
        as("kbri-kl").get(periods(water)).then().statusCode(404);
        as("kbri-kl").get("/applied-indicators/" + water).then().statusCode(404);
        as("kbri-kl").get("/applied-indicators/" + water + "/quota").then().statusCode(404);
        as("ankara").get(periods(water)).then().statusCode(404);
        as("biro").get(periods(UUID.randomUUID().toString())).then().statusCode(404);
        add(water, YEAR + "\"due\": null").then().statusCode(201);
        as("dinas-sda")
                .body("{" + YEAR + "\"due\": null}")
                .post(periods(apply(card(), "{\"indicator\": \"C04\"}")))
                .then()
                .statusCode(403);
    }

    private static String periods(String use) {
        return "/applied-indicators/" + use + "/periods";
    }

    private static Response generate(String use, String from, String until, String rest) {
        return as("biro")
                .body("{\"from\": \"%s\", \"until\": \"%s\"%s}".formatted(from, until, rest))
                .post(periods(use) + "/series");
    }

    private static Response add(String use, String form) {
        return as("biro").body("{" + form + "}").post(periods(use));
    }

    private static Response lock(String user, String use, String form) {
        return as(user).body("{" + form + "}").post(periods(use) + "/locks");
    }

    private static Response unlock(String user, String use, String form) {
        return as(user).body("{" + form + "}").post(periods(use) + "/unlocks");
    }

    private static Response correct(String user, String figure) {
        return as(user).body("{\"value\": 5, \"reason\": \"counted again\"}")
                .post("/observations/" + figure + "/corrections");
    }

    private long count(String table, String use) {
        return sql.list(
                        "select count(*) from " + table + " where applied_id = ?",
                        row -> row.getLong(1),
                        UUID.fromString(use))
                .getFirst();
    }
}
