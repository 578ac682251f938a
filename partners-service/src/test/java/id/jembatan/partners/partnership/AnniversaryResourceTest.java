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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class AnniversaryResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    AnniversaryPlanner planner;

    private String losAngeles;
    private String sydney;

    @BeforeEach
    void two_relations() {
        slate.wipe();
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        losAngeles = open(register(aCityNamed("Los Angeles", "US")), "sister_city", ", \"since\": {\"year\": 1990}");
        sydney = open(
                register(aCityNamed("Sydney", "AU")),
                "sister_city",
                ", \"since\": {\"year\": 1997, \"month\": 2, \"day\": 10}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void the_next_anniversary_stands_on_the_card() {
        as("biro")
                .get("/api/v1/partnerships/" + losAngeles)
                .then()
                .body("nextAnniversary.on.year", equalTo(2026))
                .body("nextAnniversary.on.month", nullValue())
                .body("nextAnniversary.years", equalTo(36))
                .body("nextAnniversary.round", equalTo(false));
        as("biro")
                .get("/api/v1/partnerships/" + sydney)
                .then()
                .body("nextAnniversary.on.day", equalTo(10))
                .body("nextAnniversary.years", equalTo(30))
                .body("nextAnniversary.round", equalTo(true));
    }

    @Test
    void anniversaries_are_listed_as_they_come() {
        as("biro")
                .get("/api/v1/partnerships/anniversaries?from=2027-01-01&until=2028-12-31")
                .then()
                .statusCode(200)
                .body("items.partner.code", contains("us-los-angeles", "au-sydney", "us-los-angeles", "au-sydney"))
                .body("items.years", contains(37, 30, 38, 31))
                .body("items[1].name", equalTo("Ten-year jubilee"));
        as("biro")
                .get("/api/v1/partnerships/anniversaries?from=2027-01-01&until=2030-12-31&round=true")
                .then()
                .body("items.years", contains(30, 40));
        // a jubilee year is on every day of it
        as("biro")
                .get("/api/v1/partnerships/anniversaries?from=2027-06-01&until=2027-06-01")
                .then()
                .body("items.partner.code", contains("us-los-angeles"));
        var paged = new ArrayList<Integer>();
        String after = null;
        do {
            var page = as("biro")
                    .get("/api/v1/partnerships/anniversaries?from=2027-01-01&until=2030-12-31&limit=3"
                            + (after == null ? "" : "&after=" + after));
            paged.addAll(page.<List<Integer>>path("items.years"));
            after = page.path("next");
        } while (after != null);
        assertThat(paged).containsExactly(37, 30, 38, 31, 39, 32, 40, 33);
    }

    @Test
    void who_sees_no_partner_sees_no_anniversary() {
        openMission("kbri-ankara", "AU", "{\"country\": \"AU\"}");

        as("kbri-ankara")
                .get("/api/v1/partnerships/anniversaries?from=2027-01-01&until=2027-12-31")
                .then()
                .body("items.partner.code", contains("au-sydney"));
        as("ankara").get("/api/v1/partnerships/anniversaries").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2027-01-01&until=2026-12-31",
                "from=2027-01-01&until=2037-01-02",
                "from=x",
                "round=maybe",
                "from=%2B12027-01-01",
                "after=abc",
                "until=9999-12-31&from=9999-01-01"
            })
    void a_span_that_makes_no_sense_is_refused(String query) {
        as("biro")
                .urlEncodingEnabled(false)
                .get("/api/v1/partnerships/anniversaries?" + query)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422));
    }

    @Test
    void each_anniversary_is_planned_once_every_year() {
        planner.plan();
        planner.plan();

        // half a year before the thirtieth; the jubilee year of 1990 is there already
        assertThat(planned())
                .containsExactly(
                        "2026 us-los-angeles 2025-12-02",
                        "2027 us-los-angeles 2026-12-02",
                        "2027 au-sydney 2026-08-14");

        TestClock.set(Instant.parse("2028-01-10T03:00:00Z"));
        planner.plan();

        assertThat(planned())
                .containsExactly(
                        "2026 us-los-angeles 2025-12-02",
                        "2027 us-los-angeles 2026-12-02",
                        "2027 au-sydney 2026-08-14",
                        "2028 us-los-angeles 2027-12-02",
                        "2028 au-sydney 2028-01-11");
    }

    @Test
    void a_planner_that_slept_over_the_day_tells_late_and_once() {
        TestClock.set(Instant.parse("2026-08-01T03:00:00Z"));
        planner.plan();
        assertThat(planned()).doesNotContain("2027 us-los-angeles 2026-12-02");

        TestClock.set(Instant.parse("2026-12-25T03:00:00Z"));
        TestClock.move(Duration.ofDays(10));
        planner.plan();
        planner.plan();

        assertThat(planned()).containsOnlyOnce("2027 us-los-angeles 2026-12-02");
    }

    @Test
    void what_has_ended_or_begun_otherwise_has_no_such_anniversary() {
        planner.plan();
        post("biro", losAngeles + "/endings", "{\"reason\": \"mutual_consent\"}")
                .then()
                .statusCode(201);
        as("biro")
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        as("biro").get("/api/v1/partnerships/" + sydney).header("ETag"))
                .body("{\"since\": {\"year\": 1996, \"month\": 12, \"day\": 24}}")
                .patch("/api/v1/partnerships/" + sydney)
                .then()
                .statusCode(200);
        planner.plan();

        assertThat(planned()).containsExactly("2026 au-sydney 2026-06-27");
    }

    private List<String> planned() {
        return slate.ask("select r.occurrence || ' ' || p.code || ' ' || (r.due_at at time zone 'Asia/Jakarta')::date"
                + " from reminder r join partnership s on s.id = r.subject join partner p on p.id = s.partner_id"
                + " where r.rule = 'partnership-anniversary' and r.recipient = 'bureau' and not r.dropped"
                + " order by r.occurrence, p.code desc");
    }
}
