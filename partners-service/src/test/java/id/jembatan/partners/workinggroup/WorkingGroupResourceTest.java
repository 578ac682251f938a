package id.jembatan.partners.workinggroup;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// User stories G7, and E6 as far as groups go.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WorkingGroupResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    SessionFactory hibernate;

    private String ankara;

    @BeforeEach
    void a_partner_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    /// @param more members, each beginning with a comma
    private String aGroup(String more) {
        return """
                {"partnerId": "%s", "name": "Joint Working Group on Water", "sectors": ["WAT-DRINK", "MOB-TRANSIT"],
                 "mandate": {"text": "Plan, monitor, evaluate.\\nOnce a year.", "from": "2026-01-01", "until": "2028-12-31"}%s}""".formatted(ankara, more);
    }

    private static Response found(String user, String json) {
        return as(user).contentType("application/json").body(json).post("/api/v1/working-groups");
    }

    private String founded(String more) {
        return found("biro", aGroup(more)).then().statusCode(201).extract().path("id");
    }

    private static Response post(String user, String group, String below, String json) {
        return as(user).contentType("application/json").body(json).post("/api/v1/working-groups/" + group + below);
    }

    private static String planned(String group, String json) {
        return post("biro", group, "/meetings", json)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String held(String group, String day) {
        return planned(group, "{\"heldOn\": \"" + day + "\"}");
    }

    private static Response patch(String user, String path, String json) {
        var tagged = path.contains("/members/") || path.contains("/documents/")
                ? path.replaceAll("/(members|documents)/.*", "")
                : path;
        return as(user).contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        as("biro").get("/api/v1/working-groups/" + tagged).header("ETag"))
                .body(json)
                .patch("/api/v1/working-groups/" + path);
    }

    @Test
    void a_group_has_members_of_both_sides_a_mandate_and_sectors() {
        String contact = as("biro")
                .contentType("application/json")
                .body("""
                {"name": {"display": "Ayşe Yılmaz"}, "partnerId": "%s", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""".formatted(ankara))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var answer = found("biro", aGroup("""
                , "meetingsPerYear": 2, "firstHost": "theirs", "audience": "partner", "members": [
                    {"side": "ours", "role": "Head of bureau", "organisation": "Cooperation bureau", "chair": true},
                    {"side": "theirs", "contactId": "%s", "role": "Director", "from": "2026-01-01"}]""".formatted(contact)));

        answer.then()
                .statusCode(201)
                .body("partner.code", equalTo("tr-ankara"))
                .body("sectors", contains("WAT-DRINK", "MOB-TRANSIT"))
                .body("mandate.until", equalTo("2028-12-31"))
                .body("meetingsPerYear", equalTo(2))
                .body("nextHost", equalTo("theirs"))
                .body("foundedOn", equalTo("2026-11-22"))
                .body("silentFrom", equalTo("2027-11-22"))
                .body("silent", equalTo(false))
                .body("members.side", contains("ours", "theirs"))
                .body("members[0].chair", equalTo(true))
                .body("members[1].contactId", equalTo(contact))
                .body("keeper", equalTo("bureau"))
                .body("actions", contains("update", "add-member", "plan", "add-meeting", "add-document"));
        assertThat(slate.ask("select data from outbox_event where subject = '" + answer.path("id") + "'")
                        .toString())
                .doesNotContain("Ayşe", "Head of bureau", contact);
        as("ankara")
                .get("/api/v1/working-groups/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("members[1].contactId", nullValue())
                .body("members[1].role", equalTo("Director"))
                .body("actions", empty());
        as("kepala")
                .get("/api/v1/contacts/" + contact + "/personal-data-export")
                .then()
                .body("referredTo.table", contains("working_group_member"));
    }

    @Test
    void a_year_is_planned_in_turn_and_only_what_is_lacking() {
        var id = founded(", \"meetingsPerYear\": 3");

        post("biro", id, "/plans", "{\"year\": 2027}")
                .then()
                .statusCode(201)
                .body("host", contains("ours", "theirs", "ours"))
                .body("plannedOn", contains("2027-03-02", "2027-07-02", "2027-11-01"));
        post("biro", id, "/plans", "{\"year\": 2027}").then().statusCode(201).body("", empty());
        post("biro", id, "/plans", "{\"year\": 2028}").then().body("host", contains("theirs", "ours", "theirs"));
        as("biro")
                .get("/api/v1/working-groups/" + id)
                .then()
                .body("nextMeeting.on", equalTo("2027-03-02"))
                .body("nextMeeting.host", equalTo("ours"))
                .body("nextHost", equalTo("ours"));
        planned(id, "{\"plannedOn\": \"2029-01-01\"}");
        as("biro")
                .get("/api/v1/working-groups/" + id + "/meetings?limit=1&total=true")
                .then()
                .body("items[0].host", equalTo("ours"))
                .body("total", equalTo(7));
        assertThat(slate.ask(
                        "select data #>> '{meetingDays,0,plannedOn}' || ' ' || (data #>> '{meetingDays,0,state}') || ' '"
                                + " || json_array_length(data -> 'meetingDays') from outbox_event where subject = '"
                                + id
                                + "' order by seq desc limit 1"))
                .containsExactly("2027-03-02 planned 7");
    }

    @Test
    void a_meeting_that_took_place_is_a_sign_of_life() {
        var id = founded("");
        var meeting = planned(
                id,
                "{\"plannedOn\": \"2026-11-20\", \"place\": \"Jakarta\", \"agenda\": [{\"title\": \"Leakage\", \"owner\": \"ours\"}, {\"title\": \"Metro\", \"owner\": \"theirs\"}]}");

        post("biro", id, "/meetings/" + meeting + "/moves", "{\"move\": \"hold\", \"on\": \"2026-11-21\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .body("heldOn", equalTo("2026-11-21"))
                .body("agenda.title", contains("Leakage", "Metro"));
        assertThat(slate.ask("select record || ' ' || record_kind || ' ' || kind || ' ' || latest from activity"))
                .containsExactly(meeting + " working-groups working_group_meeting 2026-11-21");
        as("biro")
                .get("/api/v1/working-groups/" + id)
                .then()
                .body("lastMetOn", equalTo("2026-11-21"))
                .body("silentFrom", equalTo("2027-11-22"));

        post("biro", id, "/meetings/" + meeting + "/moves", "{\"move\": \"reopen\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("planned"))
                .body("heldOn", nullValue());
        assertThat(slate.ask("select 1 from activity")).isEmpty();
        as("biro").get("/api/v1/working-groups/" + id).then().body("lastMetOn", nullValue());
        post("biro", id, "/meetings/" + meeting + "/moves", "{\"move\": \"replace\", \"on\": \"2026-11-22\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("replaced"));
        assertThat(slate.ask("select kind from activity")).containsExactly("document_exchange");
    }

    private List<String> reminders(String id) {
        return slate.ask("select recipient || ' ' || occurrence || ' ' || (due_at at time zone 'UTC') from reminder"
                + " where rule = 'working-group-silent' and not dropped and subject = '" + id + "' order by recipient");
    }

    @Test
    void a_group_without_a_meeting_for_twelve_months_is_flagged_and_told_once() {
        String id = found("kbri-ankara", aGroup(", \"foundedOn\": \"2026-01-31\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(reminders(id))
                .containsExactly(
                        "bureau 2027-01-31 2027-01-30 17:00:00", "mission:kbri-ankara 2027-01-31 2027-01-30 17:00:00");
        var tag = as("biro").get("/api/v1/working-groups/" + id).header("ETag");

        TestClock.set(Instant.parse("2027-01-30T16:59:59Z"));
        as("biro").get("/api/v1/working-groups?silent=true").then().body("items", empty());
        as("biro")
                .header("If-None-Match", tag)
                .get("/api/v1/working-groups/" + id)
                .then()
                .statusCode(304);
        TestClock.set(Instant.parse("2027-01-30T17:00:00Z"));
        as("biro")
                .get("/api/v1/working-groups?silent=true&total=true")
                .then()
                .body("items.id", contains(id))
                .body("items[0].silent", equalTo(true))
                .body("total", equalTo(1));
        as("biro")
                .header("If-None-Match", tag)
                .get("/api/v1/working-groups/" + id)
                .then()
                .statusCode(200)
                .body("silent", equalTo(true));

        post("kbri-ankara", id, "/meetings", "{\"heldOn\": \"2027-01-31\", \"exchange\": true}")
                .then()
                .statusCode(201)
                .body("state", equalTo("replaced"))
                .body("planned", equalTo(false));
        assertThat(reminders(id))
                .containsExactly(
                        "bureau 2028-01-31 2028-01-30 17:00:00", "mission:kbri-ankara 2028-01-31 2028-01-30 17:00:00");
        as("biro").get("/api/v1/working-groups?silent=true").then().body("items", empty());
        patch("kbri-ankara", id, "{\"endedOn\": \"2027-01-31\"}")
                .then()
                .statusCode(200)
                .body("silentFrom", nullValue());
        assertThat(reminders(id)).isEmpty();
        post("kbri-ankara", id, "/plans", "{\"year\": 2028}")
                .then()
                .statusCode(409)
                .body("code", equalTo("working-group-ended"));
        slate.run("update parameter set value = '6' where code = 'working-group-silence'");
        try {
            as("biro").get("/api/v1/working-groups/" + founded("")).then().body("silentFrom", equalTo("2027-07-31"));
        } finally {
            slate.run("update parameter set value = '12' where code = 'working-group-silence'");
        }
    }

    @Test
    void minutes_hold_when_both_sides_have_said_yes_to_the_same_text() {
        var id = founded(", \"audience\": \"partner\"");
        var meeting = held(id, "2026-11-20");
        var at = "/meetings/" + meeting;
        String first = post("biro", id, at + "/minutes", "{\"text\": \"We agreed.\\nTwice.\"}")
                .then()
                .statusCode(201)
                .body("minutes.agreed", equalTo(false))
                .extract()
                .path("minutes.sha256");
        assertThat(first).isEqualTo(Minutes.hash("We agreed.\nTwice."));

        post("ankara", id, at + "/confirmations", "{\"sha256\": \"" + first + "\"}")
                .then()
                .statusCode(201)
                .body("minutes.confirmations.side", contains("theirs"))
                .body("minutes.agreed", equalTo(false));
        post("kbri-ankara", id, at + "/confirmations", "{\"sha256\": \"" + first + "\"}")
                .then()
                .statusCode(201)
                .body("minutes.confirmations", hasSize(1));
        post("kepala", id, at + "/confirmations", "{\"sha256\": \"" + first + "\"}")
                .then()
                .statusCode(201)
                .body("minutes.agreed", equalTo(true))
                .body("minutes.confirmations.side", contains("theirs", "ours"));

        String second = post("biro", id, at + "/minutes", "{\"text\": \"We agreed.\"}")
                .then()
                .statusCode(201)
                .body("minutes.number", equalTo(2))
                .body("minutes.confirmations", empty())
                .body("minutes.agreed", equalTo(false))
                .extract()
                .path("minutes.sha256");
        post("ankara", id, at + "/confirmations", "{\"sha256\": \"" + first + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("minutes-changed"))
                .body("sha256", equalTo(second));
        post("biro", id, at + "/minutes", "{\"text\": \"We agreed.\"}").then().body("minutes.number", equalTo(2));
        as("ankara")
                .get("/api/v1/working-groups/" + id + at + "/minutes")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[1].agreed", equalTo(true));
        as("ankara").get("/api/v1/working-groups/" + id + at).then().body("actions", contains("confirm-minutes"));
        post("biro", id, at + "/moves", "{\"move\": \"reopen\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("meeting-has-minutes"));
        post("dinas-sda", id, at + "/confirmations", "{\"sha256\": \"" + second + "\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void a_decision_becomes_a_commitment() {
        var id = founded(", \"audience\": \"partner\"");
        var meeting = held(id, "2026-11-20");

        var commitment = post(
                        "biro",
                        id,
                        "/meetings/" + meeting + "/decisions",
                        "{\"title\": \"Send the leakage data\", \"side\": \"ours\", \"owner\": \"agency:sda\", \"dueOn\": \"2027-01-15\"}")
                .then()
                .statusCode(201)
                .body("decisions.number", contains(1))
                .body("decisions[0].commitmentId", notNullValue())
                .extract()
                .<String>path("decisions[0].commitmentId");
        as("dinas-sda")
                .get("/api/v1/commitments/" + commitment)
                .then()
                .statusCode(200)
                .body("title", equalTo("Send the leakage data"))
                .body("dueOn", equalTo("2027-01-15"));
        as("ankara").get("/api/v1/commitments/" + commitment).then().statusCode(200);
        assertThat(slate.ask("select origin_kind || ' ' || origin_id from commitment"))
                .containsExactly("working-groups " + id);
        var plan = planned(id, "{\"plannedOn\": \"2026-12-20\"}");
        post("biro", id, "/meetings/" + plan + "/decisions", "{\"title\": \"x\", \"side\": \"ours\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("meeting-not-held"));
        post("biro", id, "/meetings/" + plan + "/minutes", "{\"text\": \"x\"}")
                .then()
                .statusCode(409);
        assertThat(slate.ask("select count(*) from commitment")).containsExactly("1");
    }

    @Test
    void a_partner_sees_the_group_that_is_marked_for_him_and_nothing_else_of_it() {
        var marked = founded(", \"audience\": \"partner\"");
        var unmarked = founded("");
        var offices = founded(", \"audience\": \"offices\"");
        var meeting = planned(
                marked, "{\"plannedOn\": \"2026-12-20\", \"agenda\": [{\"title\": \"Leakage\", \"owner\": \"ours\"}]}");
        for (var shared : List.of("true", "false")) {
            post(
                            "biro",
                            marked,
                            "/documents",
                            "{\"title\": \"Shared " + shared + "\", \"link\": \"https://files.example/" + shared
                                    + "\", \"meetingId\": \"" + meeting + "\", \"shared\": " + shared + "}")
                    .then()
                    .statusCode(201);
        }

        as("ankara")
                .get("/api/v1/working-groups?total=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(marked))
                .body("total", equalTo(1));
        as("ankara")
                .get("/api/v1/working-groups/" + marked + "/meetings")
                .then()
                .body("items[0].agenda.title", contains("Leakage"))
                .body("items[0].documents.title", contains("Shared true"));
        as("ankara")
                .get("/api/v1/working-groups/" + marked + "/documents")
                .then()
                .body("items.title", contains("Shared true"));
        as("kbri-ankara")
                .get("/api/v1/working-groups/" + marked + "/documents")
                .then()
                .body("items", hasSize(2));
        for (var hidden : List.of(unmarked, offices)) {
            for (var below : List.of("", "/meetings", "/documents", "/meetings/" + meeting)) {
                as("ankara")
                        .get("/api/v1/working-groups/" + hidden + below)
                        .then()
                        .statusCode(404);
            }
        }
        as("ankara").get("/api/v1/working-groups/figures").then().body("figures[0].parts.planned", equalTo("1"));
        as("kbri-ankara").get("/api/v1/working-groups?total=true").then().body("total", equalTo(2));
        as("kbri-ankara").get("/api/v1/working-groups/" + offices).then().statusCode(404);
        as("kbri-kl").get("/api/v1/working-groups?total=true").then().body("total", equalTo(0));
        as("kbri-kl")
                .get("/api/v1/working-groups/" + marked)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-working-group"));
        as("kbri-kl")
                .get("/api/v1/working-groups/" + marked + "/meetings")
                .then()
                .statusCode(404);

        String document = as("biro")
                .get("/api/v1/working-groups/" + marked + "/documents")
                .path("items[0].id");
        patch("biro", marked + "/documents/" + document, "{\"shared\": false}")
                .then()
                .statusCode(200)
                .body("shared", equalTo(false));
        as("ankara")
                .get("/api/v1/working-groups/" + marked + "/documents")
                .then()
                .body("items", empty());
    }

    @Test
    void each_desk_changes_what_it_keeps() {
        var ours = founded("");
        String theirs = found("kbri-ankara", aGroup("")).path("id");

        patch("kbri-ankara", ours, "{\"name\": \"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("working-group-of-another-desk"));
        for (var below : List.of("/members", "/meetings", "/documents")) {
            assertThat(post("kbri-ankara", ours, below, "{\"side\": \"ours\"}").statusCode())
                    .isIn(400, 403, 422);
        }
        post("kbri-ankara", ours, "/plans", "{\"year\": 2027}").then().statusCode(403);
        post("dinas-sda", theirs, "/plans", "{\"year\": 2027}").then().statusCode(403);
        patch("kbri-ankara", theirs, "{\"name\": \"Another name\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Another name"));
        patch("biro", theirs, "{\"meetingsPerYear\": 2}").then().statusCode(200);
        for (var user : List.of("hukum", "kemendagri", "kemlu", "ankara", "auditor", "admin")) {
            found(user, aGroup("")).then().statusCode(403);
            post(user, ours, "/plans", "{\"year\": 2027}").then().statusCode(403);
        }
        as("kbri-ankara").get("/api/v1/working-groups/" + ours).then().body("actions", empty());
    }

    @Test
    void members_come_and_go_and_stay_on_record() {
        var id = founded("");
        String member = post(
                        "biro",
                        id,
                        "/members",
                        "{\"side\": \"theirs\", \"role\": \"Director\", \"organisation\": \"ASKI\"}")
                .then()
                .statusCode(201)
                .body("version", not(equalTo(0)))
                .extract()
                .path("members[0].id");

        patch("biro", id + "/members/" + member, "{\"until\": \"2026-11-22\"}")
                .then()
                .statusCode(200)
                .body("members[0].until", equalTo("2026-11-22"));
        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"chair\": true}")
                .patch("/api/v1/working-groups/" + id + "/members/" + member)
                .then()
                .statusCode(428);
        patch("biro", id + "/members/" + UUID.randomUUID(), "{\"chair\": true}")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-member"));
        patch("biro", id + "/members/" + member, "{\"from\": \"2026-11-23\"}")
                .then()
                .statusCode(422);
        post("biro", id, "/members", "{\"side\": \"theirs\", \"role\": \"Director\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("member-needs-somebody"));
        post("biro", id, "/members", "{\"side\": \"theirs\", \"contactId\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("member-unknown-contact"));
    }

    @Test
    void the_rate_counts_what_was_planned_and_says_what_that_is() {
        var id = founded("");
        for (var day : List.of("2026-01-10", "2026-02-10", "2026-03-10", "2026-10-10")) {
            planned(id, "{\"plannedOn\": \"" + day + "\"}");
        }
        List<String> meetings =
                as("biro").get("/api/v1/working-groups/" + id + "/meetings").path("items.id");
        post("biro", id, "/meetings/" + meetings.get(3) + "/moves", "{\"move\": \"hold\", \"on\": \"2026-01-11\"}")
                .then()
                .statusCode(201);
        post("biro", id, "/meetings/" + meetings.get(2) + "/moves", "{\"move\": \"replace\", \"on\": \"2026-02-11\"}")
                .then()
                .statusCode(201);
        post("biro", id, "/meetings/" + meetings.get(1) + "/moves", "{\"move\": \"cancel\"}")
                .then()
                .statusCode(201);
        held(id, "2026-03-01");

        as("biro")
                .get("/api/v1/working-groups/figures?from=2026-01-01&until=2026-03-31")
                .then()
                .statusCode(200)
                .body("figures[0].code", equalTo("P13"))
                .body("figures[0].value", equalTo("66.7"))
                .body("figures[0].parts.planned", equalTo("3"))
                .body("figures[0].parts.held", equalTo("1"))
                .body("figures[0].parts.replaced", equalTo("1"))
                .body("figures[0].definition", startsWith("Working-group meetings planned"))
                .body("asOf", equalTo("2026-11-22T03:00:00Z"));
        as("biro")
                .get("/api/v1/working-groups/figures?from=2030-01-01")
                .then()
                .body("figures[0].value", nullValue())
                .body("figures[0].parts.planned", equalTo("0"));
        as("kbri-kl").get("/api/v1/working-groups/figures").then().body("figures[0].parts.planned", equalTo("0"));
        as("biro")
                .get("/api/v1/working-groups/figures?from=2026-02-01&until=2026-01-01")
                .then()
                .statusCode(422);
        assertThat(as("biro")
                        .get("/api/v1/working-groups/figures?from=yesterday")
                        .statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "planned, reopen",
        "held, hold",
        "held, cancel",
        "replaced, hold",
        "cancelled, hold",
        "cancelled, cancel"
    })
    void from_a_state_only_some_moves_lead_on(String state, String move) {
        var id = founded("");
        var meeting = planned(id, "{\"plannedOn\": \"2026-11-01\"}");
        slate.run("update working_group_meeting set state = '" + state + "', held_on = case when '" + state
                + "' in ('held', 'replaced') then date '2026-11-01' end");

        post("biro", id, "/meetings/" + meeting + "/moves", "{\"move\": \"" + move + "\", \"on\": \"2026-11-02\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("meeting-move-not-here"))
                .body("state", equalTo(state));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"move\": \"hold\"}",
                "{\"move\": \"hold\", \"on\": \"2026-11-23\"}",
                "{\"move\": \"dance\"}",
                "{}",
                "[",
                "{\"move\": \"hold\", \"on\": 20261101}"
            })
    void what_is_no_move_is_refused(String json) {
        var id = founded("");
        var meeting = planned(id, "{\"plannedOn\": \"2026-11-01\"}");

        assertThat(post("biro", id, "/meetings/" + meeting + "/moves", json)
                        .then()
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
        assertThat(slate.ask("select state from working_group_meeting")).containsExactly("planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"plannedOn\": \"2026-12-01\", \"heldOn\": \"2026-11-01\"}",
                "{\"heldOn\": \"2026-11-23\"}",
                "{\"plannedOn\": \"2026-02-30\"}",
                "{\"plannedOn\": \"2026-12-01\", \"exchange\": true}",
                "{\"plannedOn\": \"2026-12-01\", \"host\": \"nobody\"}",
                "{\"plannedOn\": \"2026-12-01\", \"agenda\": [{\"title\": \"x\"}]}",
                "{\"plannedOn\": \"2026-12-01\", \"agenda\": [null]}",
                "{\"plannedOn\": \"2026-12-01\", \"agenda\": [{\"title\": \"a\\nb\", \"owner\": \"ours\"}]}",
                "{\"plannedOn\": \"2026-12-01\", \"colour\": 1}"
            })
    void what_is_no_meeting_is_refused(String json) {
        var id = founded("");

        assertThat(post("biro", id, "/meetings", json)
                        .then()
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
        assertThat(slate.ask("select id from working_group_meeting")).isEmpty();
    }

    @Test
    void what_is_no_group_is_refused() {
        for (var json : List.of(
                aGroup("").replace("WAT-DRINK", "XXX"),
                aGroup("").replace("2028-12-31", "2025-12-31"),
                aGroup("").replace("Joint Working Group on Water", ""),
                aGroup("").replace("on Water", "on\\nWater"),
                aGroup(", \"partnershipId\": \"" + UUID.randomUUID() + "\""),
                aGroup(", \"meetingsPerYear\": 0"),
                aGroup(", \"meetingsPerYear\": 13"),
                aGroup(", \"meetingsPerYear\": \"two\""),
                aGroup(", \"foundedOn\": \"2026-11-23\""),
                aGroup(", \"members\": [null]"),
                aGroup(", \"audience\": \"everybody\""),
                aGroup(", \"keeper\": \"bureau\""),
                "[]")) {
            assertThat(found("biro", json)
                            .then()
                            .contentType("application/problem+json")
                            .extract()
                            .statusCode())
                    .as(json)
                    .isIn(400, 422);
        }
        found("biro", aGroup("").replace(ankara, UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        found("kbri-kl", aGroup("")).then().statusCode(404);
        found("kbri-ankara", aGroup(", \"audience\": \"offices\""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("group-audience-hides-it"));
        assertThat(slate.ask("select id from working_group")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"x\"}", "{\"title\": \"x\", \"link\": \"javascript:alert(1)\"}",
                        "{\"title\": \"x\", \"link\": \"https://a b\"}",
                "{\"title\": \"\", \"link\": \"https://a.example\"}",
                        "{\"title\": \"x\", \"link\": \"https://a.example\", \"sha256\": \"abc\"}",
                        "{\"title\": \"x\", \"documentId\": \"abc\"}"
            })
    void what_is_no_paper_is_refused(String json) {
        var id = founded("");

        assertThat(post("biro", id, "/documents", json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select id from working_group_document")).isEmpty();
    }

    @Test
    void a_list_is_filtered_searched_and_paged_by_name() {
        for (var name : List.of("Gamma", "Alpha", "Beta")) {
            found("biro", aGroup("").replace("Joint Working Group on Water", name))
                    .then()
                    .statusCode(201);
        }
        var names = new ArrayList<String>();
        String next = null;
        do {
            var page = as("biro").get("/api/v1/working-groups?limit=2" + (next == null ? "" : "&after=" + next));
            names.addAll(page.path("items.name"));
            next = page.path("next");
        } while (next != null);

        assertThat(names).containsExactly("Alpha", "Beta", "Gamma");
        as("biro").get("/api/v1/working-groups?q=gama").then().body("items.name", contains("Gamma"));
        as("biro")
                .get("/api/v1/working-groups?sector=MOB-TRANSIT&ended=false&keeper=bureau&partner=" + ankara)
                .then()
                .body("items", hasSize(3));
        as("biro").get("/api/v1/working-groups?sector=ENV-GREEN").then().body("items", empty());
        as("biro").get("/api/v1/working-groups?ended=true").then().body("items", empty());
        assertThat(as("biro").get("/api/v1/working-groups?limit=0").statusCode())
                .isEqualTo(422);
        assertThat(as("biro").get("/api/v1/working-groups?colour=red").statusCode())
                .isEqualTo(400);
        assertThat(statementsOf("/api/v1/working-groups?limit=3"))
                .isEqualTo(statementsOf("/api/v1/working-groups?limit=1"))
                .isLessThanOrEqualTo(5);
        String id = as("biro").get("/api/v1/working-groups").path("items[0].id");
        for (var day : List.of("2026-11-01", "2026-11-02", "2026-11-03")) {
            post("biro", id, "/meetings/" + held(id, day) + "/minutes", "{\"text\": \"" + day + "\"}")
                    .then()
                    .statusCode(201);
        }
        assertThat(statementsOf("/api/v1/working-groups/" + id + "/meetings?limit=3"))
                .isEqualTo(statementsOf("/api/v1/working-groups/" + id + "/meetings?limit=1"))
                .isLessThanOrEqualTo(7);
        as("biro")
                .get("/api/v1/working-groups/" + id + "/meetings?limit=2")
                .then()
                .body("items.heldOn", contains("2026-11-03", "2026-11-02"))
                .body("next", notNullValue());
    }

    @Test
    void the_list_is_also_a_table() {
        var id = founded(", \"foundedOn\": \"2025-01-01\"");
        planned(id, "{\"plannedOn\": \"2026-12-20\"}");

        assertThat(as("kbri-ankara")
                        .get("/api/v1/working-groups.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "Joint Working Group on Water,tr-ankara,\"WAT-DRINK, MOB-TRANSIT\",2026-01-01,2028-12-31,1,2025-01-01,,true,2026-12-20,,bureau");
        assertThat(as("kbri-kl")
                        .get("/api/v1/working-groups.csv?silent=true")
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(1);
        as("biro").get("/api/v1/working-groups.xlsx?silent=true").then().statusCode(200);
        as("ankara").get("/api/v1/working-groups.csv").then().statusCode(403);
    }

    @Test
    void meetings_stand_in_a_calendar() {
        var id = founded(", \"audience\": \"partner\"");
        planned(id, "{\"plannedOn\": \"2026-12-20\", \"place\": \"Ankara\"}");
        var cancelled = planned(id, "{\"plannedOn\": \"2026-12-24\"}");
        post("biro", id, "/meetings/" + cancelled + "/moves", "{\"move\": \"cancel\"}")
                .then()
                .statusCode(201);

        var calendar = as("ankara")
                .get("/api/v1/working-groups.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(calendar)
                .contains("SUMMARY:Joint Working Group on Water", "20261220", "LOCATION:Ankara")
                .doesNotContain("20261224");
        assertThat(as("kbri-kl").get("/api/v1/working-groups.ics").asString()).doesNotContain("VEVENT");
    }

    private long statementsOf(String path) {
        as("biro").get(path).then().statusCode(200);
        hibernate.getStatistics().clear();
        as("biro").get(path).then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void the_same_group_twice_is_one_and_every_change_is_journaled() {
        for (var i = 0; i < 2; i++) {
            as("biro")
                    .contentType("application/json")
                    .header("Idempotency-Key", "group-" + ankara)
                    .body(aGroup(""))
                    .post("/api/v1/working-groups")
                    .then()
                    .statusCode(201);
        }
        String id = as("biro").get("/api/v1/working-groups").path("items[0].id");
        var meeting = planned(id, "{\"plannedOn\": \"2026-11-01\"}");
        patch("biro", id + "/meetings/" + meeting, "{\"place\": \"Ankara\"}")
                .then()
                .statusCode(200)
                .body("place", equalTo("Ankara"));
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0-0\"")
                .body("{\"place\": \"x\"}")
                .patch("/api/v1/working-groups/" + id + "/meetings/" + meeting)
                .then()
                .statusCode(412);

        as("biro").get("/api/v1/working-groups?total=true").then().body("total", equalTo(1));
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "' order by seq"))
                .containsExactly("found", "plan-meeting", "change-meeting");
        assertThat(slate.ask("select subject_version from outbox_event where subject = '" + id + "' order by seq"))
                .containsExactly("0", "1", "2");
        assertThat(as("biro")
                        .get("/api/v1/working-groups/" + id + "/meetings/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }
}
