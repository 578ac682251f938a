package id.jembatan.agreements.term;

import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class TermTest {

    private static final String UNTIL = "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}%s}}";

    @Inject
    Neighbours neighbours;

    @Inject
    TermClock clock;

    @Inject
    Sql sql;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void set() {
        today("2026-11-22");
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private static void today(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private String aCase() {
        return aCaseWith(neighbours.aPartnerIn("RU").code(), "{\"agency\": \"sda\"}");
    }

    private String aText(String caseId, String ends, String more) {
        return aSigned(caseId, "2026-01-10", UNTIL.formatted(date(ends), more));
    }

    private static ValidatableResponse term(String id) {
        return get("biro", "/instruments/" + id + "/term").statusCode(200);
    }

    private List<String> reminders(String caseId) {
        return sql.list(
                "select (data::jsonb ->> 'about') || ' ' || (data::jsonb ->> 'days') || ' ' || (data::jsonb ->> 'daysLeft')"
                        + " from outbox_event where type = 'id.jembatan.agreement.expiring.v1' and subject = ?"
                        + " order by id",
                row -> row.getString(1),
                UUID.fromString(caseId));
    }

    @Test
    void both_agree_before_the_end_and_the_chain_stays_unbroken() {
        var id = aCase();
        var text = aText(
                id,
                "2027-09-01",
                ", \"extension\": {\"mode\": \"CONSENT\", \"times\": 1, \"channel\": \"diplomatic\"}");
        var form = "{\"until\": %s, \"agreedOn\": %s, \"channel\": \"%s\"}";

        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        form.formatted(date("2027-08-01"), date("2026-11-01"), "diplomatic"))
                .statusCode(422)
                .body("errors[0].code", equalTo("not-later"));
        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        form.formatted(date("2030-09-01"), date("2026-11-01"), "direct"))
                .statusCode(422)
                .body("errors[0].code", equalTo("channel-differs"));
        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        form.formatted(date("2030-09-01"), date("2026-11-01"), "diplomatic"))
                .statusCode(201)
                .body("endsOn.year", equalTo(2030))
                .body("why.code", equalTo("term.extended"))
                .body("timesExtended", equalTo(1));
        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        form.formatted(date("2033-09-01"), date("2026-11-02"), "diplomatic"))
                .statusCode(409)
                .body("code", equalTo("extension-spent"));
        get("biro", "/agreements/" + id + "/chain")
                .body("unbroken", equalTo("CERTAINLY"))
                .body("gaps", equalTo(0));
    }

    @Test
    void a_text_that_ran_out_and_its_late_successor_show_the_gap() {
        var old = aCase();
        var first = aDraft(old, UNTIL.formatted(date("2016"), ""));
        post("kepala", "/instruments/" + first + "/signatures", "{\"on\": {\"year\": 2006}, \"late\": true}")
                .statusCode(201);
        clock.look();
        get("biro", "/instruments/" + first).body("state", equalTo("ENDED")).body("endsOn.year", equalTo(2016));
        assertThat(reminders(old)).isEmpty();

        post(
                        "biro",
                        "/instruments/" + first + "/extensions",
                        "{\"until\": {\"year\": 2022}, \"agreedOn\": %s}".formatted(date("2017-08")))
                .statusCode(409)
                .body("code", equalTo("extension-too-late"))
                .body("follows", equalTo(first));
        var anew = aCase();
        var second = aDraft(anew, "{\"follows\": \"%s\", \"term\": {\"end\": {\"rule\": \"OPEN\"}}}".formatted(first));
        post(
                        "kepala",
                        "/instruments/" + second + "/signatures",
                        "{\"on\": %s, \"late\": true}".formatted(date("2017-08")))
                .statusCode(201);

        get("biro", "/agreements/" + old + "/chain")
                .statusCode(200)
                .body("links", hasSize(2))
                .body("links[0].before", nullValue())
                .body("links[1].before.gap", equalTo("CERTAINLY"))
                .body("links[1].before.atLeastDays", equalTo(212))
                .body("links[1].before.why.text", containsString("at least 212"))
                .body("unbroken", equalTo("NOT"))
                .body("gaps", equalTo(1))
                .body("unbrokenSince.year", equalTo(2017))
                .body("carriedToday", equalTo("CERTAINLY"));
        assertThat(statements("/agreements/" + anew + "/chain")).isLessThanOrEqualTo(4);
    }

    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        get("biro", path).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void a_letter_found_later_but_dated_in_time_makes_the_chain_whole_again() {
        var id = aCase();
        var text = aText(id, "2026-12-01", "");
        today("2026-12-02");
        clock.look();
        get("biro", "/instruments/" + text)
                .body("state", equalTo("ENDED"))
                .body("endGround.code", equalTo("term"))
                .body("endsWhy.code", equalTo("term.ran-out-undecided"));

        post("biro", "/instruments/" + text + "/extensions", """
                {"until": %s, "agreedOn": %s, "note": "it lay in the department"}""".formatted(date("2028-12-01"), date("2026-11-30")))
                .statusCode(201);
        get("biro", "/instruments/" + text)
                .body("standing", equalTo("IN_FORCE"))
                .body("endGround", nullValue());
    }

    @Test
    void it_goes_on_by_itself_unless_somebody_objects_in_time() {
        var clause = """
                , "extension": {"mode": "AUTOMATIC", "period": {"count": 2, "unit": "YEARS"},
                  "objection": {"count": 6, "unit": "MONTHS"}}""";
        var silent = aText(aCase(), "2026-12-31", clause);
        var objected = aText(aCase(), "2027-08-31", clause);
        var late = aText(aCase(), "2027-01-31", clause);

        term(silent)
                .body("lastDayToObject.on.month", equalTo(6))
                .body("lastDayToObject.actBy", equalTo("2026-06-30"))
                .body("lastDayToObject.passed", equalTo("CERTAINLY"))
                .body("lastDayToObject.how.text", containsString("6 months before: by 2026-06-30"))
                .body("goesOnByItself", equalTo(true));
        term(objected).body("lastDayToObject.actBy", equalTo("2027-02-28")).body("goesOnByItself", equalTo(false));
        var form = "{\"by\": \"PARTNER\", \"on\": %s}".formatted(date("2026-11-20"));
        post("biro", "/instruments/" + objected + "/objections", form)
                .statusCode(201)
                .body("objection.why.code", equalTo("term.objected"));
        post("biro", "/instruments/" + objected + "/objections", form).statusCode(409);
        post("biro", "/instruments/" + late + "/objections", form)
                .statusCode(201)
                .body("objection", nullValue())
                .body("goesOnByItself", equalTo(true));

        today("2029-06-01"); // asleep for years
        clock.look();
        clock.look();
        get("biro", "/instruments/" + silent)
                .body("endsOn.year", equalTo(2030))
                .body("acts.findAll { it.act == 'RENEWED' }", hasSize(2))
                .body("endsWhy.code", equalTo("term.renewed"));
        get("biro", "/instruments/" + late).body("endsOn.year", equalTo(2031));
        get("biro", "/instruments/" + objected)
                .body("state", equalTo("ENDED"))
                .body("endsOn.year", equalTo(2027))
                .body("endsWhy.code", equalTo("term.ran-out-objected"));
    }

    @Test
    void an_objection_needs_a_text_that_goes_on_by_itself() {
        var text = aText(aCase(), "2027-09-01", "");

        post("biro", "/instruments/" + text + "/objections", "{\"by\": \"OURS\", \"on\": {\"year\": 2026}}")
                .statusCode(409)
                .body("code", equalTo("nothing-to-object"));
        term(text).body("lastDayToObject", nullValue());
    }

    @Test
    void a_last_day_to_object_in_working_days_follows_both_calendars() {
        for (var calendar : new String[] {"XA", "XB"}) {
            post("admin", "/holidays", """
                    {"calendar": "%s", "day": "%s", "name": "a day", "dayOff": true}""".formatted(calendar, calendar.equals("XA") ? "2027-08-30" : "2027-08-27"));
        }
        var text = aText(aCase(), "2027-08-31", """
                , "extension": {"mode": "AUTOMATIC", "period": {"count": 1, "unit": "YEARS"},
                  "objection": {"count": 2, "unit": "WORKING_DAYS", "calendars": ["XA", "XB"]}}""");

        // 30 August is off in one calendar, 27 August in the other, 28 and 29 are a weekend.
        term(text).body("lastDayToObject.actBy", equalTo("2027-08-25"));
        post("admin", "/holidays", """
                {"calendar": "XB", "day": "2027-08-26", "name": "a later decree", "dayOff": true}""");
        term(text).body("lastDayToObject.actBy", equalTo("2027-08-24"));
        assertThat(sql.first(
                        "select object_by::text from instrument where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(text)))
                .hasValue("2027-08-24");
    }

    @Test
    void notice_computes_the_end_and_what_runs_may_wind_down() {
        var id = aCase();
        var text = aSigned(id, "2026-01-10", """
                {"term": {"end": {"rule": "OPEN"}, "notice": {"count": 6, "unit": "MONTHS"},
                          "windDown": {"count": 3, "unit": "MONTHS"}, "runningContinue": true}}""");
        var form = """
                {"by": "PARTNER", "receivedOn": %s, "running": ["student exchange: goes on to July"]}""";

        post("biro", "/instruments/" + text + "/notices", form.formatted(date("2026-11-23")))
                .statusCode(422);
        post("biro", "/instruments/" + text + "/notices", form.formatted(date("2026-08-31")))
                .statusCode(201)
                .body("endsOn.month", equalTo(2))
                .body("endsOn.day", equalTo(28))
                .body("windDownUntil.month", equalTo(5))
                .body("notice.why.text", containsString("6 months"));
        post("biro", "/instruments/" + text + "/notices", form.formatted(date("2026-08-31")))
                .statusCode(409);

        today("2027-03-01");
        clock.look();
        get("biro", "/instruments/" + text)
                .body("state", equalTo("ENDED"))
                .body("endGround.code", equalTo("notice"))
                .body("acts.find { it.act == 'NOTICE_GIVEN' }.details.'running.1'", containsString("student"));
    }

    @Test
    void a_notice_makes_nothing_longer_and_needs_a_period() {
        var text = aText(aCase(), "2026-12-31", "");
        post(
                        "biro",
                        "/instruments/" + text + "/notices",
                        "{\"by\": \"OURS\", \"receivedOn\": %s}".formatted(date("2026-11-01")))
                .statusCode(409)
                .body("code", equalTo("notice-period-unknown"));
        post("biro", "/instruments/" + text + "/notices", """
                {"by": "OURS", "receivedOn": %s, "period": {"count": -1, "unit": "MONTHS"}}""".formatted(date("2026-11-01")))
                .statusCode(422);

        post("biro", "/instruments/" + text + "/notices", """
                {"by": "OURS", "receivedOn": %s, "period": {"count": 6, "unit": "MONTHS"}}""".formatted(date("2026-11-01")))
                .statusCode(201)
                .body("endsOn.month", equalTo(12))
                .body("notice.why.code", equalTo("term.notice-ends-before"));
    }

    @Test
    void a_decision_is_made_with_the_results_in_view() {
        var id = aCase();
        var text = aText(id, "2026-12-31", "");
        var mark = get("kepala", "/instruments/" + text + "/renewal")
                .statusCode(200)
                .body("results.promisesNotPickedUp", equalTo("0"))
                .body("figures.href", hasItem("/api/v1/scorecards?agreement=" + id))
                .extract()
                .<String>path("resultsSeen");
        post("biro", "/instruments/" + text + "/promises", """
                {"clause": "Pasal 3", "text": "train twenty people", "side": "OURS"}""").statusCode(201);
        var form = "{\"decision\": \"LAPSE\", \"reason\": \"nothing came of it\", \"resultsSeen\": \"%s\"}";

        post("kepala", "/instruments/" + text + "/renewal-decisions", form.formatted(mark))
                .statusCode(409)
                .body("code", equalTo("results-changed"));
        var now = get("kepala", "/instruments/" + text + "/renewal")
                .body("results.promisesNotPickedUp", equalTo("1"))
                .extract()
                .<String>path("resultsSeen");
        post("biro", "/instruments/" + text + "/renewal-decisions", form.formatted(now))
                .statusCode(403);
        post(
                        "kepala",
                        "/instruments/" + text + "/renewal-decisions",
                        form.formatted(now).replace("LAPSE", "RENEW"))
                .statusCode(422)
                .body("errors[0].code", equalTo("until-not-named"));
        post(
                        "kepala",
                        "/instruments/" + text + "/renewal-decisions",
                        form.formatted(now).replace("LAPSE", "REPLACE"))
                .statusCode(422);
        post("kepala", "/instruments/" + text + "/renewal-decisions", form.formatted(now))
                .statusCode(201)
                .body("decision.decision", equalTo("LAPSE"))
                .body("decision.reason", equalTo("nothing came of it"));
        get("ankara", "/instruments/" + text + "/renewal").statusCode(404);

        today("2027-01-01");
        clock.look();
        get("biro", "/instruments/" + text)
                .body("endsWhy.code", equalTo("term.ran-out-decided"))
                .body("acts.find { it.act == 'DECIDED' }.details.promisesNotPickedUp", equalTo("1"));
    }

    @Test
    void each_of_the_days_is_told_once_also_after_ten_days_of_sleep() {
        var id = aCase();
        aText(id, "2027-08-31", "");
        clock.look();
        assertThat(reminders(id)).isEmpty();

        today("2027-03-04"); // 180 days before
        clock.look();
        clock.look();
        assertThat(reminders(id)).containsExactly("END 180 180");

        today("2027-06-12"); // ten days too late for the 90 days
        clock.look();
        clock.look();
        assertThat(reminders(id)).containsExactly("END 180 180", "END 90 80");

        today("2027-09-05"); // even the end is over
        clock.look();
        assertThat(reminders(id)).containsExactly("END 180 180", "END 90 80", "END 30 -5");
    }

    @Test
    void a_new_end_is_told_anew_and_a_year_is_reminded_of_by_its_first_day() {
        var id = aCase();
        var text = aText(id, "2027-01-15", "");
        clock.look();
        assertThat(reminders(id)).containsExactly("END 90 54"); // the 180 days were over when it was written down

        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        "{\"until\": {\"year\": 2026}, \"agreedOn\": {\"year\": 2026}}")
                .statusCode(422);
        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        "{\"until\": {\"year\": 2028}, \"agreedOn\": %s}".formatted(date("2026-11-20")))
                .statusCode(201);
        today("2027-07-06"); // 179 days before the first of January 2028
        clock.look();
        assertThat(reminders(id)).containsExactly("END 90 54", "END 180 179");
        today("2028-06-01"); // it may be over, and may not
        clock.look();
        get("biro", "/instruments/" + text).body("standing", equalTo("IN_FORCE"));
        term(text).body("over", equalTo("POSSIBLY"));
        today("2029-01-01");
        clock.look();
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED"));
    }

    @Test
    void the_last_day_to_object_is_told_too() {
        var id = aCase();
        aText(id, "2028-08-31", """
                , "extension": {"mode": "AUTOMATIC", "period": {"count": 1, "unit": "YEARS"},
                  "objection": {"count": 6, "unit": "MONTHS"}}""");

        today("2028-02-01");
        clock.look();

        assertThat(reminders(id)).containsExactlyInAnyOrder("LAST_DAY_TO_OBJECT 90 28", "LAST_DAY_TO_OBJECT 30 28");
    }

    @Test
    void two_replicas_tell_once() throws Exception {
        var id = aCase();
        aText(id, "2027-08-31", "");
        today("2027-03-10");
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        clock.look();
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var each : all) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(reminders(id)).containsExactly("END 180 174");
    }

    @Test
    void the_event_keeps_to_its_schema() throws Exception {
        var id = aCase();
        aText(id, "2027-01-15", "");
        clock.look();
        var json = new ObjectMapper();
        for (var type : List.of("agreement.expiring.v1", "instrument.changed.v1")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));
            var told = sql.list(
                    "select data from outbox_event where type = ?", row -> row.getString(1), "id.jembatan." + type);

            assertThat(told).isNotEmpty();
            for (var event : told) {
                assertThat(schema.validate(json.readTree(event))).as(event).isEmpty();
            }
        }
    }

    @Test
    void cases_follow_one_another_without_a_ring() {
        var old = aCase();
        var anew = aCase();
        var form = "{\"predecessor\": \"%s\", \"reason\": \"taken up again\"}";

        post("biro", "/agreements/" + anew + "/predecessors", form.formatted(old))
                .statusCode(201);
        post("biro", "/agreements/" + old + "/predecessors", form.formatted(anew))
                .statusCode(422)
                .body("errors[0].code", equalTo("predecessor-cycle"));
        post("biro", "/agreements/" + anew + "/predecessors", form.formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-case"));
        post("auditor", "/agreements/" + anew + "/predecessors", form.formatted(old))
                .statusCode(403);
        aSigned(old, "2026-01-10", UNTIL.formatted(date("2026-06-30"), ""));
        aSigned(anew, "2026-07-01", UNTIL.formatted(date("2030-06-30"), ""));
        get("biro", "/agreements/" + anew + "/chain")
                .body("links.agreement.id", contains(old, anew))
                .body("unbroken", equalTo("CERTAINLY"));
    }

    @Test
    void terms_are_seen_and_changed_by_whom_they_concern() {
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": \"2020-01-01\", \"until\": null}");
        var text = aText(aCase(), "2027-09-01", "");

        get("kbri-kl", "/instruments/" + text + "/term").statusCode(404);
        get("auditor", "/instruments/" + text + "/term").statusCode(200).body("actions", hasSize(0));
        get("kepala", "/instruments/" + text + "/term")
                .body("actions", contains("extend", "give-notice", "decide-renewal"));
        for (var path : List.of("extensions", "notices", "objections")) {
            post("auditor", "/instruments/" + text + "/" + path, "{}").statusCode(403);
            post("biro", "/instruments/" + UUID.randomUUID() + "/" + path, """
                    {"until": {"year": 2030}, "agreedOn": {"year": 2026}}""")
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422));
        }
    }
}
