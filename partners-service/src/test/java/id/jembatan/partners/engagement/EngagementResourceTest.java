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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/// Meetings, and who may know of them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class EngagementResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    SessionFactory hibernate;

    private String ankara;

    @BeforeEach
    void two_partners_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void an_embassy_logs_a_meeting_and_the_bureau_sees_it() {
        var id = idOf(recorded("kbri-ankara", held("b2b_meeting", "tr-ankara", "2026-03-01", """
                                , "result": "Both will exchange figures on losses",
                                "nextStep": {"text": "Send the figures", "owner": "mission:kbri-ankara", "dueOn": "2026-03-20"},
                                "language": "en",
                                "translations": [{"language": "tr", "result": "Kayıp verileri paylaşılacak"},
                                    {"language": "id", "result": "Bertukar data kehilangan air"}]"""))
                .body("stage", equalTo("held"))
                .body("happened", equalTo(true))
                .body("keeper", equalTo("mission:kbri-ankara"))
                .body("audience", equalTo("missions"))
                .body("actions", contains("update", "move", "promise"))
                .body("parts.commitments[0].title", equalTo("Send the figures"))
                .body("parts.commitments[0].owner", equalTo("mission:kbri-ankara"))
                .body("parts.followUps.days", contains(30, 90, 180))
                .body("parts.followUps[0].dueOn", equalTo("2026-03-31")));

        as("biro")
                .get(API + "/" + id)
                .then()
                .statusCode(200)
                .body("partners[0].partner.code", equalTo("tr-ankara"))
                .body("translations.language", contains("id", "tr"))
                .body("nextStep", equalTo("Send the figures"));
        as("biro").get(API + "?q=kehilangan").then().body("items.id", contains(id));
        as("biro").get(API + "?q=KAYIP").then().body("items.id", contains(id));
        assertThat(slate.ask(
                        "select kind || ' ' || record_kind || ' ' || on_day from activity where record = '" + id + "'"))
                .containsExactly("b2b_meeting engagements 1");
        assertThat(slate.ask("select rule || ' ' || recipient || ' ' || (due_at at time zone 'Asia/Jakarta')::date"
                        + " from reminder where subject = '" + id + "' and not dropped order by due_at"))
                .containsExactly(
                        "follow-up-30 mission:kbri-ankara 2026-03-31",
                        "follow-up-90 mission:kbri-ankara 2026-05-30",
                        "follow-up-180 mission:kbri-ankara 2026-08-28");
        assertThat(slate.ask("select data ->> 'stage' from outbox_event where subject = '" + id + "'"))
                .containsExactly("held");
    }

    @Test
    void what_was_sent_twice_over_a_lost_connection_is_one_record() {
        var draft = held("meeting", "tr-ankara", "2026-02-20", "");
        String first = null;
        for (var i = 0; i < 2; i++) {
            var id = as("kbri-ankara")
                    .header("Idempotency-Key", "draft-on-a-phone")
                    .contentType("application/json")
                    .body(draft)
                    .post(API)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            assertThat(first == null || first.equals(id)).isTrue();
            first = id;
        }

        assertThat(slate.ask("select count(*) from engagement")).containsExactly("1");
        assertThat(slate.ask("select count(*) from activity")).containsExactly("1");
    }

    @Test
    void a_mission_records_for_partners_of_its_countries_today_and_not_before() {
        recorded("kbri-kl", held("meeting", "tr-ankara", "2026-03-01", ""))
                .statusCode(404)
                .body("code", equalTo("unknown-partner"))
                .body("errors[0].pointer", equalTo("/partners/0"));
        recorded("kbri-kl", held("meeting", "xx-nowhere", "2026-03-01", "")).statusCode(404);
        var id = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-03-01", "")));
        var kl = slate.ask("select id from mission where code = 'kbri-kuala-lumpur'")
                .getFirst();
        as("kepala")
                .contentType("application/json")
                .body("{\"country\": \"TR\", \"from\": \"2026-03-03\"}")
                .post("/api/v1/missions/" + kl + "/accreditations")
                .then()
                .statusCode(201);

        as("kbri-kl").get(API + "/" + id).then().statusCode(404);
        TestClock.set(Instant.parse("2026-03-02T17:00:00Z")); // midnight in the zone of the first user
        as("kbri-kl").get(API + "/" + id).then().statusCode(200).body("actions", empty());
        idOf(recorded("kbri-kl", held("meeting", "tr-ankara", "2026-03-01", "")));
        patched("kbri-kl", id, "{\"subject\": \"Mine\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("engagement-not-yours"));
    }

    @Test
    void another_countrys_engagement_looks_like_none() {
        var id = idOf(recorded("kbri-kl", held("meeting", "my-malacca", "2026-03-01", "")));
        var offices = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-03-01", ", \"audience\": \"offices\"")));
        var missions = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-03-01", "")));
        var shared = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-03-01", ", \"audience\": \"partner\"")));

        for (var hidden : new String[] {id, offices, UUID.randomUUID().toString()}) {
            as("kbri-ankara")
                    .get(API + "/" + hidden)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-engagement"));
            as("kbri-ankara").get(API + "/" + hidden + "/next").then().statusCode(404);
            as("kbri-ankara").get(API + "/" + hidden + "/programme").then().statusCode(404);
            as("kbri-ankara").get(API + "/" + hidden + "/programme.ics").then().statusCode(404);
            as("kbri-ankara").get(API + "/" + hidden + "/cohorts").then().statusCode(404);
            to("kbri-ankara", hidden, "moves", "{\"move\": \"hold\"}").then().statusCode(404);
        }
        as("kbri-ankara")
                .get(API + "?total=true")
                .then()
                .body("items.id", containsInAnyOrder(missions, shared))
                .body("total", equalTo(2));
        as("ankara")
                .get(API + "?total=true")
                .then()
                .body("items.id", contains(shared))
                .body("total", equalTo(1));
        as("ankara").get(API + "/" + missions).then().statusCode(404);
        recorded("ankara", held("meeting", "tr-ankara", "2026-03-01", "")).statusCode(403);
        recorded("auditor", held("meeting", "tr-ankara", "2026-03-01", "")).statusCode(403);
    }

    @Test
    void looking_at_a_confidential_one_is_on_record_and_lists_leave_its_words_out() {
        var id = idOf(recorded(
                "biro",
                held("meeting", "tr-ankara", "2026-03-01", ", \"confidential\": true, \"result\": \"Secret\"")));

        as("kbri-ankara")
                .get(API)
                .then()
                .body("items[0].subject", nullValue())
                .body("items[0].result", nullValue())
                .body("items[0].confidential", equalTo(true));
        as("biro").get(API + "?q=secret").then().body("items", empty());
        as("kbri-ankara").get(API + "/" + id).then().body("result", equalTo("Secret"));
        assertThat(slate.ask(
                        "select actor_name from journal_entry where action = 'view' and resource_id = '" + id + "'"))
                .containsExactly("kbri-ankara");
        assertThat(slate.ask("select data::text from outbox_event where subject = '" + id + "'")
                        .getFirst())
                .doesNotContain("Water");
        assertThat(slate.ask("select subject from activity where record = '" + id + "'")
                        .getFirst())
                .doesNotContain("Water");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, '?from=2025-02-01&until=2025-08-31', possibly",
        "2025-05, '?from=2025-02-01&until=2025-08-31', certainly",
        "2025-08, '?from=2025-02-01&until=2025-08-15', possibly",
        "2025-08-15, '?from=2025-02-01&until=2025-08-15', certainly",
        "2025-08-16, '?from=2025-02-01&until=2025-08-15', ",
        "2024, '?from=2025-02-01', ",
        "2025, '?from=2025-01-01', certainly",
        "2025, '?until=2025-06-30&range=certainly', ",
        "2025, '?until=2025-06-30&range=possibly', possibly",
        "2025-06-30, '?until=2025-06-30&range=possibly', ",
    })
    void an_imprecise_date_neither_vanishes_from_nor_falsely_enters_a_range(String day, String query, String expected) {
        idOf(recorded("biro", held("meeting", "tr-ankara", day, "")));

        as("biro")
                .get(API + query + "&total=true")
                .then()
                .statusCode(200)
                .body("items.inRange", expected == null ? empty() : contains(expected))
                .body("total", equalTo(expected == null ? 0 : 1));
    }

    @Test
    void filters_go_together_and_pages_hold_every_one_once() {
        for (var day : new String[] {"2026-01-01", "2026-01-02", "2025", "2026-02"}) {
            idOf(recorded(
                    "biro",
                    held(
                            "visit_in",
                            "tr-ankara",
                            day,
                            ", \"direction\": \"we_teach\", \"sectors\": [\"GOV-FIRE\"], \"stage\": \"planned\"")));
        }
        idOf(recorded("biro", held("meeting", "my-malacca", "2026-01-01", "")));

        as("biro")
                .get(API + "?partner=" + ankara
                        + "&kind=visit_in&direction=we_teach&sector=GOV&country=TR&stage=planned&total=true")
                .then()
                .body("total", equalTo(4));
        as("biro").get(API + "?sector=GOV-FIRE&total=true").then().body("total", equalTo(4));
        as("biro").get(API + "?sector=GO&total=true").then().body("total", equalTo(0));
        as("biro").get(API + "?country=MY&total=true").then().body("total", equalTo(1));
        for (var sort : new String[] {"from", "-from"}) {
            var first = as("biro").get(API + "?limit=3&sort=" + sort);
            var second = as("biro").get(API + "?limit=3&sort=" + sort + "&after=" + first.path("next"));
            first.then().body("items", hasSize(3));
            second.then().body("items", hasSize(2)).body("next", nullValue());
            for (var id : second.<java.util.List<String>>path("items.id")) {
                first.then().body("items.id", not(hasItem(id)));
            }
        }
        var cursor = as("biro").get(API + "?limit=1&sort=from").<String>path("next");
        as("biro").get(API + "?sort=-from&after=" + cursor).then().statusCode(400);
    }

    @Test
    void a_list_costs_the_same_for_few_and_many() {
        idOf(recorded("biro", held("meeting", "tr-ankara", "2026-01-01", ", \"sectors\": [\"SPO\"]")));
        var few = statements();
        for (var i = 0; i < 8; i++) {
            idOf(recorded(
                    "biro",
                    held(
                            "meeting",
                            i % 2 == 0 ? "tr-ankara" : "my-malacca",
                            "2026-01-0" + (i + 1),
                            ", \"sectors\": [\"SPO\", \"TOU\"]")));
        }

        assertThat(statements()).isEqualTo(few).isLessThan(8);
    }

    private long statements() {
        hibernate.getStatistics().clear();
        as("biro").get(API).then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void a_correction_is_told_and_takes_its_sign_of_life_along() {
        var id = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-01-01", "")));

        patched(
                        "biro",
                        id,
                        "{\"from\": {\"year\": 2026, \"month\": 1, \"day\": 5}, \"partners\": [{\"code\": \"my-malacca\", \"role\": \"host\"}]}")
                .then()
                .statusCode(200)
                .body("partners.partner.code", contains("my-malacca"))
                .body("parts.followUps.dueOn", hasItem("2026-04-05"));

        assertThat(slate.ask("select p.code || ' ' || a.on_day from activity a join partner p on p.id = a.partner_id"))
                .containsExactly("my-malacca 5");
        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"subject\": \"x\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0-0\"")
                .body("{\"subject\": \"x\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(412);
        patched("biro", id, "{\"stage\": \"cancelled\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("stage-by-moves"));
        patched("biro", id, "{\"kind\": \"visit_out\"}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("kind-goes-another-way"));
        patched("biro", id, "{\"kind\": \"agency_meeting\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("agency_meeting"));
        patched("biro", id, "{\"keeper\": \"agency:sda\"}").then().statusCode(400);
    }

    @Test
    void a_plan_is_held_or_cancelled_and_what_was_not_held_after_all_is_retracted() {
        var id = idOf(recorded(
                        "biro",
                        held("meeting", "tr-ankara", "2026-03-10", "")
                                .replace(
                                        "\"from\":",
                                        "\"startsAt\": \"2026-03-10T14:00:00+03:00\", \"zone\": \"Europe/Istanbul\", \"from\":"))
                .body("stage", equalTo("planned"))
                .body("startsAt", equalTo("2026-03-10T14:00:00+03:00")));
        assertThat(slate.ask("select record from activity")).isEmpty();

        to("biro", id, "moves", "{\"move\": \"hold\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("move-lacks"))
                .body("missing.need", contains("day_come"));
        TestClock.set(Instant.parse("2026-03-11T03:00:00Z"));
        to("biro", id, "moves", "{\"move\": \"hold\", \"result\": \"Agreed\"}")
                .then()
                .statusCode(201)
                .body("stage", equalTo("held"))
                .body("result", equalTo("Agreed"))
                .body("parts.moves.move", contains("hold"));
        assertThat(slate.ask("select record from activity")).containsExactly(id);
        to("biro", id, "moves", "{\"move\": \"cancel\", \"reason\": \"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-move"));
        to("biro", id, "moves", "{\"move\": \"retract\"}")
                .then()
                .statusCode(409)
                .body("missing.need", contains("reason"));
        to("biro", id, "moves", "{\"move\": \"retract\", \"reason\": \"it was another city\"}")
                .then()
                .statusCode(201)
                .body("stage", equalTo("cancelled"));
        assertThat(slate.ask("select record from activity")).isEmpty();
        assertThat(slate.ask("select id from reminder where not dropped")).isEmpty();
    }

    @Test
    void a_follow_up_is_answered_and_not_asked_again() {
        var id = idOf(recorded("kbri-ankara", held("b2b_meeting", "tr-ankara", "2026-03-01", "")));
        TestClock.set(Instant.parse("2026-04-02T03:00:00Z"));

        to("kbri-ankara", id, "follow-ups/30/answers", "{\"answer\": \"grown\", \"note\": \"They signed\"}")
                .then()
                .statusCode(201)
                .body("parts.followUps[0].answer", equalTo("grown"))
                .body("parts.followUps[0].answeredOn", equalTo("2026-04-02"));
        to("kbri-ankara", id, "follow-ups/31/answers", "{\"answer\": \"grown\"}")
                .then()
                .statusCode(404);
        to("kbri-ankara", id, "follow-ups/90/answers", "{\"answer\": \"maybe\"}")
                .then()
                .statusCode(400);
        to("ankara", id, "follow-ups/90/answers", "{\"answer\": \"dead\"}")
                .then()
                .statusCode(403);
        assertThat(slate.ask("select rule from reminder where subject = '" + id + "' and not dropped order by due_at"))
                .containsExactly("follow-up-90", "follow-up-180");
    }

    @Test
    void what_is_entered_years_later_is_not_asked_after() {
        var id = idOf(recorded(
                "biro",
                held("meeting", "tr-ankara", "2018-04-18", ", \"source\": \"seed 003\", \"certainty\": \"high\"")));

        as("biro").get(API + "/" + id).then().body("parts.followUps", empty()).body("stage", equalTo("held"));
        assertThat(slate.ask("select id from reminder")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{}",
                "{\"kind\": \"meeting\", \"partners\": [], \"from\": {\"year\": 2026}, \"subject\": \"a\"}",
                "{\"kind\": \"picnic\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{}], \"from\": {\"year\": 2026}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}, {\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \" \"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026, \"day\": 3}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026, \"month\": 2, \"day\": 30}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"until\": {\"year\": 2025}, \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"startsAt\": \"+57439-01-01T00:00:00Z\", \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"zone\": \"Moon/Sea\", \"subject\": \"a\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"direction\": \"we_learn\"}",
                "{\"kind\": \"visit_in\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"direction\": \"up\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"sectors\": [\"XXX\"]}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"people\": {\"ours\": -1}}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"people\": {\"ours\": 1.5}}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"language\": \"bahasa\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"translations\": [{\"language\": \"tr\"}, {\"language\": \"tr\"}]}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"partnership\": \"00000000-0000-7000-8000-000000000000\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"parent\": \"00000000-0000-7000-8000-000000000000\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2030}, \"subject\": \"a\", \"stage\": \"held\"}",
                "{\"kind\": \"visit_out\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2020}, \"subject\": \"a\", \"stage\": \"reported\"}",
                "{\"kind\": \"visit_out\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2020}, \"subject\": \"a\", \"source\": \"x\", \"stage\": \"followed_up\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"result\": \"a\\u0000b\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"colour\": \"red\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"country\": \"UK\"}",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"from\": {\"year\": 2026}, \"subject\": \"a\", \"nextStep\": {\"text\": \"b\", \"owner\": \"missions-of:00000000-0000-7000-8000-000000000000\"}}",
            })
    void what_is_no_engagement_is_refused_and_nothing_is_stored(String json) {
        assertThat(Engaged.posted("biro", API, json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select id from engagement")).isEmpty();
        assertThat(slate.ask("select id from commitment")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "direction=up, 400",
        "partner=x, 400",
        "from=soon, 400",
        "range=perhaps, 400",
        "sort=name, 400",
        "colour=red, 400",
        "country=UK, 422",
        "after=x, 400",
        "limit=0, 422"
    })
    void a_filter_that_cannot_be_read_is_refused(String query, int status) {
        as("biro").get(API + "?" + query).then().statusCode(status);
    }

    @Test
    void kinds_and_parameters_are_data() {
        as("biro")
                .get("/api/v1/engagement-kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("visit_out"))
                .body("items.find { it.code == 'visit_out' }.stages.code", hasItem("permit_requested"));
        as("biro")
                .get("/api/v1/parameters")
                .then()
                .body("items.find { it.code == 'visit-report' }.source", equalTo("[DESIGN]"));
    }
}
