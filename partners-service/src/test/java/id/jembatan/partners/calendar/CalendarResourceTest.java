package id.jembatan.partners.calendar;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class CalendarResourceTest {

    private static final String NOVEMBER = "/api/v1/calendar?from=2026-11-01&until=2026-11-30";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Inject
    CleanSlate slate;

    @BeforeEach
    void two_partners_and_a_mission() {
        slate.wipe();
        register(aCityNamed("Ankara", "TR"));
        register(aCityNamed("Kuala Lumpur", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        TestClock.set(NOW);
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private static void meeting(String user, String partner, int day, String subject, String more) {
        as(user).contentType("application/json")
                .body("""
                        {"kind": "meeting", "partners": [{"code": "%s"}], "subject": "%s",
                         "from": {"year": 2026, "month": 11, "day": %d}%s}""".formatted(partner, subject, day, more))
                .post("/api/v1/engagements")
                .then()
                .statusCode(201);
    }

    private static void ask(String due) {
        as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "verbal_note", "title": "Note on the visit", "mission": "kbri-ankara", "due": %s}""".formatted(due))
                .post("/api/v1/requests")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse calendar(String user) {
        return as(user).get(NOVEMBER).then().statusCode(200);
    }

    private static String opened(String user) {
        return open(user).then().statusCode(201).extract().path("token");
    }

    private static Response open(String user) {
        return as(user).contentType("application/json")
                .body("{\"label\": \"My phone\"}")
                .post("/api/v1/calendar-feeds");
    }

    private static Response read(String token) {
        return given().header("X-Calendar-Token", token).get("/api/v1/calendar.ics");
    }

    @Test
    void a_month_holds_what_is_held_and_what_is_due_in_its_order() {
        meeting(
                "biro",
                "tr-ankara",
                24,
                "Water utilities",
                ", \"until\": {\"year\": 2026, \"month\": 11, \"day\": 26}");
        meeting("biro", "my-kuala-lumpur", 10, "Traffic", "");
        ask("{\"on\": \"2026-11-25\"}");

        calendar("biro")
                .body("items.title", contains("Traffic", "Water utilities", "Note on the visit"))
                .body("items.kind", contains("engagement", "engagement", "request"))
                .body("items[1].first", equalTo("2026-11-24"))
                .body("items[1].last", equalTo("2026-11-26"))
                .body("items[1].partner", equalTo("Ankara"))
                .body("items[2].first", equalTo("2026-11-25"));
    }

    @Test
    void a_mission_has_its_own_countries_and_what_is_asked_of_it() {
        meeting("biro", "tr-ankara", 24, "Water utilities", "");
        meeting("biro", "my-kuala-lumpur", 10, "Traffic", "");
        meeting("biro", "tr-ankara", 12, "For the offices", ", \"audience\": \"offices\"");
        ask("{\"at\": \"2026-11-25T20:00:00Z\"}");

        calendar("kbri-ankara")
                .body("items.title", contains("Water utilities", "Note on the visit"))
                .body("items[1].first", equalTo("2026-11-26")); // where the office is
        calendar("kbri-kl").body("items", empty());
        calendar("ankara").body("items", empty());
    }

    @Test
    void promises_stand_on_their_due_day_for_whoever_keeps_or_owes_them() {
        var next =
                ", \"nextStep\": {\"text\": \"Send the draft\", \"owner\": \"mission:kbri-ankara\", \"dueOn\": \"2026-11-28\"}";
        meeting("biro", "tr-ankara", 20, "Water utilities", next);

        calendar("biro").body("items.kind", contains("engagement", "commitment"));
        calendar("kbri-ankara").body("items.title", contains("Water utilities", "Send the draft"));
        calendar("dinas-sda").body("items.kind", contains("engagement"));
    }

    @Test
    void a_meeting_of_a_group_names_its_group() {
        String ankara = as("biro").get("/api/v1/partners?code=tr-ankara").path("items[0].id");
        String group = as("biro")
                .contentType("application/json")
                .body("{\"partnerId\": \"" + ankara + "\", \"name\": \"Water group\"}")
                .post("/api/v1/working-groups")
                .path("id");
        as("biro")
                .contentType("application/json")
                .body("{\"plannedOn\": \"2026-11-27\", \"place\": \"Ankara\"}")
                .post("/api/v1/working-groups/" + group + "/meetings")
                .then()
                .statusCode(201);

        calendar("kbri-ankara")
                .body("items.kind", contains("meeting"))
                .body("items[0].group", equalTo(group))
                .body("items[0].place", equalTo("Ankara"));
    }

    @Test
    void what_is_confidential_has_no_words() {
        meeting("biro", "tr-ankara", 24, "Secret", ", \"place\": \"Somewhere\", \"confidential\": true");
        var token = opened("biro");

        calendar("biro").body("items[0].title", nullValue()).body("items[0].place", nullValue());
        read(token).then().body(not(containsString("Secret"))).body(not(containsString("BEGIN:VEVENT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2026-11-30&until=2026-11-01", "?from=2026-01-01&until=2027-12-31"})
    void a_range_is_not_endless(String range) {
        as("biro").get("/api/v1/calendar" + range).then().statusCode(422).body("code", equalTo("invalid"));
    }

    @Test
    void a_calendar_program_reads_what_its_owner_sees_and_nothing_else() {
        meeting("biro", "tr-ankara", 24, "Water utilities", "");
        meeting("biro", "my-kuala-lumpur", 10, "Traffic", "");
        ask("{\"on\": \"2026-11-25\"}");
        var token = opened("kbri-ankara");

        read(token)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("SUMMARY:Water utilities"))
                .body(containsString("SUMMARY:Due: Note on the visit"))
                .body(containsString("DTSTART;VALUE=DATE:20261124"))
                .body(not(containsString("Traffic")));
    }

    @Test
    void the_secret_is_told_once_and_kept_nowhere() {
        var token = opened("biro");

        as("biro")
                .get("/api/v1/calendar-feeds")
                .then()
                .body("items", hasSize(1))
                .body("items[0].label", equalTo("My phone"))
                .body("items[0].token", nullValue())
                .body("items[0].restsAt", equalTo("2026-12-22T03:00:00Z"));
        assertThat(slate.ask("select f::text from calendar_feed f union all select j::text from journal_entry j"))
                .hasSizeGreaterThan(1)
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void a_revoked_feed_is_as_unknown_as_one_that_never_was() {
        var token = opened("biro");
        String id = as("biro").get("/api/v1/calendar-feeds").path("items[0].id");

        as("auditor")
                .post("/api/v1/calendar-feeds/" + id + "/revocations")
                .then()
                .statusCode(404);
        read(token).then().statusCode(200);
        as("biro")
                .post("/api/v1/calendar-feeds/" + id + "/revocations")
                .then()
                .statusCode(200)
                .body("items", empty());

        var revoked = read(token).then().statusCode(401).extract().asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
        var never = read("never").then().statusCode(401).extract().asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
        assertThat(revoked).isEqualTo(never);
        given().get("/api/v1/calendar.ics").then().statusCode(401);
        as("biro").post("/api/v1/calendar-feeds/" + id + "/revocations").then().statusCode(404);
        assertThat(slate.ask("select action from journal_entry where resource = 'calendar-feed' and resource_id = '"
                        + id + "' order by seq"))
                .containsExactly("open", "revoke");
    }

    @Test
    void a_feed_rests_when_its_owner_has_not_been_seen_for_long_and_wakes_with_him() {
        var token = opened("biro");

        TestClock.set(NOW.plus(31, ChronoUnit.DAYS));
        read(token).then().statusCode(401);

        as("biro").get("/api/v1/calendar-feeds").then().statusCode(200);
        read(token).then().statusCode(200);
    }

    @Test
    void everybody_sees_his_own_feeds_and_has_ten_of_them_at_most() {
        for (int i = 0; i < 10; i++) {
            opened("biro");
        }

        open("biro").then().statusCode(409).body("code", equalTo("too-many-calendar-feeds"));
        as("kepala").get("/api/v1/calendar-feeds").then().body("items", empty());
        as("biro").get("/api/v1/calendar-feeds").then().body("items", hasSize(10));
    }

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(CalendarProblem.values())).isEmpty();
    }
}
