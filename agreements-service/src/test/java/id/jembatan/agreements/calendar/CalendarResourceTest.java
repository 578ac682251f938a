package id.jembatan.agreements.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class CalendarResourceTest {

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private static ValidatableResponse counted(String query) {
        return as("biro").get("/api/v1/calendars/working-days?" + query).then();
    }

    private static ValidatableResponse decreed(String day) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(day)
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);
    }

    /// The vectors of domain.md, 1.10.
    @ParameterizedTest
    @CsvSource({
        "2025-08-11, 45, false, 2025-10-15",
        "2025-09-01, 45, false, 2025-11-04",
        "2025-08-19, 10, true, 2025-08-04"
    })
    void the_vectors_hold_with_computed_days_below_the_decrees(String from, int days, boolean backwards, String due) {
        counted("calendar=ID&from=%s&days=%d&backwards=%s".formatted(from, days, backwards))
                .statusCode(200)
                .body("due", equalTo(due))
                .body("provisional", equalTo(false))
                .body("off.computed", not(hasItem(true)));
    }

    @Test
    void a_day_that_nobody_decreed_is_marked_as_computed() {
        as("biro")
                .get("/api/v1/holidays?calendar=ID&year=2029&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.day == '2029-08-17' }.computed", equalTo(true))
                .body("items.find { it.day == '2029-08-17' }.id", nullValue())
                .body("items.find { it.day == '2029-08-17' }.name", equalTo("Independence Day"))
                .body("items.find { it.day == '2029-08-17' }.source", startsWith("jollyday 2."))
                .body("items.find { it.day == '2029-08-17' }.certainty", equalTo("computed, not decreed"));
        counted("calendar=ID&from=2029-08-16&days=1")
                .body("due", equalTo("2029-08-20"))
                .body("provisional", equalTo(true))
                .body("off.day", contains("2029-08-17"));
    }

    @Test
    void a_decree_strikes_a_computed_day_and_shows_its_source() {
        counted("calendar=ID&from=2033-08-16&days=1").body("due", equalTo("2033-08-18"));

        decreed("""
                {"calendar": "ID", "day": "2033-08-17", "name": "Worked", "dayOff": false, "source": "a test"}""");

        counted("calendar=ID&from=2033-08-16&days=1")
                .body("due", equalTo("2033-08-17"))
                .body("off", empty());
        as("biro")
                .get("/api/v1/holidays?calendar=ID&year=2033&limit=200")
                .then()
                .body("items.findAll { it.day == '2033-08-17' }", hasSize(1))
                .body("items.find { it.day == '2033-08-17' }.computed", equalTo(false))
                .body("items.find { it.day == '2033-08-17' }.source", equalTo("a test"));
    }

    @Test
    void a_day_counts_that_is_a_working_day_here_and_there() {
        counted("calendar=ID&from=2025-10-28&days=1").body("due", equalTo("2025-10-29"));
        counted("calendar=TR&from=2025-10-28&days=1").body("due", equalTo("2025-10-30"));
        counted("calendar=ID&calendar=TR&from=2025-10-28&days=1")
                .body("due", equalTo("2025-10-30"))
                .body("off.calendar", contains("TR"));
    }

    @Test
    void the_weekend_is_a_rule_of_the_calendar_from_a_day_on() {
        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"calendar": "QX", "validFrom": "2000-01-01", "weekend": ["FRIDAY", "SATURDAY"],
                         "collectiveLeaveOff": false, "source": "a test"}""")
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);
        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"calendar": "QX", "validFrom": "2026-01-01", "weekend": ["SATURDAY", "SUNDAY"],
                         "collectiveLeaveOff": true, "source": "a test"}""")
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);

        // Thursday: two days on it is Monday with the old weekend, and, after the change, the clock that began
        // before it counts by the new one.
        counted("calendar=QX&from=2025-06-05&days=2").body("due", equalTo("2025-06-09"));
        counted("calendar=QX&from=2025-12-31&days=3").body("due", equalTo("2026-01-05"));
        counted("calendar=QX&from=2026-06-04&days=2").body("due", equalTo("2026-06-08"));
        decreed("""
                {"calendar": "QX", "day": "2025-06-08", "name": "Together", "kind": "COLLECTIVE_LEAVE"}""");
        decreed("""
                {"calendar": "QX", "day": "2026-06-08", "name": "Together", "kind": "COLLECTIVE_LEAVE"}""");
        counted("calendar=QX&from=2025-06-05&days=2").body("due", equalTo("2025-06-09"));
        counted("calendar=QX&from=2026-06-04&days=2").body("due", equalTo("2026-06-09"));
        as("auditor").get("/api/v1/calendars").then().body("items.calendar", hasItem("QX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar=ID&from=2025-02-31&days=1",
                "calendar=ID&from=2025-02-01&days=-1",
                "calendar=ID&from=2025-02-01&days=1001",
                "calendar=id&from=2025-02-01&days=1",
                "from=2025-02-01&days=1",
                "calendar=ID&days=1",
                "calendar=ID&from=2025-02-01&days=1&unknown=1"
            })
    void what_cannot_be_counted_is_refused(String query) {
        counted(query).statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"calendar": "QZ", "validFrom": "2000-01-01", "weekend": ["FUNDAY"], "collectiveLeaveOff": false, "source": "x"}""", """
                {"calendar": "QZ", "validFrom": "2000-01-01", "collectiveLeaveOff": false, "source": "x"}""", """
                {"calendar": "*", "validFrom": "2000-01-01", "weekend": [], "collectiveLeaveOff": false, "source": "x"}""", """
                {"calendar": "QZ", "validFrom": "2000-01-01", "weekend": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY",
                 "FRIDAY", "SATURDAY", "SUNDAY"], "collectiveLeaveOff": false, "source": "x"}"""})
    void a_week_that_cannot_be_is_refused(String week) {
        as("admin")
                .contentType(ContentType.JSON)
                .body(week)
                .post("/api/v1/calendars")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void only_administrators_decide_weeks() {
        var week = """
                {"calendar": "QZ", "validFrom": "2000-01-01", "weekend": [], "collectiveLeaveOff": false, "source": "x"}""";

        for (var user : new String[] {"biro", "kepala", "kbri-ankara", "ankara", "auditor"}) {
            as(user).contentType(ContentType.JSON)
                    .body(week)
                    .post("/api/v1/calendars")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/calendars").then().statusCode(401);
    }
}
