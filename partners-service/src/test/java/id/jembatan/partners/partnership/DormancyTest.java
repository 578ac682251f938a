package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static id.jembatan.partners.partnership.Ties.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.Statements;
import id.jembatan.partners.activity.Activities;
import id.jembatan.partners.activity.Activity;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signs of life, and silence: computed for the day, and explained.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class DormancyTest {

    @Inject
    CleanSlate slate;

    @Inject
    Activities activities;

    @Inject
    Statements statements;

    private String city;
    private String tie;

    @BeforeEach
    void a_relation_with_nothing_on_record() {
        slate.wipe();
        slate.run("delete from dormancy_rule where recorded_by <> 'migration'");
        city = register(aCityNamed("Los Angeles", "US"));
        tie = open(city, "sister_city", ", \"since\": {\"year\": 1990}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
        slate.run("delete from dormancy_rule where recorded_by <> 'migration'");
    }

    @ParameterizedTest
    @CsvSource({
        // known by the day; the day begins in Jakarta, seven hours before Greenwich
        "2025-11-22, 2026-08-21T16:59:59Z, lively,",
        "2025-11-22, 2026-08-21T17:00:00Z, quiet,",
        "2025-11-22, 2026-11-21T16:59:59Z, quiet,",
        "2025-11-22, 2026-11-21T17:00:00Z, dormant,",
        // 29 February
        "2024-02-29, 2025-02-27T16:59:59Z, quiet,",
        "2024-02-29, 2025-02-27T17:00:00Z, dormant,",
        // known by month or year: nobody is accused of what an imprecise date may hide
        "2025-02, 2026-02-10T00:00:00Z, quiet, dormant",
        "2025-02, 2026-02-28T00:00:00Z, dormant,",
        "2025, 2026-06-01T00:00:00Z, lively, dormant",
        "2025, 2026-10-01T00:00:00Z, quiet, dormant",
        "2025, 2026-12-31T00:00:00Z, dormant,",
        "2026, 2026-11-22T00:00:00Z, lively, quiet",
    })
    void a_relation_is_called_what_it_surely_is(String last, Instant now, String state, @Nullable String possibly) {
        TestClock.set(now);
        happened(city, null, last, Audience.MISSIONS);

        seen().body("dormancy.state", equalTo(state))
                .body("dormancy.possibly", equalTo(possibly))
                .body("dormancy.last.kind", equalTo("meeting"))
                .body("dormancy.last.on.year", equalTo(PartialDate.parse(last).year()));
        as("biro").get("/api/v1/partnerships?dormancy=" + state).then().body("items.id", contains(tie));
        as("biro")
                .get("/api/v1/partnerships/counts?by=dormancy")
                .then()
                .body("items.code", contains(state))
                .body("items[0].count", equalTo(1));
    }

    private ValidatableResponse seen() {
        return as("biro").get("/api/v1/partnerships/" + tie).then().statusCode(200);
    }

    @Test
    void how_long_ago_it_was_is_told_as_precisely_as_it_is_known() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        happened(city, null, "2025", Audience.MISSIONS);

        seen().body("dormancy.daysAtLeast", equalTo(326))
                .body("dormancy.daysAtMost", equalTo(690))
                .body("dormancy.asOf", equalTo("2026-11-22"))
                .body("dormancy.dormantOn", equalTo("2026-12-31"))
                .body("dormancy.rule.source", containsString("P04"));
    }

    @Test
    void nothing_on_record_is_no_proof_of_silence() {
        seen().body("dormancy.state", equalTo("no_record"))
                .body("dormancy.meaning", containsString("no proof of silence"))
                .body("dormancy.last", nullValue())
                .body("dormancy.daysAtLeast", nullValue());
        assertThat(reminders()).isEmpty();
    }

    @Test
    void what_belongs_to_another_relation_is_no_sign_of_life_of_this_one() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var other = open(city, "technical_cooperation", "");
        happened(city, UUID.fromString(other), "2026-11-01", Audience.MISSIONS);

        seen().body("dormancy.state", equalTo("no_record"));
        as("biro").get("/api/v1/partnerships/" + other).then().body("dormancy.state", equalTo("lively"));

        happened(city, null, "2026-01-01", Audience.MISSIONS);
        seen().body("dormancy.state", equalTo("quiet"));
    }

    @Test
    void who_may_not_know_of_an_activity_does_not_count_it() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        openMission("kbri-ankara", "US", "{\"country\": \"US\"}");
        happened(city, null, "2026-11-01", Audience.OFFICES);

        seen().body("dormancy.state", equalTo("lively"));
        as("kbri-ankara").get("/api/v1/partnerships/" + tie).then().body("dormancy.state", equalTo("no_record"));
        as("kbri-ankara").get("/api/v1/partnerships?dormancy=lively").then().body("items", hasSize(0));
        as("kbri-ankara")
                .get("/api/v1/partnerships/counts?by=dormancy")
                .then()
                .body("items.code", contains("no_record"));
    }

    @Test
    void the_months_are_data_with_a_history() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        happened(city, null, "2026-05-22", Audience.MISSIONS);
        seen().body("dormancy.state", equalTo("lively"));
        assertThat(due("partnership-dormant")).containsExactly("2027-05-21 17:00:00");

        setRule("kepala", """
                {"partnershipKind": "sister_city", "quietMonths": 3, "dormantMonths": 6, "validFrom": "2026-11-22",
                 "source": "decision of the bureau"}""").statusCode(201).body("inForce", equalTo(true));

        seen().body("dormancy.state", equalTo("dormant"))
                .body("dormancy.rule.partnershipKind", equalTo("sister_city"))
                .body("dormancy.rule.dormantMonths", equalTo(6));
        assertThat(due("partnership-dormant")).containsExactly("2026-11-21 17:00:00");

        setRule("kepala", """
                {"partnershipKind": "sister_city", "validFrom": "2026-11-22", "source": "taken back"}""").statusCode(201);
        seen().body("dormancy.state", equalTo("lively")).body("dormancy.rule.partnershipKind", nullValue());
        as("biro")
                .get("/api/v1/dormancy-rules")
                .then()
                .body("items", hasSize(3))
                .body("items.source[0]", equalTo("taken back"))
                .body("items.inForce", contains(true, false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quietMonths\": 12, \"dormantMonths\": 9, \"validFrom\": \"2026-01-01\", \"source\": \"x\"}",
                "{\"quietMonths\": 9, \"validFrom\": \"2026-01-01\", \"source\": \"x\"}",
                "{\"validFrom\": \"2026-01-01\", \"source\": \"x\"}",
                "{\"quietMonths\": 0, \"dormantMonths\": 9, \"validFrom\": \"2026-01-01\", \"source\": \"x\"}",
                "{\"quietMonths\": 9, \"dormantMonths\": 12, \"source\": \"x\"}",
                "{\"quietMonths\": 9, \"dormantMonths\": 12, \"validFrom\": \"2026-01-01\"}",
                "{\"quietMonths\": 9, \"dormantMonths\": 12, \"validFrom\": \"+12026-01-01\", \"source\": \"x\"}",
                "{\"partnershipKind\": \"marriage\", \"quietMonths\": 9, \"dormantMonths\": 12, \"validFrom\": \"2026-01-01\", \"source\": \"x\"}",
            })
    void months_that_make_no_sense_are_refused(String body) {
        setRule("kepala", body).statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "hukum", "dinas-sda", "kemlu", "kbri-ankara", "ankara", "auditor"})
    void who_does_not_administer_sets_no_months(String user) {
        setRule(user, """
                {"quietMonths": 1, "dormantMonths": 2, "validFrom": "2026-01-01", "source": "x"}""").statusCode(403);
    }

    private static ValidatableResponse setRule(String user, String body) {
        return as(user).contentType("application/json")
                .body(body)
                .post("/api/v1/dormancy-rules")
                .then();
    }

    @Test
    void silence_is_planned_to_be_told_with_each_sign_of_life_and_none_is_told_twice() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        happened(city, null, "2026-03-10", Audience.MISSIONS);
        assertThat(due("partnership-quiet")).containsExactly("2026-12-09 17:00:00");
        assertThat(due("partnership-dormant")).containsExactly("2027-03-09 17:00:00");
        assertThat(slate.ask("select distinct recipient from reminder order by 1"))
                .containsExactly("bureau", "missions-of:" + city);

        // a new sign of life moves both; what was planned before is not told any more
        var meeting = happened(city, null, "2026-11-20", Audience.MISSIONS);
        assertThat(due("partnership-quiet")).containsExactly("2027-08-19 17:00:00");
        assertThat(due("partnership-dormant")).containsExactly("2027-11-19 17:00:00");

        // it did not take place after all
        QuarkusTransaction.requiringNew().run(() -> activities.take(meeting));
        assertThat(due("partnership-quiet")).containsExactly("2026-12-09 17:00:00");

        post("biro", tie + "/endings", "{\"reason\": \"mutual_consent\"}")
                .then()
                .statusCode(201);
        assertThat(due("partnership-quiet")).isEmpty();
        assertThat(due("partnership-dormant")).isEmpty();
    }

    @Test
    void ten_days_of_sleep_over_the_day_lose_nothing() {
        TestClock.set(Instant.parse("2026-11-12T03:00:00Z"));
        happened(city, null, "2025-11-15", Audience.MISSIONS);
        seen().body("dormancy.state", equalTo("quiet"));
        var planned = reminders();

        TestClock.move(Duration.ofDays(10));

        seen().body("dormancy.state", equalTo("dormant"));
        assertThat(reminders()).isEqualTo(planned);
        assertThat(slate.ask("select rule from reminder where recipient = 'bureau' and not dropped and sent_at is null"
                        + " and due_at <= '2026-11-22T03:00:00Z' order by due_at"))
                .containsExactly("partnership-quiet", "partnership-dormant");
    }

    @Test
    void who_is_dormant_already_is_told_of_once_and_not_warned() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        happened(city, null, "2010", Audience.MISSIONS);

        assertThat(due("partnership-quiet")).isEmpty();
        assertThat(due("partnership-dormant")).containsExactly("2011-12-30 17:00:00");
    }

    @Test
    void figures_carry_their_definitions() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        slate.run("update partnership set stage = 'in_force' where id = '" + tie + "'");
        open(register(aCityNamed("Casablanca", "MA")), "sister_city", "");

        as("biro")
                .get("/api/v1/partnerships/figures")
                .then()
                .body("asOf", equalTo("2026-11-22"))
                .body("figures.code", contains("P03", "P04"))
                .body("figures[0].value", equalTo("0.0"))
                .body("figures[0].definition", containsString("at least one completed activity"))
                .body("figures[0].parts.find { it.name == 'stageNotKnown' }.count", equalTo(1))
                .body("figures[1].parts.find { it.name == 'nothingOnRecord' }.count", equalTo(2));

        happened(city, null, "2026-01-05", Audience.MISSIONS);

        as("biro")
                .get("/api/v1/partnerships/figures")
                .then()
                .body("figures[0].value", equalTo("100.0"))
                .body("figures[1].value", equalTo("0"));
    }

    @Test
    void a_page_costs_what_one_relation_costs() {
        slate.loadSampleData();
        assertThat(statementsOf("/api/v1/partnerships?limit=50"))
                .isEqualTo(statementsOf("/api/v1/partnerships?limit=1"))
                .isLessThanOrEqualTo(2);
        assertThat(statementsOf("/api/v1/partnerships/counts?by=dormancy")).isLessThanOrEqualTo(4);
        assertThat(statementsOf("/api/v1/partners/" + city + "/timeline")).isEqualTo(2);
    }

    /// The least of some tries: what the service does by itself is not part of the answer.
    private long statementsOf(String path) {
        as("biro").get(path).then().statusCode(200); // the rights are known after this
        return java.util.stream.LongStream.generate(
                        () -> statements.of(() -> as("biro").get(path).then().statusCode(200)))
                .limit(3)
                .min()
                .orElseThrow();
    }

    private UUID happened(String partner, @Nullable UUID of, String on, Audience audience) {
        var record = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> activities.put(new Activity(
                        record,
                        "engagements",
                        UUID.fromString(partner),
                        of,
                        "meeting",
                        "talks",
                        PartialDate.parse(on),
                        audience)));
        return record;
    }

    private java.util.List<String> reminders() {
        return slate.ask("select rule || ' ' || occurrence || ' ' || due_at || ' ' || recipient from reminder"
                + " where not dropped order by 1");
    }

    private java.util.List<String> due(String rule) {
        return slate.ask("select distinct due_at at time zone 'UTC' from reminder where not dropped and rule = '" + rule
                + "' and subject = '" + tie + "' order by 1");
    }
}
