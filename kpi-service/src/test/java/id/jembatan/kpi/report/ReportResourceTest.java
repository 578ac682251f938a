package id.jembatan.kpi.report;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.Kpi;
import id.jembatan.kpi.neighbour.PartnersHearer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Parts;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ReportResourceTest {

    private static final String CUT_OFF = "2026-07-15";

    @Inject
    SessionFactory sessions;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void stop() {
        TestClock.set(Instant.parse("2026-07-15T03:00:00Z"));
    }

    @AfterEach
    void go() {
        TestClock.reset();
    }

    /// A shared agreement with an output that is counted each quarter: planned 30, 12 verified, 9 reported; of the year
    /// something in words.
    private record Case(UUID agreement, String use, String reported) {}

    private static Case written() {
        var agreement = UUID.randomUUID();
        Kpi.agreement(agreement, "SIGNED", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        Kpi.hear(
                EditionsHearer.class,
                "id.jembatan.agreement.changed.v1",
                agreement,
                1,
                said(agreement, "Water with a city"));
        var card = open("AGREEMENT", agreement.toString());
        var use = Kpi.apply(card, """
                {"indicator": "O06", "baseline": {"value": "0", "period": {"year": 2025}, "source": "a made-up one"}}""");
        id(target("biro", use, "\"period\": {\"year\": 2026, \"quarter\": 1}, \"value\": 10"));
        id(target("biro", use, "\"period\": {\"year\": 2026, \"quarter\": 2}, \"value\": 20"));
        id(observe(
                "biro", use, "\"period\": {\"year\": 2026, \"quarter\": 2}, \"value\": 30, \"status\": \"PLANNED\""));
        decide(
                        "kepala",
                        id(observe("biro", use, "\"period\": {\"year\": 2026, \"quarter\": 1}, \"value\": 12")),
                        "VERIFIED")
                .then()
                .statusCode(201);
        var reported = id(observe("biro", use, "\"period\": {\"year\": 2026, \"quarter\": 2}, \"value\": 9"));
        id(observe("biro", use, "\"period\": {\"year\": 2026}, \"raw\": \"about 100\""));
        TestClock.set(Instant.parse("2026-07-16T03:00:00Z"));
        return new Case(agreement, use, reported);
    }

    private static String said(UUID agreement, String title) {
        return """
                {"agreementId": "%s", "reference": "R-%s", "title": "%s", "partners": [{"code": "tr-ankara"}],
                 "sectors": ["WAT-DRINK"]}""".formatted(agreement, agreement, title);
    }

    @Test
    void planned_reported_and_verified_stand_apart_and_what_is_not_verified_is_counted() {
        var written = written();

        var line = line(report("auditor", "half-year", "2026-H1"), written.use());

        assertThat(line.path("values").path("planned").asText()).isEqualTo("30");
        assertThat(line.path("values").path("reported").asText()).isEqualTo("9");
        assertThat(line.path("values").path("verified").asText()).isEqualTo("12");
        assertThat(line.path("values").path("disputed").isNull()).isTrue();
        assertThat(line.path("target").asText()).isEqualTo("30");
        assertThat(line.path("figures").path("notVerified").asInt()).isEqualTo(1);
        assertThat(line.path("figures").path("verified").asInt()).isEqualTo(1);
        assertThat(line.path("figures").path("planned").asInt()).isEqualTo(1);
        assertThat(line.path("figures").path("ofWiderPeriods").asInt()).isEqualTo(1);
        assertThat(line.path("percent").asText()).isEqualTo("120");
        assertThat(line.path("coverage").path("due").asInt()).isEqualTo(2);
        assertThat(line.path("coverage").path("reported").asInt()).isEqualTo(2);
        assertThat(line.path("partners").path(0).asText()).isEqualTo("tr-ankara");
        assertThat(line.path("sectors").path(0).asText()).isEqualTo("WAT-DRINK");
    }

    @Test
    void the_year_holds_what_speaks_of_the_year_or_of_a_part_of_it() {
        var written = written();
        TestClock.set(Instant.parse("2027-02-01T03:00:00Z"));

        var line = line(report("biro", "year", "2026"), written.use());

        assertThat(line.path("figures").path("reported").asInt()).isEqualTo(2);
        assertThat(line.path("figures").path("ofWiderPeriods").asInt()).isZero();
        assertThat(line.path("values").path("reported").asText()).isEqualTo("9"); // and no words in it
        assertThat(line.path("inWords").path(0).asText()).isEqualTo("about 100");
    }

    @Test
    void a_use_that_has_a_target_for_its_end_alone_is_compared_with_that_as_on_its_card() {
        var written = written();
        var card = open("GOAL", goal());
        var added = Kpi.apply(card, "{\"indicator\": \"O06\"}");
        var newest = Kpi.apply(card, "{\"indicator\": \"O09\"}");
        for (var use : List.of(added, newest)) {
            id(target("biro", use, """
                    "period": {"from": "2024-01-01", "until": "2030-12-31"}, "scope": "END", "value": 40"""));
            for (var quarter = 1; quarter <= 2; quarter++) {
                var figure = id(observe(
                        "biro",
                        use,
                        "\"period\": {\"year\": 2026, \"quarter\": %d}, \"value\": 10".formatted(quarter)));
                decide("kepala", figure, "VERIFIED").then().statusCode(201);
            }
        }
        TestClock.set(Instant.parse("2026-07-18T03:00:00Z"));

        var report = report("auditor", "half-year", "2026-H1");

        assertThat(line(report, added).path("percent").asText()).isEqualTo("50");
        assertThat(line(report, newest).path("percent").asText()).isEqualTo("25");
        assertThat(line(report, newest).path("target").asText()).isEqualTo("40");
        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators.find { it.code == 'O06' }.progress.verified.percent", equalTo("50"))
                .body("indicators.find { it.code == 'O09' }.progress.verified.percent", equalTo("25"));
        assertThat(line(report, written.use()).path("percent").asText()).isEqualTo("120");
    }

    @Test
    void what_is_owed_by_name_is_covered_in_the_report_as_on_the_card() {
        var card = open("GOAL", goal());
        var use = Kpi.apply(card, """
                {"indicator": "O06", "baseline": {"value": "0", "period": {"year": 2023}, "source": "a made-up one"}}""");
        as("biro")
                .body("{\"from\": \"2026-01-01\", \"until\": \"2026-12-31\", \"rhythm\": \"HALF_YEAR\"}")
                .post("/applied-indicators/" + use + "/periods/series")
                .then()
                .statusCode(201);
        TestClock.set(Instant.parse("2026-08-16T03:00:00Z"));

        var coverage = line(report("auditor", "half-year", "2026-H1"), use).path("coverage");

        assertThat(coverage.path("due").asInt()).isEqualTo(1); // and not the two quarters of the rhythm
        assertThat(coverage.path("notReported").asInt()).isEqualTo(1);
        as("biro").get("/scorecards/" + card).then().body("indicators[0].coverage.due", equalTo(1));
    }

    @Test
    void the_same_cut_off_gives_the_same_bytes_in_every_form_whatever_happens_later() {
        var written = written();
        var json = bytes("biro", "half-year?period=2026-H1&cutOff=" + CUT_OFF);
        var csv = bytes("biro", "half-year.csv?period=2026-H1&cutOff=" + CUT_OFF);
        var xlsx = bytes("biro", "half-year.xlsx?period=2026-H1&cutOff=" + CUT_OFF);

        TestClock.set(Instant.parse("2026-08-01T03:00:00Z"));
        decide("kepala", written.reported(), "VERIFIED").then().statusCode(201);
        target(
                        "kepala",
                        written.use(),
                        "\"period\": {\"year\": 2026, \"quarter\": 2}, \"value\": 25, \"reason\": \"anew\"")
                .then()
                .statusCode(200);
        Kpi.agreement(written.agreement(), "IMPLEMENTING", "tr-ankara", "TR", "", 2);
        TestClock.set(Instant.parse("2026-08-20T03:00:00Z"));

        assertThat(bytes("biro", "half-year?period=2026-H1&cutOff=" + CUT_OFF)).isEqualTo(json);
        assertThat(bytes("biro", "half-year.csv?period=2026-H1&cutOff=" + CUT_OFF))
                .isEqualTo(csv);
        assertThat(bytes("biro", "half-year.xlsx?period=2026-H1&cutOff=" + CUT_OFF))
                .isEqualTo(xlsx);
        var later = line(report("biro", "half-year", "2026-H1"), written.use());
        assertThat(later.path("values").path("verified").asText()).isEqualTo("21");
        assertThat(later.path("values").path("reported").isNull()).isTrue();
        assertThat(later.path("target").asText()).isEqualTo("35");
    }

    @Test
    void lines_are_counted_by_agreement_partner_sector_and_goal() {
        var written = written();
        var card = Kpi.card();
        var use = Kpi.rank(card);
        id(observe("biro", use, "\"period\": {\"year\": 2025}, \"value\": 71"));
        TestClock.set(Instant.parse("2026-07-17T03:00:00Z"));

        var report = report("auditor", "half-year", "2026-H1");

        assertThat(group(report, "AGREEMENT", "R-" + written.agreement())
                        .path("lines")
                        .asInt())
                .isEqualTo(1);
        assertThat(group(report, "AGREEMENT", "R-" + written.agreement())
                        .path("figures")
                        .path("notVerified")
                        .asInt())
                .isEqualTo(1);
        assertThat(group(report, "PARTNER", "tr-ankara").path("lines").asInt()).isPositive();
        assertThat(group(report, "SECTOR", "WAT-DRINK").path("lines").asInt()).isPositive();
        assertThat(line(report, use).path("subjectKind").asText()).isEqualTo("GOAL");
        assertThat(group(report, "GOAL", line(report, use).path("reference").asText())
                        .path("lines")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_case_that_was_taken_back_is_left_out_from_then_on_and_the_report_before_it_stays() {
        var written = written();
        var before = bytes("biro", "half-year?period=2026-H1&cutOff=" + CUT_OFF);
        TestClock.set(Instant.parse("2026-08-20T03:00:00Z"));
        told(
                EditionsHearer.class,
                "agreement.changed.v1",
                written.agreement(),
                2,
                "2026-08-01T03:00:00Z",
                """
                {"agreementId": "%s", "reference": "R", "title": "T", "partners": [{"code": "tr-ankara"}], "sectors": [],
                 "enteredInError": true}""".formatted(written.agreement()));

        assertThat(bytes("biro", "half-year?period=2026-H1&cutOff=" + CUT_OFF)).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.UTF_8)).contains(written.use());
        assertThat(new String(bytes("biro", "half-year?period=2026-H1"), StandardCharsets.UTF_8))
                .doesNotContain(written.use());
    }

    @Test
    void two_records_of_one_partner_are_one_group_from_the_merge_on() {
        var one = "zz-r" + UUID.randomUUID();
        var twin = "zz-r" + UUID.randomUUID();
        for (var code : List.of(one, twin)) {
            Kpi.partner(code, "A city", 1);
            var agreement = Kpi.agreement(UUID.randomUUID(), "IMPLEMENTING", code, "ZZ", "", 1);
            Kpi.apply(
                    as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id"),
                    "{\"indicator\": \"O06\"}");
        }
        TestClock.set(Instant.parse("2026-08-20T03:00:00Z"));
        var before = bytes("biro", "half-year?period=2026-H1&cutOff=2026-07-31");
        told(
                PartnersHearer.class,
                "partner.merged.v1",
                UUID.nameUUIDFromBytes(twin.getBytes()),
                2,
                "2026-08-01T03:00:00Z",
                """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "A city", "country": "ZZ", "names": [],
                 "mergedInto": "%s", "version": 2}""".formatted(UUID.nameUUIDFromBytes(twin.getBytes()), twin, UUID.nameUUIDFromBytes(one.getBytes())));

        var now = report("biro", "half-year", "2026-H1");
        assertThat(group(now, "PARTNER", one).path("lines").asInt()).isEqualTo(2);
        assertThat(now.toString()).doesNotContain(twin);
        assertThat(bytes("biro", "half-year?period=2026-H1&cutOff=2026-07-31")).isEqualTo(before);
    }

    private static void told(
            Class<? extends Hearer> hearer, String type, UUID subject, long version, String at, String data) {
        var event =
                new HeardEvent(Ids.next(), "id.jembatan." + type, subject, version, Instant.parse(at), Kpi.json(data));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(hearer).get().apply(event));
    }

    @Test
    void a_contribution_counts_until_its_last_day_and_until_it_was_ended() {
        var written = written();
        var code = "g-" + UUID.randomUUID();
        var coded = id(as("biro")
                .body("{\"code\": \"%s\", \"kind\": \"AMBITION\", \"title\": {\"en\": \"A goal\"}}".formatted(code))
                .post("/goals"));
        Kpi.contributes(
                coded,
                "\"agreement\": \"" + written.agreement()
                        + "\", \"until\": {\"year\": 2026, \"month\": 7, \"day\": 20}");
        TestClock.set(Instant.parse("2026-08-20T03:00:00Z"));

        var until = Kpi.json(
                new String(bytes("biro", "half-year?period=2026-H1&cutOff=2026-07-20"), StandardCharsets.UTF_8));
        var after = Kpi.json(
                new String(bytes("biro", "half-year?period=2026-H1&cutOff=2026-07-21"), StandardCharsets.UTF_8));
        assertThat(group(until, "GOAL", code).path("lines").asInt()).isEqualTo(1);
        assertThat(after.path("groups").findValuesAsText("key")).doesNotContain(code);
    }

    @Test
    void a_table_and_a_workbook_hold_the_same_lines() throws Exception {
        var written = written();

        var csv = new String(bytes("biro", "half-year.csv?period=2026-H1"), StandardCharsets.UTF_8);
        var sheet = Parts.of(bytes("biro", "half-year.xlsx?period=2026-H1")).get("xl/worksheets/sheet1.xml");

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("subject_kind,reference,title,partners,sectors,indicator,label,unit")
                .contains("figures_not_verified");
        assertThat(csv.lines().filter(it -> it.contains("R-" + written.agreement())))
                .singleElement()
                .asString()
                .contains(",O06,", ",30,30,9,12,,");
        assertThat(sheet).contains("R-" + written.agreement(), "figures_not_verified");
    }

    @Test
    void a_report_costs_the_same_number_of_queries_whatever_is_in_it() {
        written();
        get("biro", "half-year?period=2026-H1").then().statusCode(200); // what is asked once per token is asked now
        var few = statements();
        stop();
        written();
        stop();
        written();

        assertThat(statements()).isEqualTo(few).isPositive();
    }

    private long statements() {
        var counter = meters.get("jembatan.sql.statements").counter();
        sessions.getStatistics().clear();
        var before = Math.round(counter.count());
        get("biro", "half-year?period=2026-H1").then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() + Math.round(counter.count()) - before;
    }

    @Test
    void what_is_no_period_or_not_over_is_refused() {
        get("biro", "half-year?period=2026").then().statusCode(422).body("errors.code", hasItem("period-not-reported"));
        get("biro", "year?period=2026-H1").then().statusCode(422).body("errors.code", hasItem("period-not-reported"));
        get("biro", "year?period=next").then().statusCode(422).body("errors.code", hasItem("period-not-reported"));
        get("biro", "year?period=2025&cutOff=2026-07-15")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("cut-off-not-over"));
        get("biro", "year?cutOff=yesterday").then().statusCode(400);
        get("biro", "quarter").then().statusCode(404);
        get("biro", "year").then().statusCode(200).body("period.key", equalTo("2025"), "cutOff", equalTo("2026-07-14"));
    }

    @Test
    void who_may_not_export_gets_no_report() {
        for (var user : List.of("hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-ankara", "ankara", "admin")) {
            get(user, "half-year").then().statusCode(403);
            get(user, "half-year.csv").then().statusCode(403);
            get(user, "half-year.xlsx").then().statusCode(403);
        }
    }

    @Test
    void every_no_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(ReportProblem.values())).isEmpty();
    }

    private static Response get(String user, String path) {
        return as(user).urlEncodingEnabled(false).get("/reports/" + path);
    }

    private static byte[] bytes(String user, String path) {
        return get(user, path).then().statusCode(200).extract().asByteArray();
    }

    private static JsonNode report(String user, String kind, String period) {
        return Kpi.json(new String(bytes(user, kind + "?period=" + period), StandardCharsets.UTF_8));
    }

    private static JsonNode line(JsonNode report, String use) {
        return one(report.path("lines"), it -> it.path("id").asText().equals(use));
    }

    private static JsonNode group(JsonNode report, String by, String key) {
        return one(
                report.path("groups"),
                it -> it.path("by").asText().equals(by)
                        && it.path("key").asText().equals(key));
    }

    private static JsonNode one(JsonNode all, java.util.function.Predicate<JsonNode> wanted) {
        for (var each : all) {
            if (wanted.test(each)) {
                return each;
            }
        }
        throw new AssertionError("Not in " + all);
    }
}
