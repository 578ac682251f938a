package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.activity.Activities;
import id.jembatan.partners.activity.Activity;
import id.jembatan.partners.reminder.Teller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the day it is planned to the desk that is told, with everybody asleep in between.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnershipReminderTest {

    @Inject
    CleanSlate slate;

    @Inject
    Activities activities;

    @Inject
    AnniversaryPlanner planner;

    @Inject
    Teller teller;

    private String city;
    private String tie;

    @BeforeEach
    void a_relation_and_a_mission() {
        slate.wipe();
        slate.run("""
                insert into desk (id, version, code, name, mails, language, active) values
                (uuidv7(), 0, 'mission:kbri-ankara', 'KBRI Ankara', '{}', 'en', true),
                (uuidv7(), 0, 'bureau', 'Biro', '{}', 'id', true)""");
        TestClock.set(Instant.parse("2026-11-12T03:00:00Z"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        city = register(aCityNamed("Ankara", "TR"));
        tie = open(city, "sister_city", ", \"since\": {\"year\": 1996, \"month\": 12, \"day\": 18}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void after_ten_days_of_sleep_each_is_told_once() {
        var meeting = new Activity(
                Ids.next(),
                "engagements",
                UUID.fromString(city),
                null,
                "meeting",
                "talks",
                PartialDate.parse("2025-11-15"));
        QuarkusTransaction.requiringNew().run(() -> activities.put(meeting));
        planner.plan();
        teller.tell();
        // thirty years on 18 December are told half a year before, and it is quiet since August
        assertThat(told())
                .containsExactly(
                        "partnership-anniversary bureau",
                        "partnership-anniversary mission:kbri-ankara",
                        "partnership-quiet bureau",
                        "partnership-quiet mission:kbri-ankara");

        TestClock.move(Duration.ofDays(10));
        planner.plan();
        teller.tell();
        planner.plan();
        teller.tell();

        assertThat(told())
                .containsExactly(
                        "partnership-anniversary bureau",
                        "partnership-anniversary mission:kbri-ankara",
                        "partnership-dormant bureau",
                        "partnership-dormant mission:kbri-ankara",
                        "partnership-quiet bureau",
                        "partnership-quiet mission:kbri-ankara");

        // a year and ten days later: the next anniversary, and nothing of what was told
        TestClock.move(Duration.ofDays(375));
        planner.plan();
        teller.tell();
        assertThat(told().stream().filter(each -> each.startsWith("partnership-anniversary")))
                .hasSize(4);
        assertThat(told()).hasSize(8);
    }

    private List<String> told() {
        return slate.ask("select rule || ' ' || desk from notification order by 1");
    }

    @Test
    void the_card_shows_the_next_step_and_its_owner() {
        promise("send the draft", "2026-12-01", "\"ownerText\": \"Water agency\"", "missions");
        promise("a word among us", "2026-11-20", "\"ownerText\": \"Governor\"", "offices");

        as("biro")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("nextStep.title", equalTo("a word among us"))
                .body("nextStep.owner", equalTo("Governor"))
                .body("nextStep.dueOn", equalTo("2026-11-20"));
        as("kbri-ankara")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("nextStep.title", equalTo("send the draft"))
                .body("nextStep.owner", equalTo("Water agency"));
        as("ankara").get("/api/v1/partnerships/" + tie).then().body("nextStep", nullValue());
    }

    private void promise(String title, String due, String owner, String audience) {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"partner": "%s", "side": "ours", "title": "%s", "dueOn": "%s", %s, "audience": "%s"}""".formatted(city, title, due, owner, audience))
                .post("/api/v1/commitments")
                .then()
                .statusCode(201);
    }
}
