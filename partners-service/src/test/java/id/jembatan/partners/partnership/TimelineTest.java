package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static id.jembatan.partners.partnership.Ties.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.partners.CleanSlate;
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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The long memory of an office: Los Angeles since 1990, silent for years, and to be revitalised.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TimelineTest {

    @Inject
    CleanSlate slate;

    @Inject
    Activities activities;

    private String city;
    private String first;
    private String second;

    @BeforeEach
    void a_long_history() {
        slate.wipe();
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        city = register(aCityNamed("Los Angeles", "US"));
        openMission("kbri-ankara", "US", "{\"country\": \"US\"}");
        first = open(city, "sister_city", ", \"since\": {\"year\": 1990}");
        happened("visit of the fire service", "2018-10", Audience.MISSIONS);
        happened("a word among us", "2019-01-05", Audience.OFFICES);
        post("biro", first + "/leadership-changes", """
                {"side": "PARTNER", "office": "Mayor", "from": {"year": 2022, "month": 12}}""").then().statusCode(201);
        as("biro")
                .get("/api/v1/partnerships/" + first)
                .then()
                .body("dormancy.state", equalTo("dormant"))
                .body("dormancy.last.subject", equalTo("a word among us"))
                .body("nextAnniversary.years", equalTo(36));
        post("biro", first + "/endings", """
                {"reason": "new_agreement", "on": {"year": 2026, "month": 3}, "note": "to be revitalised"}""").then().statusCode(201);
        second = open(city, "sister_city", ", \"since\": {\"year\": 2026, \"month\": 5}, \"note\": \"revitalised\"");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private void happened(String subject, String on, Audience audience) {
        QuarkusTransaction.requiringNew()
                .run(() -> activities.put(new Activity(
                        Ids.next(),
                        "engagements",
                        UUID.fromString(city),
                        UUID.fromString(first),
                        "visit",
                        subject,
                        PartialDate.parse(on),
                        audience)));
    }

    @Test
    void the_whole_history_is_told_the_latest_first() {
        var items =
                as("biro").get("/api/v1/partners/" + city + "/timeline").then().statusCode(200);

        items.body(
                        "items.kind",
                        contains(
                                "partnership_began", // 2026-05
                                "partnership_ended", // 2026-03
                                "anniversary", // 2025: 35 years
                                "leadership_change", // 2022-12
                                "anniversary", // 2020: thirty years
                                "activity", // 2019-01-05
                                "activity", // 2018-10
                                "anniversary", // 2015: 25
                                "anniversary", // 2010
                                "anniversary", // 2005
                                "anniversary", // 2000
                                "anniversary", // 1995
                                "partnership_began")) // 1990
                .body("items[0].record", equalTo(second))
                .body("items[1].code", equalTo("new_agreement"))
                .body("items[3].suggestions.code", contains("letter_of_congratulation", "introduction"))
                .body("items[4].code", equalTo("30"))
                .body("items[7].note", equalTo("Jubilee of 25 years"));
        as("biro").get("/api/v1/partnerships/" + second).then().body("follows", equalTo(first));
        as("biro").get("/api/v1/partnerships/" + second).then().body("dormancy.state", equalTo("no_record"));
    }

    @Test
    void pages_hold_everything_once() {
        var whole = as("biro").get("/api/v1/partners/" + city + "/timeline").<List<String>>path("items.title");
        var paged = new ArrayList<String>();
        String after = null;
        do {
            var page = as("biro")
                    .get("/api/v1/partners/" + city + "/timeline?limit=5" + (after == null ? "" : "&after=" + after));
            paged.addAll(page.<List<String>>path("items.title"));
            after = page.path("next");
        } while (after != null);

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void nobody_reads_in_it_what_he_may_not_see_elsewhere() {
        as("kbri-ankara")
                .get("/api/v1/partners/" + city + "/timeline")
                .then()
                .body("items.title", hasItem("visit of the fire service"))
                .body("items.title", not(hasItem("a word among us")));
        as("kbri-kl").get("/api/v1/partners/" + city + "/timeline").then().statusCode(404);
        as("ankara").get("/api/v1/partners/" + city + "/timeline").then().statusCode(404);
        as("biro")
                .get("/api/v1/partners/" + city + "/timeline?after=abc")
                .then()
                .statusCode(400);
    }
}
