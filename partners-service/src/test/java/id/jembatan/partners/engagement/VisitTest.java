package id.jembatan.partners.engagement;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.engagement.Engaged.API;
import static id.jembatan.partners.engagement.Engaged.held;
import static id.jembatan.partners.engagement.Engaged.idOf;
import static id.jembatan.partners.engagement.Engaged.patched;
import static id.jembatan.partners.engagement.Engaged.recorded;
import static id.jembatan.partners.engagement.Engaged.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.holiday.HeardHolidays;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A visit is a small case of its own (domain.md, 1.11).
@QuarkusTest
@QuarkusTestResource(Floor.class)
class VisitTest {

    private static final String READY = """
            , "stage": "planned", "purpose": "Learn of metering", "expectedResult": "A plan for one district",
            "prospect": "A water partnership", "invitation": "Letter 4/2025",
            "participants": [{"side": "ours", "organisation": "Water department", "role": "Head", "people": 3}]""";

    @Inject
    CleanSlate slate;

    @Inject
    HeardHolidays holidays;

    @BeforeEach
    void a_partner_and_a_mission() {
        slate.wipe();
        register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        at("2025-07-21");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private static void at(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private static String planned(String more) {
        return idOf(recorded("biro", held("visit_out", "tr-ankara", "2025-08-19", more)));
    }

    private static ValidatableResponse moved(String id, String move, String more) {
        return to("biro", id, "moves", "{\"move\": \"%s\"%s}".formatted(move, more))
                .then();
    }

    @Test
    void a_visit_needs_its_papers_and_a_refusal_names_them_all_with_their_basis() {
        var id = planned(", \"stage\": \"planned\"");

        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body("stage", equalTo("planned"))
                .body("moves.move", contains("request-permit", "cancel"))
                .body(
                        "moves[0].missing.need",
                        contains("invitation", "purpose", "purpose_linked", "delegation", "expected_result"))
                .body("moves[0].yours", equalTo(true))
                .body("moves[1].missing", empty())
                .body("moves[1].needsReason", equalTo(true));
        moved(id, "request-permit", "")
                .statusCode(409)
                .body("code", equalTo("move-lacks"))
                .body(
                        "missing.need",
                        contains("invitation", "purpose", "purpose_linked", "delegation", "expected_result"))
                .body("missing[0].title", equalTo("An invitation"))
                .body("missing[0].legalBasis", containsString("59/2019"))
                .body("missing[0].source", containsString("S15"));
        moved(id, "depart", "").statusCode(409).body("code", equalTo("no-such-move"));
        patched("biro", id, """
                        {"purpose": "Learn", "expectedResult": "A plan", "prospect": "Water", "invitation": "Letter 4",
                        "participants": [{"side": "ours", "role": "Head"}]}""").then().statusCode(200);
        moved(id, "request-permit", "").statusCode(201).body("stage", equalTo("permit_requested"));
        assertThat(slate.ask("select record from activity")).isEmpty();
    }

    @Test
    void ten_working_days_before_departure_follow_the_calendar_that_was_heard() {
        var id = planned(READY);
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("permit.latest", equalTo("2025-08-05"))
                .body("permit.calendar", equalTo("weekends only"));
        assertThat(reminders(id)).containsExactly("visit-permit-late 2025-08-06");

        holidays.tell(2025, 1, "2025-08-18", "2025-09-05");

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("permit.latest", equalTo("2025-08-04"))
                .body("permit.calendar", equalTo("ID"))
                .body("version", equalTo(1));
        assertThat(reminders(id)).containsExactly("visit-permit-late 2025-08-05");
        assertThat(slate.ask(
                        "select (before::json ->> 'permitLatest') || ' ' || (after::json ->> 'permitLatest') from journal_entry"
                                + " where action = 'recount' and resource_id = '" + id + "'"))
                .containsExactly("2025-08-05 2025-08-04");
        holidays.tell(2025, 2, "2025-08-18", "2025-09-05");
        assertThat(slate.ask(
                        "select count(*) from journal_entry where action = 'recount' and resource_id = '" + id + "'"))
                .containsExactly("1");
    }

    private java.util.List<String> reminders(String id) {
        return slate.ask("select rule || ' ' || (due_at at time zone 'Asia/Jakarta')::date from reminder"
                + " where subject = '" + id + "' and not dropped order by due_at");
    }

    @Test
    void a_permit_asked_for_too_late_leaves_a_warning() {
        holidays.tell(2025, 1, "2025-08-18");
        var inTime = planned(READY);
        var late = planned(READY);

        at("2025-08-05");
        moved(inTime, "request-permit", ", \"on\": \"2025-08-04\", \"reference\": \"12/2025\"")
                .statusCode(201)
                .body("warnings", empty())
                .body("permit.late", equalTo(false))
                .body("permit.decisionDue", equalTo("2025-08-19"))
                .body("permit.reference", equalTo("12/2025"));
        moved(late, "request-permit", "")
                .statusCode(201)
                .body("warnings", contains("permit-late"))
                .body("permit.late", equalTo(true));
        as("biro").get(API + "/" + late).then().body("warnings", contains("permit-late"));
        assertThat(slate.ask("select permit_late from engagement where id = '" + late + "'"))
                .containsExactly("t");
    }

    @Test
    void a_refused_permit_is_asked_for_again() {
        var id = planned(READY);
        moved(id, "request-permit", "").statusCode(201);
        moved(id, "refuse-permit", "").statusCode(409).body("missing.need", contains("reason"));
        moved(id, "refuse-permit", ", \"reason\": \"budget\"").statusCode(201).body("stage", equalTo("permit_refused"));
        moved(id, "depart", "").statusCode(409);
        moved(id, "request-permit", "").statusCode(201);
        moved(id, "grant-permit", ", \"reference\": \"99\"").statusCode(201).body("stage", equalTo("permit_granted"));
    }

    private String reported() {
        var id = planned(READY);
        moved(id, "request-permit", "").statusCode(201);
        moved(id, "grant-permit", "").statusCode(201);
        at("2025-08-19");
        moved(id, "depart", "").statusCode(201).body("happened", equalTo(true));
        at("2025-08-22");
        moved(id, "return", "")
                .statusCode(201)
                .body("stage", equalTo("report_due"))
                .body("report.due", equalTo("2025-09-05"))
                .body("report.calendar", equalTo("weekends only"));
        assertThat(reminders(id)).containsExactly("visit-report-due 2025-09-05", "visit-report-overdue 2025-09-06");
        moved(id, "report", "").statusCode(409).body("missing.need", contains("report"));
        moved(id, "report", ", \"result\": \"One district\"").statusCode(201).body("report.on", equalTo("2025-08-22"));
        return id;
    }

    @Test
    void a_visit_cannot_be_closed_while_a_commitment_has_no_owner_or_day_or_is_open() {
        var id = reported();
        var vague = to("biro", id, "commitments", "{\"title\": \"Send the report to Ankara\"}")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("parts.commitments[0].id");
        to(
                        "biro",
                        id,
                        "commitments",
                        "{\"title\": \"Send their standard\", \"side\": \"theirs\", \"ownerText\": \"Water works\", \"dueOn\": \"2025-10-01\"}")
                .then()
                .statusCode(201);
        var theirs =
                slate.ask("select id from commitment where side = 'theirs'").getFirst();

        moved(id, "close", "")
                .statusCode(409)
                .body("missing.need", contains("commitments_assigned", "commitments_settled"))
                .body("missing[0].commitments", contains(vague))
                .body("missing[1].commitments", hasSize(2));
        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body(
                        "moves.find { it.move == 'close' }.missing.need",
                        contains("commitments_assigned", "commitments_settled"));
        as("biro")
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        as("biro").get("/api/v1/commitments/" + vague).header("ETag"))
                .body("{\"owner\": \"agency:sda\", \"dueOn\": \"2025-09-10\"}")
                .patch("/api/v1/commitments/" + vague)
                .then()
                .statusCode(200);
        moved(id, "close", "").statusCode(409).body("missing.need", contains("commitments_settled"));
        settle(vague, "{\"state\": \"handed_over\", \"handedTo\": \"Water department, task 7\"}");
        settle(theirs, "{\"state\": \"dropped\", \"reason\": \"there is none\"}");
        moved(id, "close", "")
                .statusCode(201)
                .body("stage", equalTo("followed_up"))
                .body(
                        "parts.moves.move",
                        contains("request-permit", "grant-permit", "depart", "return", "report", "close"));
        as("biro").get(API + "/" + id + "/next").then().body("moves", empty());
        assertThat(reminders(id)).isEmpty();
    }

    private static void settle(String commitment, String outcome) {
        as("biro")
                .contentType("application/json")
                .body(outcome)
                .post("/api/v1/commitments/" + commitment + "/outcomes")
                .then()
                .statusCode(201);
    }

    @Test
    void a_heard_holiday_moves_an_open_report() {
        var id = planned(READY);
        moved(id, "request-permit", "").statusCode(201);
        moved(id, "grant-permit", "").statusCode(201);
        at("2025-08-22");
        moved(id, "depart", "").statusCode(201);
        moved(id, "return", "").statusCode(201).body("report.due", equalTo("2025-09-05"));
        assertThat(told(id)).isEqualTo("2025-08-22 2025-09-05");

        holidays.tell(2025, 1, "2025-08-18", "2025-09-05");

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("report.due", equalTo("2025-09-08"))
                .body("report.calendar", equalTo("ID"))
                .body("permit.latest", equalTo("2025-08-05"));
        assertThat(reminders(id)).containsExactly("visit-report-due 2025-09-08", "visit-report-overdue 2025-09-09");
        assertThat(told(id)).isEqualTo("2025-08-22 2025-09-08");
    }

    /// The return and the due day as others heard them last.
    private String told(String id) {
        return slate.ask(
                        "select (data ->> 'returnedOn') || ' ' || (data ->> 'reportDue') from outbox_event where subject = '"
                                + id + "' order by seq desc limit 1")
                .getFirst();
    }

    @Test
    void an_incoming_delegation_needs_no_permit() {
        var id = idOf(recorded("biro", held("visit_in", "tr-ankara", "2025-07-21", ", \"stage\": \"planned\"")));
        moved(id, "arrive", "").statusCode(409).body("missing.need", hasSize(5));
        patched("biro", id, """
                        {"purpose": "Learn", "expectedResult": "A plan", "prospect": "Water", "invitation": "Letter 4",
                        "participants": [{"side": "theirs", "role": "Mayor"}]}""").then().statusCode(200).body("permit", nullValue());
        moved(id, "arrive", "").statusCode(201).body("stage", equalTo("travelling"));
        moved(id, "leave", "").statusCode(201);
        moved(id, "report", ", \"result\": \"Agreed\"").statusCode(201);
        moved(id, "close", "").statusCode(201);
        assertThat(slate.ask("select kind from activity")).containsExactly("visit_in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[",
                "{\"move\": \"\"}",
                "{\"move\": \"request-permit\", \"on\": \"2030-01-01\"}",
                "{\"move\": \"request-permit\", \"on\": \"2025-02-30\"}",
                "{\"move\": \"request-permit\", \"stage\": \"held\"}",
            })
    void what_is_no_move_is_refused(String json) {
        var id = planned(READY);

        assertThat(to("biro", id, "moves", json).statusCode()).isIn(400, 422);
        as("biro").get(API + "/" + id).then().body("stage", equalTo("planned")).body("version", equalTo(0));
    }

    @Test
    void only_its_keeper_and_the_bureau_move_a_visit() {
        var id = idOf(recorded("dinas-sda", held("visit_out", "tr-ankara", "2025-08-19", READY))
                .body("keeper", equalTo("agency:sda")));
        for (var user : new String[] {"kbri-ankara"}) {
            to(user, id, "moves", "{\"move\": \"request-permit\"}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("engagement-not-yours"));
        }
        for (var user : new String[] {"auditor", "hukum", "ankara"}) {
            to(user, id, "moves", "{\"move\": \"request-permit\"}").then().statusCode(403);
        }
        to("dinas-sda", id, "moves", "{\"move\": \"request-permit\"}").then().statusCode(201);
    }

    @Test
    void the_desk_has_programme_and_calendar_and_shows_people_only_for_some_time() {
        var id = planned(READY);
        to("biro", id, "programme-lines", """
                        {"startsAt": "2025-08-19T09:30:00+03:00", "endsAt": "2025-08-19T11:00:00+03:00", "zone": "Europe/Istanbul",
                        "place": "City hall", "what": "Talk of the two heads; metering, losses", "who": "Mr Example"}""")
                .then()
                .statusCode(201)
                .body("lines[0].startsAt", equalTo("2025-08-19T09:30:00+03:00"))
                .body("lines[0].who", equalTo("Mr Example"))
                .body("delegation[0].organisation", equalTo("Water department"))
                .body("personalDataUntil", equalTo("2025-11-17"));

        var file = as("kbri-ankara").get(API + "/" + id + "/programme.ics");
        file.then().statusCode(200).contentType(containsString("text/calendar"));
        assertThat(file.asString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "VERSION:2.0\r\n",
                        "DTSTART:20250819T063000Z",
                        "DTEND:20250819T080000Z",
                        "LOCATION:City hall",
                        "Mr Example")
                .contains("SUMMARY:Talk of the two heads\\; metering\\, losses")
                .endsWith("END:VCALENDAR\r\n");

        at("2025-11-17");
        as("biro")
                .get(API + "/" + id + "/programme")
                .then()
                .body("lines[0].who", equalTo("Mr Example"))
                .body("note", nullValue());
        at("2025-11-18");
        as("biro")
                .get(API + "/" + id + "/programme")
                .then()
                .body("lines[0].who", nullValue())
                .body("lines[0].what", notNullValue())
                .body("personalDataLeftOut", equalTo(true))
                .body("note", equalTo("personal-data-left-out"));
        assertThat(as("biro").get(API + "/" + id + "/programme.ics").asString()).doesNotContain("Mr Example");
    }

    @Test
    void a_line_is_corrected_and_taken_out_with_the_version_of_the_visit() {
        var id = planned(READY);
        var line = to("biro", id, "programme-lines", """
                        {"startsAt": "2025-08-19T09:30:00+03:00", "zone": "Europe/Istanbul", "what": "Talk"}""")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("lines[0].id");
        var path = API + "/" + id + "/programme-lines/" + line;

        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"what\": \"Dinner\"}")
                .patch(path)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get(API + "/" + id).header("ETag"))
                .body("{\"what\": \"Dinner\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("lines[0].what", equalTo("Dinner"));
        as("biro").delete(path).then().statusCode(428);
        as("biro")
                .header("If-Match", as("biro").get(API + "/" + id).header("ETag"))
                .delete(path)
                .then()
                .statusCode(200)
                .body("lines", empty());
        as("biro").header("If-Match", "\"x\"").delete(path).then().statusCode(404);
        assertThat(as("biro").get(API + "/" + id + "/programme.ics").asString())
                .contains("DTSTART;VALUE=DATE:20250819", "DTEND;VALUE=DATE:20250820");
    }

    @Test
    void a_delegate_can_be_reached_by_who_may_see_contacts_until_some_time_after_the_visit() {
        var ankara =
                slate.ask("select id from partner where code = 'tr-ankara'").getFirst();
        var mayor = as("biro")
                .contentType("application/json")
                .body("""
                        {"name": {"display": "Mayor Example"}, "role": "Mayor", "partnerId": "%s", "mails": ["mayor@example.org"],
                        "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""".formatted(ankara))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = planned(", \"stage\": \"planned\", \"audience\": \"partner\","
                + " \"participants\": [{\"side\": \"theirs\", \"role\": \"Host\", \"contact\": \"%s\"}]"
                        .formatted(mayor));

        for (var user : new String[] {"biro", "kbri-ankara"}) {
            as(user).get(API + "/" + id + "/programme")
                    .then()
                    .header("Cache-Control", containsString("no-store"))
                    .body("delegation[0].contact.name", equalTo("Mayor Example"))
                    .body("delegation[0].contact.mail", equalTo("mayor@example.org"));
        }
        as("ankara")
                .get(API + "/" + id + "/programme")
                .then()
                .statusCode(200)
                .body("delegation[0].contact", nullValue());
        at("2025-11-18");
        as("biro")
                .get(API + "/" + id + "/programme")
                .then()
                .body("delegation[0].contact", nullValue())
                .body("delegation[0].role", equalTo("Host"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"startsAt\": \"2025-08-19T09:30:00\", \"zone\": \"Europe/Istanbul\", \"what\": \"a\"}",
                "{\"startsAt\": \"2025-08-19T09:30:00Z\", \"zone\": \"Here\", \"what\": \"a\"}",
                "{\"startsAt\": \"2025-08-19T09:30:00Z\", \"what\": \"a\"}",
                "{\"startsAt\": \"2025-08-19T09:30:00Z\", \"endsAt\": \"2025-08-19T09:00:00Z\", \"zone\": \"Z\", \"what\": \"a\"}",
                "{\"startsAt\": \"2025-08-19T09:30:00Z\", \"zone\": \"Z\", \"what\": \"\"}",
            })
    void what_is_no_line_is_refused(String json) {
        var id = planned(READY);

        assertThat(to("biro", id, "programme-lines", json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select id from engagement_programme_line")).isEmpty();
    }
}
