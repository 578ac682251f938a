package id.jembatan.partners.commitment;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class CommitmentResourceTest {

    private static final String API = "/api/v1/commitments";

    @Inject
    CleanSlate slate;

    @Inject
    HeardHolidays holidays;

    @Inject
    SessionFactory hibernate;

    private String ankara;
    private String malacca;

    @BeforeEach
    void two_partners_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        malacca = register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private static ValidatableResponse promised(String user, String partner, String more) {
        return as(user).contentType("application/json")
                .body("""
                        {"partner": "%s", "side": "ours", "title": "Send the draft"%s}""".formatted(partner, more))
                .post(API)
                .then();
    }

    private static ValidatableResponse settled(String user, String id, String outcome) {
        return as(user).contentType("application/json")
                .body(outcome)
                .post(API + "/" + id + "/outcomes")
                .then();
    }

    private static String idOf(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }

    @Test
    void a_promise_has_an_owner_and_a_day_and_ends_with_a_note() {
        var id = idOf(promised("biro", ankara, ", \"owner\": \"agency:sda\", \"dueOn\": \"2026-03-20\"")
                .body("state", equalTo("open"))
                .body("partner.code", equalTo("tr-ankara"))
                .body("keeper", equalTo("bureau"))
                .body("actions", contains("update", "settle")));

        settled("dinas-sda", id, "{\"state\": \"done\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"))
                .body("errors[0].code", equalTo("outcome-incomplete"));
        settled("dinas-sda", id, "{\"state\": \"done\", \"note\": \"sent\", \"on\": \"2026-03-01\"}")
                .statusCode(201)
                .body("state", equalTo("done"))
                .body("settledOn", equalTo("2026-03-01"))
                .body("actions", contains("reopen"));
        settled("biro", id, "{\"state\": \"dropped\", \"reason\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("commitment-settled"));
        settled("biro", id, "{\"state\": \"open\", \"reason\": \"it was another draft\"}")
                .statusCode(201)
                .body("state", equalTo("open"));
        settled("biro", id, "{\"state\": \"handed_over\", \"handedTo\": \"the water department\"}")
                .statusCode(201);
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "' order by id"))
                .containsExactly("promise", "settle", "reopen", "settle");
        assertThat(slate.ask("select data ->> 'state' from outbox_event where subject = '" + id
                        + "' order by subject_version"))
                .containsExactly("open", "done", "open", "handed_over");
    }

    @Test
    void the_owner_is_reminded_before_and_after_and_the_bureau_after_working_days() {
        holidays.tell(2026, 1, "2026-03-23");
        var id = idOf(promised("biro", ankara, ", \"owner\": \"agency:sda\", \"dueOn\": \"2026-03-20\""));

        assertThat(planned(id))
                .containsExactly(
                        "commitment-due-soon agency:sda 2026-03-12 17:00",
                        "commitment-overdue agency:sda 2026-03-20 17:00",
                        "commitment-overdue bureau 2026-03-20 17:00",
                        "commitment-escalated bureau 2026-03-29 17:00");

        holidays.tell(2026, 2);
        assertThat(planned(id)).contains("commitment-escalated bureau 2026-03-26 17:00");

        settled("biro", id, "{\"state\": \"dropped\", \"reason\": \"not needed\"}")
                .statusCode(201);
        assertThat(planned(id)).isEmpty();
    }

    private java.util.List<String> planned(String id) {
        return slate.ask(
                "select rule || ' ' || recipient || ' ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
                        + " from reminder where subject = '" + id + "' and not dropped order by due_at, recipient");
    }

    @Test
    void an_agency_changes_its_own_only() {
        var bureaus = idOf(promised("biro", ankara, ""));
        var own = idOf(promised("dinas-sda", ankara, "").body("keeper", equalTo("agency:sda")));

        settled("dinas-sda", bureaus, "{\"state\": \"dropped\", \"reason\": \"x\"}")
                .statusCode(403)
                .body("code", equalTo("commitment-not-yours"));
        settled("dinas-sda", own, "{\"state\": \"dropped\", \"reason\": \"x\"}").statusCode(201);
        as("dinas-sda").get(API + "/" + bureaus).then().statusCode(200).body("actions", empty());
    }

    @Test
    void a_mission_and_a_partner_see_what_is_for_them_and_nothing_else() {
        var offices = idOf(promised("biro", ankara, ", \"audience\": \"offices\""));
        var missions = idOf(promised("biro", ankara, ""));
        var shared = idOf(promised("biro", ankara, ", \"audience\": \"partner\""));
        var elsewhere = idOf(promised("biro", malacca, ", \"audience\": \"partner\""));

        as("kbri-ankara").get(API + "?total=true").then().body("total", equalTo(2));
        as("kbri-ankara").get(API + "/" + missions).then().statusCode(200);
        as("ankara")
                .get(API + "?total=true")
                .then()
                .body("items.id", contains(shared))
                .body("total", equalTo(1));
        for (var hidden : new String[] {offices, elsewhere, UUID.randomUUID().toString()}) {
            as("kbri-ankara")
                    .get(API + "/" + hidden)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-commitment"));
        }
        as("ankara").get(API + "/" + missions).then().statusCode(404);
        settled("kbri-kl", missions, "{\"state\": \"dropped\", \"reason\": \"x\"}")
                .statusCode(404);
        promised("kbri-kl", ankara, "").statusCode(404).body("code", equalTo("unknown-partner"));
        promised("ankara", ankara, "").statusCode(403);
        promised("auditor", ankara, "").statusCode(403);
        idOf(promised("kbri-ankara", ankara, "").body("keeper", equalTo("mission:kbri-ankara")));
    }

    @Test
    void the_partner_says_that_it_is_done_and_our_side_confirms() {
        var theirs =
                idOf(promised("biro", ankara, ", \"audience\": \"partner\"").statusCode(201));
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get(API + "/" + theirs).header("ETag"))
                .body("{\"side\": \"theirs\"}")
                .patch(API + "/" + theirs)
                .then()
                .statusCode(200);
        var ours = idOf(promised("biro", ankara, ", \"audience\": \"partner\""));

        as("ankara")
                .contentType("application/json")
                .body("{\"note\": \"The council has decided\"}")
                .post(API + "/" + theirs + "/statements")
                .then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("stated.on", equalTo("2026-03-02"))
                .body("stated.by", equalTo("partner:tr-ankara"));
        as("ankara")
                .contentType("application/json")
                .body("{\"note\": \"x\"}")
                .post(API + "/" + ours + "/statements")
                .then()
                .statusCode(409)
                .body("code", equalTo("commitment-not-theirs"));
        settled("ankara", theirs, "{\"state\": \"done\", \"note\": \"x\"}").statusCode(403);
        settled("biro", theirs, "{\"state\": \"done\", \"note\": \"seen\"}").statusCode(201);
    }

    @Test
    void looking_at_a_confidential_one_is_on_record_and_lists_leave_its_words_out() {
        var id = idOf(promised("biro", ankara, ", \"confidential\": true"));

        as("kbri-ankara")
                .get(API)
                .then()
                .body("items[0].title", nullValue())
                .body("items[0].confidential", equalTo(true));
        as("biro").get(API + "?q=draft").then().body("items", empty());
        as("kbri-ankara").get(API + "/" + id).then().body("title", equalTo("Send the draft"));
        assertThat(slate.ask(
                        "select actor_name from journal_entry where action = 'view' and resource_id = '" + id + "'"))
                .containsExactly("kbri-ankara");
        assertThat(slate.ask("select data::text from outbox_event where subject = '" + id + "'")
                        .getFirst())
                .doesNotContain("draft");
    }

    @Test
    void filters_go_together_and_pages_hold_every_one_once() {
        for (var due : new String[] {"2026-02-01", "2026-03-01", "2026-04-01"}) {
            promised("biro", ankara, ", \"dueOn\": \"%s\", \"owner\": \"agency:sda\"".formatted(due))
                    .statusCode(201);
        }
        promised("biro", ankara, "").statusCode(201);
        promised("biro", malacca, "").statusCode(201);

        as("biro").get(API + "?overdue=true&total=true").then().body("total", equalTo(2));
        as("biro").get(API + "?overdue=false&total=true").then().body("total", equalTo(3));
        as("biro")
                .get(API + "?partner=" + ankara + "&owner=agency:sda&dueFrom=2026-03-01&dueUntil=2026-03-31&state=open"
                        + "&side=ours&total=true")
                .then()
                .body("total", equalTo(1));
        as("biro").get(API + "?q=drafts").then().body("items", hasSize(5));
        as("biro").get(API + "?q=nothing").then().body("items", empty());
        var first = as("biro").get(API + "?limit=3");
        var second = as("biro").get(API + "?limit=3&after=" + first.path("next"));
        first.then().body("items.dueOn", contains("2026-02-01", "2026-03-01", "2026-04-01"));
        second.then().body("items", hasSize(2)).body("next", nullValue());
    }

    @Test
    void a_list_costs_the_same_for_few_and_many() {
        promised("biro", ankara, "").statusCode(201);
        var few = statements();
        for (var i = 0; i < 10; i++) {
            promised("biro", i % 2 == 0 ? ankara : malacca, "").statusCode(201);
        }

        assertThat(statements()).isEqualTo(few).isLessThan(5);
    }

    private long statements() {
        hibernate.getStatistics().clear();
        as("biro").get(API).then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void a_figure_says_what_it_counts() {
        var inTime = idOf(promised("biro", ankara, ", \"dueOn\": \"2026-02-01\""));
        settled("biro", inTime, "{\"state\": \"done\", \"note\": \"x\", \"on\": \"2026-01-31\"}")
                .statusCode(201);
        var late = idOf(promised("biro", ankara, ", \"dueOn\": \"2026-02-01\""));
        settled("biro", late, "{\"state\": \"done\", \"note\": \"x\"}").statusCode(201);
        var dropped = idOf(promised("biro", ankara, ", \"dueOn\": \"2026-02-01\""));
        settled("biro", dropped, "{\"state\": \"dropped\", \"reason\": \"x\"}").statusCode(201);
        promised("biro", malacca, ", \"dueOn\": \"2026-02-02\"").statusCode(201);

        as("biro")
                .get(API + "/figures?from=2026-01-01&until=2026-12-31")
                .then()
                .body("figures[0].code", equalTo("P10"))
                .body("figures[0].value", equalTo("33.3"))
                .body("figures[0].parts.due", equalTo("3"))
                .body("figures[0].definition", containsString("due day"));
        as("kbri-ankara").get(API + "/figures").then().body("figures[0].value", equalTo("50.0"));
        as("biro").get(API + "/figures?from=2030-01-01").then().body("figures[0].value", nullValue());
    }

    @Test
    void a_correction_needs_the_version_and_an_open_commitment() {
        var id = idOf(promised("biro", ankara, ""));
        var patch = as("biro").contentType("application/merge-patch+json").body("{\"dueOn\": \"2026-05-01\"}");

        patch.patch(API + "/" + id).then().statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get(API + "/" + id).header("ETag"))
                .body("{\"dueOn\": \"2026-05-01\", \"owner\": \"mission:kbri-ankara\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(200)
                .body("owner", equalTo("mission:kbri-ankara"));
        settled("kbri-ankara", id, "{\"state\": \"done\", \"evidence\": \"letter 12/2026\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[",
                "{\"partner\": \"x\", \"side\": \"ours\", \"title\": \"a\"}",
                "{\"partner\": \"%s\", \"side\": \"nobody\", \"title\": \"a\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \" \"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\\nb\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"owner\": \"Mr X\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"owner\": \"missions-of:%s\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"dueOn\": \"2026-02-30\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"dueOn\": \"+57439-01-01\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"audience\": \"world\"}",
                "{\"partner\": \"%s\", \"side\": \"ours\", \"title\": \"a\", \"done\": true}",
            })
    void what_is_no_promise_is_refused(String json) {
        var status = as("biro")
                .contentType("application/json")
                .body(json.replace("%s", ankara))
                .post(API)
                .statusCode();

        assertThat(status).isIn(400, 422);
        assertThat(slate.ask("select id from commitment")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state=gone, 400",
        "side=both, 400",
        "partner=x, 400",
        "dueFrom=soon, 400",
        "overdue=perhaps, 400",
        "colour=red, 400",
        "after=x, 400",
        "limit=0, 422"
    })
    void a_filter_that_cannot_be_read_is_refused(String query, int status) {
        as("biro").get(API + "?" + query).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"lost\"}",
                "{\"state\": \"done\", \"note\": \"x\", \"on\": \"2030-01-01\"}",
                "{\"state\": \"dropped\"}",
                "{\"state\": \"handed_over\", \"note\": \"x\"}",
            })
    void what_is_no_outcome_is_refused(String json) {
        var id = idOf(promised("biro", ankara, ""));

        assertThat(settled("biro", id, json).extract().statusCode()).isIn(400, 422);
        as("biro").get(API + "/" + id).then().body("state", equalTo("open"));
    }
}
