package id.jembatan.agreements.term;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One term, whether a text says when it ends or only the case does.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class CaseTermTest {

    private static final String UNTIL = "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}}";

    @Inject
    Neighbours neighbours;

    @Inject
    TermClock clock;

    @Inject
    Sql sql;

    private String partner;

    @BeforeEach
    void set() {
        today("2026-11-22");
        partner = neighbours.aPartnerIn("TR").code();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private static void today(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    /// An old agreement of which only the last day is known.
    private String aliveUntil(String day) {
        var id = entered("IMPLEMENTING");
        patch("biro", "/agreements/" + id, "{\"fields\": {\"endDate\": \"%s\"}}".formatted(day))
                .statusCode(200);
        return id;
    }

    private String entered(String stage) {
        return post("kepala", "/agreements?confirm=true", """
                        {"kind": "sister_city", "title": "An old one", "mode": "RETROACTIVE", "stage": "%s",
                         "openedOn": {"year": 2020}, "partners": [{"code": "%s"}]}""".formatted(stage, partner))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> reminders(String id) {
        return sql.list(
                "select (data::jsonb ->> 'days') || ' ' || (data::jsonb ->> 'daysLeft') || ' '"
                        + " || (data::jsonb -> 'instrument' ->> 'kind')"
                        + " from outbox_event where type = 'id.jembatan.agreement.expiring.v1' and subject = ? order by id",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    private List<String> toldOf(String id) {
        return sql.list(
                "select (data::jsonb ->> 'state') || coalesce(' ' || (data::jsonb -> 'endsOn' ->> 'year'), '')"
                        + " || case when (data::jsonb ->> 'undecided')::boolean then ' undecided' else '' end"
                        + " from outbox_event where type = 'id.jembatan.instrument.changed.v1' and subject = ? order by id",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    private static void moved(String id, String body, int status) {
        post("biro", "/agreements/" + id + "/moves", body).statusCode(status);
    }

    // --- Known by the case only

    @Test
    void a_case_without_a_text_is_reminded_of_once_for_each_of_the_days_also_after_a_sleep() {
        var id = aliveUntil("2027-08-31");
        clock.look();
        assertThat(reminders(id)).isEmpty();

        today("2027-03-04");
        clock.look();
        clock.look();
        assertThat(reminders(id)).containsExactly("180 180 CASE");

        today("2027-06-12"); // ten days too late for the 90 days
        clock.look();
        clock.look();
        assertThat(reminders(id)).containsExactly("180 180 CASE", "90 80 CASE");
        get("biro", "/agreements/" + id).body("flags", hasItem("EXPIRING"));

        today("2027-09-05"); // even the end is over
        clock.look();
        clock.look();
        assertThat(reminders(id)).containsExactly("180 180 CASE", "90 80 CASE", "30 -5 CASE");
    }

    @Test
    void four_replicas_tell_once() throws Exception {
        var id = aliveUntil("2027-08-31");
        today("2027-03-10");
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
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

        assertThat(reminders(id)).containsExactly("180 174 CASE");
        assertThat(toldOf(id)).containsExactly("SIGNED 2027");
    }

    @Test
    void an_end_that_was_over_when_it_was_written_down_is_nobodys_surprise_and_still_counts() {
        var id = aliveUntil("1999-05-30");

        clock.look();

        assertThat(reminders(id)).isEmpty();
        assertThat(toldOf(id)).containsExactly("ENDED 1999 undecided");
        get("biro", "/agreements/" + id).body("flags", hasItem("EXPIRED")).body("flags", not(hasItem("EXPIRING")));
    }

    @Test
    void an_end_that_is_only_planned_runs_no_term() {
        var id = aCaseWith(partner);
        patch("biro", "/agreements/" + id, "{\"fields\": {\"endDate\": \"2026-12-31\"}}")
                .statusCode(200);

        clock.look();

        assertThat(reminders(id)).isEmpty();
        assertThat(toldOf(id)).isEmpty();
    }

    @Test
    void others_hear_of_it_as_of_a_text_until_it_is_decided() {
        var id = aliveUntil("2027-08-31");
        clock.look();
        assertThat(toldOf(id)).containsExactly("SIGNED 2027");

        today("2027-09-01");
        clock.look();
        clock.look();
        assertThat(toldOf(id)).containsExactly("SIGNED 2027", "ENDED 2027 undecided");
        get("biro", "/agreements/" + id)
                .body("stage", equalTo("IMPLEMENTING"))
                .body("flags", hasItem("EXPIRED"))
                .body("endsOn.day", equalTo(31));
        get("biro", "/agreements/" + id + "/next").body("moves.find { it.move == 'expire' }.ready", equalTo(true));

        moved(id, "{\"move\": \"expire\"}", 201);
        clock.look();
        assertThat(toldOf(id)).containsExactly("SIGNED 2027", "ENDED 2027 undecided", "ENDED 2027");
        get("biro", "/agreements/" + id).body("flags", not(hasItem("EXPIRED")));
    }

    @Test
    void an_extension_before_the_end_is_told_and_reminded_of_anew() {
        var id = aliveUntil("2026-12-31");
        clock.look();
        assertThat(reminders(id)).containsExactly("90 39 CASE"); // the 180 days were over when it was written down
        extended(id, "2030-09-01");

        clock.look();
        today("2030-03-05"); // 180 days before
        clock.look();

        assertThat(reminders(id)).containsExactly("90 39 CASE", "180 180 CASE");
        assertThat(toldOf(id)).containsExactly("SIGNED 2026", "SIGNED 2030");
    }

    private static void extended(String id, String until) {
        patch(
                        "biro",
                        "/agreements/" + id,
                        "{\"fields\": {\"newEndDate\": \"%s\", \"extensionChannel\": \"diplomatic\"}}".formatted(until))
                .statusCode(200);
        for (var type : List.of("OUR_CONSENT", "PARTNER_CONSENT")) {
            as("biro")
                    .multiPart("file", "c.txt", (type + id).getBytes(StandardCharsets.UTF_8), "text/plain")
                    .multiPart("type", type)
                    .multiPart("issuedOn", "2026-11-01")
                    .post(API + "/agreements/" + id + "/documents")
                    .then()
                    .statusCode(201);
        }
        moved(id, "{\"move\": \"extend\"}", 201);
    }

    @Test
    void as_soon_as_a_text_comes_it_speaks() {
        var id = aliveUntil("2027-08-31");
        clock.look();
        var text = aSigned(id, "2026-01-10", UNTIL.formatted(date("2029-05")));

        clock.look();

        assertThat(toldOf(id)).containsExactly("SIGNED 2027", "WITHDRAWN 2027");
        assertThat(toldOf(text)).contains("SIGNED 2029");
        get("biro", "/agreements/" + id)
                .body("endsOn.year", equalTo(2029))
                .body("endsOn.month", equalTo(5))
                .body("endsOn.day", nullValue());
        today("2027-08-01"); // 30 days before what the field says
        clock.look();
        assertThat(reminders(id)).isEmpty();
    }

    @Test
    void its_end_joins_a_chain() {
        var old = aliveUntil("2016-12-31");
        var anew = aCaseWith(partner);
        aSigned(anew, "2025-08-01", UNTIL.formatted(date("2030-06-30")));
        post(
                        "biro",
                        "/agreements/" + anew + "/predecessors",
                        "{\"predecessor\": \"%s\", \"reason\": \"taken up again\"}".formatted(old))
                .statusCode(201);

        get("biro", "/agreements/" + anew + "/chain")
                .body("links.agreement.id", containsInAnyOrder(old, anew))
                .body("links.find { it.agreement.id == '" + old + "' }.endsOn.year", equalTo(2016));
    }

    // --- Known by a text only

    @Test
    void what_a_text_says_is_the_end_of_its_case_everywhere() {
        var id = entered("IMPLEMENTING");
        var text = aSigned(id, "2026-01-10", UNTIL.formatted(date("2027-01-15")));

        get("biro", "/agreements/" + id).body("flags", hasItem("EXPIRING")).body("endsOn.day", equalTo(15));
        assertThat(as("biro").get(API + "/agreements.csv?partner=" + partner).asString())
                .contains("2027-01-15");
        get("biro", "/agreements/" + id + "/next").body("moves.find { it.move == 'expire' }.ready", equalTo(false));

        today("2027-01-16");
        clock.look();
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED"));
        get("biro", "/agreements/" + id).body("flags", hasItem("EXPIRED")).body("stage", equalTo("IMPLEMENTING"));
        assertThat(toldOf(text)).last().isEqualTo("ENDED 2027 undecided");
        assertThat(toldOf(id)).isEmpty();
        moved(id, "{\"move\": \"expire\"}", 201);
        get("biro", "/instruments/" + text).body("endsOn.day", equalTo(15));
    }

    @Test
    void a_move_that_extends_the_case_extends_its_text_and_taking_it_back_gives_the_former_end() {
        var id = entered("IMPLEMENTING");
        var text = aSigned(id, "2026-01-10", UNTIL.formatted(date("2027-01-15")));
        extended(id, "2030-09-01");

        get("biro", "/instruments/" + text)
                .body("endsOn.year", equalTo(2030))
                .body("acts.act", hasItem("EXTENDED"))
                .body("endsWhy.code", equalTo("term.by-move"));
        get("biro", "/agreements/" + id).body("endsOn.year", equalTo(2030));
        get("biro", "/agreements/" + id + "/chain").body("unbroken", equalTo("CERTAINLY"));

        var mistaken = get("biro", "/agreements/" + id + "/moves").extract().<String>path("items[0].id");
        post(
                        "kepala",
                        "/agreements/" + id + "/reversals",
                        "{\"move\": \"%s\", \"reason\": \"the letter was of another case\"}".formatted(mistaken))
                .statusCode(201);
        get("biro", "/instruments/" + text)
                .body("endsOn.year", equalTo(2027))
                .body("endsOn.day", equalTo(15))
                .body("endsWhy.code", equalTo("term.move-reversed"));
        get("biro", "/agreements/" + id).body("endsOn.year", equalTo(2027));
    }

    @Test
    void an_extension_of_the_text_is_one_of_the_case() {
        var id = entered("IMPLEMENTING");
        var text = aSigned(id, "2026-01-10", UNTIL.formatted(date("2027-01-15")));

        post(
                        "biro",
                        "/instruments/" + text + "/extensions",
                        "{\"until\": {\"year\": 2030}, \"agreedOn\": %s}".formatted(date("2026-11-01")))
                .statusCode(201);

        get("biro", "/agreements/" + id)
                .body("endsOn.year", equalTo(2030))
                .body("endsOn.month", nullValue())
                .body("flags", not(hasItem("EXPIRING")));
        assertThat(as("biro").get(API + "/agreements.csv?partner=" + partner).asString())
                .contains(",2030,")
                .doesNotContain("2027-01-15");
    }

    @Test
    void notice_by_a_move_shortens_the_text() {
        var id = entered("IMPLEMENTING");
        var text = aSigned(id, "2026-01-10", UNTIL.formatted(date("2030-01-15")));
        as("biro")
                .multiPart("file", "n.txt", ("notice " + id).getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "NOTICE")
                .multiPart("issuedOn", "2026-11-01")
                .multiPart("receivedOn", "2026-11-10")
                .multiPart("issuer", "the partner")
                .post(API + "/agreements/" + id + "/documents")
                .then()
                .statusCode(201);
        as("biro")
                .multiPart("file", "r.txt", ("activities " + id).getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "RUNNING_ACTIVITIES")
                .multiPart("issuedOn", "2026-11-12")
                .post(API + "/agreements/" + id + "/documents")
                .then()
                .statusCode(201);
        patch("biro", "/agreements/" + id, "{\"fields\": {\"noticeBy\": \"partner\", \"noticeMonths\": \"6\"}}")
                .statusCode(200);

        moved(id, "{\"move\": \"give-notice\"}", 201);

        get("biro", "/instruments/" + text).body("endsOn.month", equalTo(5)).body("acts.act", hasItem("NOTICE_GIVEN"));
        get("biro", "/agreements/" + id).body("endsOn.year", equalTo(2027));
        today("2027-05-11");
        clock.look();
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED")).body("endGround.code", equalTo("notice"));
    }

    @Test
    void a_text_that_rests_on_another_one_is_not_the_term() {
        var id = entered("IMPLEMENTING");
        var parent = aSigned(id, "2026-01-10", UNTIL.formatted(date("2030-01-15")));
        aSigned(id, "2026-02-10", """
                {"kind": "IA", "parent": "%s", "whenParentEnds": "ENDS",
                 "term": {"end": {"rule": "ON_DATE", "date": %s}}}""".formatted(parent, date("2027-01-15")));

        get("biro", "/agreements/" + id).body("endsOn.year", equalTo(2030));
    }

    // --- Asked for by days

    @Test
    void a_question_for_ends_finds_what_is_over_too_and_says_how_sure_it_is() {
        var byField = aliveUntil("2016-12-31");
        var byText = entered("IMPLEMENTING");
        var text = aDraft(byText, UNTIL.formatted(date("2016-10-15")));
        late(text, "2010");
        var byYear = entered("IMPLEMENTING");
        late(aDraft(byYear, UNTIL.formatted(date("2016"))), "2010");
        var stale = aliveUntil("2016-11-30"); // what the field said is not the end any more
        aSigned(stale, "2026-01-10", UNTIL.formatted(date("2030-01-15")));
        clock.look();
        get("biro", "/instruments/" + text).body("state", equalTo("ENDED"));

        ends("endsFrom=2016-01-01&endsUntil=2016-12-31").body("items.id", containsInAnyOrder(byField, byText, byYear));
        ends("endsFrom=2016-01-01&endsUntil=2016-12-31&ends=certainly")
                .body("items.id", containsInAnyOrder(byField, byText, byYear));
        ends("endsFrom=2016-01-01&endsUntil=2016-12-31&ends=possibly").body("items.id", empty());
        ends("endsFrom=2016-10-01&endsUntil=2016-10-31").body("items.id", containsInAnyOrder(byText, byYear));
        ends("endsFrom=2016-10-01&endsUntil=2016-10-31&ends=certainly").body("items.id", contains(byText));
        ends("endsFrom=2016-10-01&endsUntil=2016-10-31&ends=possibly").body("items.id", contains(byYear));
        ends("endsUntil=2016-10-15&ends=certainly").body("items.id", contains(byText));
        ends("endsFrom=2017-01-01").body("items.id", contains(stale));
        ends("endsUntil=2015-12-31").body("items", hasSize(0));
    }

    private io.restassured.response.ValidatableResponse ends(String query) {
        return get("biro", "/agreements?limit=200&partner=" + partner + "&" + query)
                .statusCode(200);
    }

    private static void late(String text, String year) {
        post(
                        "kepala",
                        "/instruments/" + text + "/signatures",
                        "{\"on\": {\"year\": %s}, \"late\": true}".formatted(year))
                .statusCode(201);
    }

    @Test
    void the_calendar_holds_the_end_and_the_last_day_to_object_once() {
        var id = entered("IMPLEMENTING");
        patch("biro", "/agreements/" + id, "{\"fields\": {\"endDate\": \"2029-03-03\"}}")
                .statusCode(200);
        aSigned(id, "2026-01-10", """
                {"term": {"end": {"rule": "ON_DATE", "date": %s},
                  "extension": {"mode": "AUTOMATIC", "period": {"count": 1, "unit": "YEARS"},
                    "objection": {"count": 6, "unit": "MONTHS"}}}}""".formatted(date("2028-08-31")));

        var file = as("biro").get(API + "/agreements.ics?partner=" + partner).asString();

        assertThat(file)
                .contains("DTSTART;VALUE=DATE:20280831\r\n")
                .containsPattern("DTSTART;VALUE=DATE:202802[0-9]{2}\r\n")
                .doesNotContain("20290303");
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(3);
    }

    @Test
    void both_events_keep_to_their_schemas() throws Exception {
        var id = aliveUntil("2026-12-31");
        clock.look();
        var json = new ObjectMapper();
        for (var type : List.of("agreement.expiring.v1", "instrument.changed.v1")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));
            var told = sql.list(
                    "select data from outbox_event where type = ? and subject = ?",
                    row -> row.getString(1),
                    "id.jembatan." + type,
                    UUID.fromString(id));

            assertThat(told).hasSize(1);
            for (var event : told) {
                assertThat(schema.validate(json.readTree(event))).as(event).isEmpty();
            }
        }
    }

    // --- What cannot be looked at

    @Test
    void two_hundred_that_always_fail_do_not_keep_the_others_waiting() {
        var id = aCaseWith(partner);
        var last = aSigned(id, "2026-01-10", UNTIL.formatted(date("2027-08-31")));
        // A trigger that refuses stands for whatever can go wrong with a row.
        run("""
                create function test_refuses() returns trigger language plpgsql as $$
                begin raise exception 'cannot be looked at'; end $$""");
        run("""
                insert into instrument (id, version, agreement_id, position, number, kind, state, draft, powers, checked,
                    signed_earliest, signed_latest, force_earliest, force_latest, ends_earliest, ends_latest, live_end, at,
                    changes)
                select uuidv7(), 0, agreement_id, 1000 + n, number || '/broken/' || n, kind, state, draft, powers, checked,
                    signed_earliest, signed_latest, force_earliest, force_latest, date '2026-06-01', date '2026-06-01',
                    date '2026-06-01', at, changes
                from instrument, generate_series(1, 250) as n where id = '%s'""".formatted(last));
        run("create trigger test_refuses before update on instrument for each row when (old.number like '%/broken/%')"
                + " execute function test_refuses()");
        run("create trigger test_refuses before insert on term_told for each row when"
                + " (new.last_day = date '2026-06-01') execute function test_refuses()");
        try {
            today("2027-09-01");
            clock.look();

            get("biro", "/instruments/" + last).body("state", equalTo("ENDED"));
            assertThat(sql.list(
                            "select days from term_told where instrument_id = ? order by days",
                            row -> row.getInt(1),
                            UUID.fromString(last)))
                    .containsExactly(30, 90, 180);
        } finally {
            run("drop trigger test_refuses on instrument");
            run("drop trigger test_refuses on term_told");
            run("drop function test_refuses()");
            run("delete from instrument where number like '%/broken/%'");
        }
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew().run(() -> sql.run(statement));
    }
}
