package id.jembatan.kpi.iati;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class IatiResourceTest {

    private static final String WORDS = """
            {"public": true, "title": {"id": "Air & kota", "en": "Water with a city"},
             "description": {"en": "What two cities do together"}, "status": "IMPLEMENTATION",
             "dates": [{"kind": "ACTUAL_START", "day": "2025-08-20"}, {"kind": "PLANNED_END", "day": "2030-08-20"}],
             "participants": [{"role": "ACCOUNTABLE", "ref": "XX-TEST-1", "type": "11", "name": {"en": "An office"}},
                              {"role": "IMPLEMENTING", "name": {"tr": "Bir şehir"}}]}""";

    @Inject
    Sql sql;

    @BeforeEach
    void stop() {
        TestClock.set(Instant.parse("2026-07-15T03:00:00Z"));
    }

    @AfterEach
    void go() {
        TestClock.reset();
    }

    @Test
    void verified_figures_of_a_public_card_go_out_and_nothing_else() {
        var card = agreementCard();
        var trained = Kpi.apply(card, """
                {"indicator": "O02", "baseline": {"value": "0", "period": {"year": 2024}, "source": "a made-up one"}}""");
        var secret = Kpi.apply(card, "{\"indicator\": \"O05\"}");
        id(target("biro", trained, "\"period\": {\"year\": 2026, \"half\": 1}, \"value\": 40"));
        id(target("biro", trained, "\"period\": {\"year\": 2026, \"half\": 2}, \"value\": 50"));
        verified(trained, "\"period\": {\"year\": 2026, \"half\": 1}, \"value\": 35, \"comment\": \"dua angkatan\"");
        id(observe("biro", trained, "\"period\": {\"year\": 2026, \"half\": 2}, \"value\": 77771"));
        id(observe("biro", trained, "\"period\": {\"year\": 2027}, \"value\": 78781, \"status\": \"PLANNED\""));
        verified(trained, "\"period\": {\"year\": 2025}, \"state\": \"WITHHELD\"");
        verified(secret, "\"period\": {\"year\": 2026}, \"value\": 44441");

        publish(
                        "kepala",
                        card,
                        WORDS.replace("\"public\": true", "\"public\": true, \"indicators\": [\"" + trained + "\"]"))
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("indicators", equalTo(List.of(trained)));

        var file = exported("auditor", card, nextDay());
        assertThat(Shape.faults(bytes(file))).isEmpty();
        assertThat(file)
                .contains(
                        "<narrative xml:lang=\"id\">Air &amp; kota</narrative>",
                        "<reporting-org ref=\"XX-TEST-1\" type=\"11\">",
                        "<activity-status code=\"2\"",
                        "<result type=\"1\" aggregation-status=\"true\">",
                        "<indicator measure=\"1\" ascending=\"true\" aggregation-status=\"true\">",
                        "<reference vocabulary=\"99\" code=\"O02\" indicator-uri=\"https://example.org/indicators\"",
                        "<baseline year=\"2024\" value=\"0\"",
                        "<target value=\"40\"",
                        "<target value=\"50\"",
                        "<actual value=\"35\">",
                        "dua angkatan")
                .doesNotContain("77771", "78781", "44441", "O05");
        assertThat(file.indexOf("2026-01-01")).isLessThan(file.indexOf("2026-07-01"));
    }

    @Test
    @EnabledIfSystemProperty(named = Standard.PROPERTY, matches = ".+")
    void what_goes_out_is_valid_by_the_official_schema() {
        var card = richCard();

        assertThat(Standard.faults(bytes(exported("auditor", card, nextDay())))).isEmpty();
    }

    @Test
    void the_same_day_gives_the_same_bytes_whatever_happens_later() {
        var card = richCard();
        var day = nextDay();
        var first = exported("auditor", card, day);

        var use = uses(card).getFirst();
        TestClock.move(Duration.ofDays(10));
        verified(use, "\"period\": {\"year\": 2029}, \"value\": 99991");
        id(target("biro", use, "\"period\": {\"year\": 2031}, \"value\": 99891"));
        target("kepala", use, "\"period\": {\"year\": 2026}, \"value\": 99791, \"reason\": \"decided anew\"")
                .then()
                .statusCode(200);
        as("kepala")
                .body("{\"public\": false}")
                .post("/scorecards/" + card + "/publications")
                .then()
                .statusCode(201);
        TestClock.move(Duration.ofDays(10));

        assertThat(exported("auditor", card, day)).isEqualTo(first).doesNotContain("99991", "99891", "99791");
        as("auditor")
                .queryParam("scorecard", card)
                .get("/iati/activities.xml")
                .then()
                .statusCode(404)
                .body("code", equalTo("nothing-public"));
    }

    @Test
    void what_went_out_comes_into_an_empty_register_and_goes_out_with_the_same_bytes() {
        var card = richCard();
        var first = exported("auditor", card, nextDay());

        empty();
        bring("admin", first, true).then().statusCode(200).body("dryRun", equalTo(true), "errors", equalTo(0));
        assertThat(rows("brought_activity")).isZero();
        assertThat(rows("observation")).isZero();
        var report =
                bring("admin", first, false).then().statusCode(200).extract().jsonPath();
        var fresh = report.getString("scorecards[0]");

        assertThat(report.getInt("activities.created")).isEqualTo(1);
        as("auditor")
                .queryParam("scorecard", fresh)
                .get("/iati/activities.xml")
                .then()
                .statusCode(404);
        verifyAll(fresh);
        publish("kepala", fresh, "{\"public\": true}").then().statusCode(201);
        assertThat(exported("auditor", fresh, nextDay())).isEqualTo(first);
    }

    @Test
    void a_file_that_comes_twice_changes_nothing_the_second_time() {
        var file = generated(11, 3);
        bring("admin", file, false).then().statusCode(200);
        var before = state();

        var again = bring("admin", file, false).then().statusCode(200).extract().jsonPath();

        assertThat(state()).isEqualTo(before);
        assertThat(again.getInt("activities.created")).isZero();
        assertThat(again.getInt("activities.unchanged")).isEqualTo(3);
        assertThat(again.getInt("targets.created")
                        + again.getInt("observations.created")
                        + again.getInt("indicators.created"))
                .isZero();
        assertThat(again.getInt("differing")).isZero();
    }

    @Test
    void generated_results_go_round_with_the_same_bytes() {
        for (var seed = 21; seed < 24; seed++) {
            var report = bring("admin", generated(seed, 2), false)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (var card : report.getList("scorecards", String.class)) {
                if (uses(card).isEmpty()) {
                    continue;
                }
                verifyAll(card);
                publish("kepala", card, "{\"public\": true}").then().statusCode(201);
                var first = exported("auditor", card, nextDay());
                assertThat(Shape.faults(bytes(first))).as("seed " + seed).isEmpty();

                empty();
                var fresh = bring("admin", first, false)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("scorecards[0]");
                verifyAll(fresh);
                publish("kepala", fresh, "{\"public\": true}").then().statusCode(201);

                assertThat(exported("auditor", fresh, nextDay()))
                        .as("seed " + seed)
                        .isEqualTo(first);
                break; // the others are gone with the register
            }
        }
    }

    /// What the file said is what goes out again, after one import and one verification, but for the losses that
    /// [#kept] names one by one.
    @Test
    void the_first_import_loses_nothing_of_what_a_file_said_but_what_is_named() {
        for (var seed = 31; seed < 39; seed++) {
            var identifier = "XX-TEST-1-F" + seed;
            var said = new Generated(seed).activity(identifier, "XX-TEST-1");
            empty();
            var report = bring("admin", new String(Generated.written(List.of(said)), StandardCharsets.UTF_8), false)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var card = report.getString("scorecards[0]");
            if (uses(card).isEmpty()) {
                continue;
            }
            verifyAll(card);
            publish("kepala", card, "{\"public\": true}").then().statusCode(201);

            var out = Generated.read(bytes(exported("auditor", card, nextDay())), new Findings());

            assertThat(out).as("seed " + seed).singleElement().satisfies(activity -> {
                assertThat(activity.reporter().ref()).isEqualTo(said.reporter().ref());
                assertThat(activity.header()).isEqualTo(named(said, activity).header());
                assertThat(sorted(activity)).isEqualTo(sorted(kept(named(said, activity))));
            });
        }
    }

    /// We report in the name that is in our settings.
    private static Activity named(Activity it, Activity out) {
        return new Activity(
                it.identifier(),
                out.reporter(),
                it.title(),
                it.descriptions(),
                it.participants(),
                it.status(),
                it.dates(),
                it.results());
    }

    /// Without periods that say nothing, and without what breaks the rule of its indicator: that stays beside
    /// the register, is told in the report of the import, and does not go out, as nobody can verify it.
    private static Activity kept(Activity it) {
        return it.with(it.results().stream()
                .map(result -> result.with(result.indicators().stream()
                        .map(measured -> measured.at(measured.spans().stream()
                                .map(span -> breaks(measured, span)
                                        ? new Activity.Span(span.start(), span.end(), span.targets(), List.of())
                                        : span)
                                .filter(span -> !span.targets().isEmpty()
                                        || !span.actuals().isEmpty())
                                .toList()))
                        .toList()))
                .toList());
    }

    /// A share of more than a million millions is none.
    private static boolean breaks(Activity.Measured measured, Activity.Span span) {
        return measured.measure().equals("2")
                && span.actuals().stream()
                        .filter(it -> it.speaksOfAll()
                                && (it.value() != null || !it.comment().isEmpty()))
                        .findFirst()
                        .filter(it -> it.value() != null && it.value().startsWith("99999"))
                        .isPresent();
    }

    /// The value of the whole goes out first, whatever came first in the file: the order of figures says nothing.
    private static Activity sorted(Activity it) {
        return it.with(it.results().stream()
                .map(result -> result.with(result.indicators().stream()
                        .map(measured -> measured.at(measured.spans().stream()
                                .map(span -> new Activity.Span(
                                        span.start(), span.end(), sorted(span.targets()), sorted(span.actuals())))
                                .toList()))
                        .toList()))
                .toList());
    }

    private static List<Activity.Figure> sorted(List<Activity.Figure> figures) {
        return figures.stream()
                .sorted(java.util.Comparator.comparing(Activity.Figure::toString))
                .toList();
    }

    @Test
    void a_value_that_is_no_number_is_kept_and_shown_and_left_out_of_sums() {
        var file = file("XX-TEST-1-RAW-" + UUID.randomUUID(), """
                <period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-06-30"/>
                  <target value="50"/><target value="60"><dimension name="sex" value="female"/></target>
                  <actual value="N=35;P=55"/>
                  <actual value="20"><dimension name="sex" value="female"/><location ref="L1"/></actual></period>
                <period><period-start iso-date="2026-07-01"/><period-end iso-date="2026-12-31"/>
                  <actual value="10"/></period>""");

        var report =
                bring("admin", file, false).then().statusCode(200).extract().jsonPath();
        var card = report.getString("scorecards[0]");

        assertThat(report.getList("items.code", String.class))
                .contains("value-not-a-number", "figure-beside-the-register");
        assertThat(report.getInt("beside")).isEqualTo(3); // the second baseline, and a part of each value
        var line = as("biro")
                .get("/scorecards/" + card)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(line.getList("indicators[0].observations.raw", String.class)).contains("N=35;P=55");
        assertThat(line.getList("indicators[0].observations.value", String.class))
                .contains("10");
        as("biro")
                .get("/scorecards/" + card + "/brought")
                .then()
                .statusCode(200)
                .body("activity.results[0].indicators[0].spans[0].actuals.value", equalTo(List.of("N=35;P=55", "20")))
                .body("activity.results[0].indicators[0].spans[0].actuals.held", equalTo(List.of(true, false)))
                .body("activity.results[0].indicators[0].spans[0].targets.held", equalTo(List.of(true, false)));
    }

    @Test
    void what_the_register_says_otherwise_stays_and_is_told() {
        var identifier = "XX-TEST-1-DIFF-" + UUID.randomUUID();
        var period = """
                <period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
                  <target value="50"/><actual value="%s"/></period>""";
        bring("admin", file(identifier, period.formatted("10")), false).then().statusCode(200);

        var again = bring("admin", file(identifier, period.formatted("11")), false)
                .then()
                .statusCode(200)
                .body("differing", equalTo(1))
                .body("items.code", hasItem("differs-from-the-register"))
                .extract()
                .jsonPath();

        var values = as("biro")
                .get("/scorecards/" + again.getString("scorecards[0]"))
                .jsonPath()
                .getList("indicators[0].observations.value", String.class);
        assertThat(values).containsExactly("10");
    }

    @Test
    void a_file_with_entity_tricks_or_of_another_version_is_refused_by_name() {
        var before = state();

        refused(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><iati-activities version=\"2.03\">&x;"
                        + "</iati-activities>",
                400,
                "xml-with-document-type");
        refused(
                "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;\">]><iati-activities>&m;</iati-activities>",
                400,
                "xml-with-document-type");
        refused(
                "<!DOCTYPE iati-activities SYSTEM \"http://192.0.2.1/x.dtd\"><iati-activities version=\"2.03\"/>",
                400,
                "xml-with-document-type");
        refused(
                "<iati-activities version=\"2.03\"><iati-activity><title><narrative>" + "x".repeat(300_000)
                        + "</narrative></title></iati-activity></iati-activities>",
                413,
                "xml-text-too-long");
        refused("<a>".repeat(50) + "</a>".repeat(50), 422, "not-iati-activities");
        refused(
                "<iati-activities version=\"2.03\">" + "<a>".repeat(50) + "</a>".repeat(50) + "</iati-activities>",
                400,
                "xml-too-deep");
        refused("<iati-activities version=\"2.02\"/>", 422, "iati-version-not-read");
        refused("<iati-activities version=\"1.05\"/>", 422, "iati-version-not-read");
        refused("<iati-organisations version=\"2.03\"/>", 422, "not-iati-activities");
        refused("name,value\n", 400, "unreadable-xml");
        refused("<iati-activities version=\"2.03\"><iati-activity>", 400, "unreadable-xml");
        as("admin")
                .contentType("text/plain")
                .body("x")
                .post("/iati/imports")
                .then()
                .statusCode(415);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void one_fault_refuses_the_whole_file_and_nothing_is_half_stored() {
        var good = file("XX-TEST-1-GOOD-" + UUID.randomUUID(), "");
        var bad = good.replace(
                "</iati-activities>",
                "<iati-activity xml:lang=\"en\"><iati-identifier>XX-TEST-1-BAD</iati-identifier></iati-activity>"
                        + "</iati-activities>");
        var before = state();

        bring("admin", bad, false)
                .then()
                .statusCode(422)
                .body("code", equalTo("iati-refused"))
                .body("report.items.path", hasItem("/iati-activities/iati-activity[2]"))
                .body("report.items.severity", hasItem("ERROR"));
        bring("admin", bad, true).then().statusCode(200).body("errors", equalTo(6));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_card_is_public_only_with_every_word_that_the_standard_wants() {
        var card = agreementCard();

        publish("kepala", card, "{\"public\": true}").then().statusCode(422);
        Kpi.apply(card, "{\"indicator\": \"O05\"}");
        publish("kepala", card, "{\"public\": true}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/description", "/participants", "/status", "/dates")))
                .body("errors.code", hasItem("public-words-missing"));
        publish("kepala", card, "{\"public\": false}").then().statusCode(409).body("code", equalTo("not-public"));
        publish(
                        "kepala",
                        card,
                        WORDS.replace(
                                "\"public\": true",
                                "\"public\": true, \"indicators\": [\"" + UUID.randomUUID() + "\"]"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-on-this-card"));
        publish("kepala", card, WORDS.replace("\"IMPLEMENTATION\"", "\"RUNNING\""))
                .then()
                .statusCode(400);
    }

    @Test
    void somebody_elses_activity_is_taken_in_and_not_made_public_from_here() {
        var file = file("YY-OTHER-1-A", "").replace("ref=\"XX-TEST-1\"", "ref=\"YY-OTHER-1\"");

        var report =
                bring("admin", file, false).then().statusCode(200).extract().jsonPath();

        assertThat(report.getList("items.code", String.class)).contains("another-reporter");
        publish("kepala", report.getString("scorecards[0]"), "{\"public\": true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-ours-to-publish"));
    }

    @Test
    void who_may_not_is_refused_and_who_may_not_know_finds_nothing() {
        var id = UUID.randomUUID();
        Kpi.mission("kbri-ankara", "TR", null, null, 1);
        Kpi.mission("kbri-kuala-lumpur", "MY", null, null, 1);
        Kpi.agreement(id, "SIGNED", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        var card = open("AGREEMENT", id.toString());
        Kpi.apply(card, "{\"indicator\": \"O05\"}");
        publish("kepala", card, WORDS).then().statusCode(201);

        for (var user : List.of("biro", "auditor", "kbri-ankara", "ankara", "dinas-sda", "hukum")) {
            publish(user, card, WORDS).then().statusCode(403);
            bring(user, file("XX-TEST-1-NO", ""), true).then().statusCode(403);
        }
        for (var user : List.of("kbri-ankara", "ankara", "dinas-sda", "hukum", "kemlu", "admin")) {
            as(user).get("/iati/activities.xml").then().statusCode(403);
        }
        as("kbri-ankara").get("/scorecards/" + card + "/publications").then().statusCode(200);
        as("kbri-kl").get("/scorecards/" + card + "/publications").then().statusCode(404);
        as("kbri-kl").get("/scorecards/" + card + "/brought").then().statusCode(404);
        as("ankara")
                .get("/scorecards/" + card + "/publications")
                .then()
                .statusCode(200)
                .body("items[0].note", nullValue());
        as("biro")
                .get("/iati/activities.xml?asOf=2026-07-15")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("day-not-over"));
        as("kepala")
                .body(WORDS)
                .post("/scorecards/" + UUID.randomUUID() + "/publications")
                .then()
                .statusCode(404);
    }

    @Test
    void a_publication_is_journalled_and_told() {
        var card = agreementCard();
        Kpi.apply(card, "{\"indicator\": \"O05\"}");

        publish("kepala", card, WORDS).then().statusCode(201);
        publish("kepala", card, "{\"public\": false, \"note\": \"an error in it\"}")
                .then()
                .statusCode(201);

        assertThat(sql.list(
                        "select action from journal_entry where resource_id = cast(? as uuid)"
                                + " and action in ('publish', 'withdraw') order by seq",
                        row -> row.getString(1),
                        card))
                .containsExactly("publish", "withdraw");
        assertThat(sql.list(
                        "select data ->> 'public' from outbox_event where subject = cast(? as uuid)"
                                + " and type = 'id.jembatan.scorecard.published.v1' order by seq",
                        row -> row.getString(1),
                        card))
                .containsExactly("true", "false");
    }

    /// A card with every sort of value that is an own one here.
    private String richCard() {
        var card = agreementCard();
        var trained = Kpi.apply(card, """
                {"indicator": "O01", "definition": "in both cities",
                 "baseline": {"value": "3", "period": {"year": 2024, "half": 2}, "source": "a made-up one"}}""");
        id(target("biro", trained, "\"period\": {\"year\": 2026}, \"value\": 40"));
        id(target("biro", trained, "\"period\": {\"from\": \"2027-04-01\", \"until\": \"2028-03-31\"}, \"value\": 50"));
        verified(trained, """
                "period": {"year": 2026}, "value": 12, "comment": "dua belas orang",
                "parts": [{"dimensions": {"sex": "female"}, "value": 7}, {"dimensions": {"sex": "male"}, "value": 5}]""");
        verified(trained, "\"period\": {\"name\": \"year 1\"}, \"value\": 5");
        verified(trained, "\"period\": {\"year\": 2025}, \"raw\": \"N=35;P=55\"");
        var rank = Kpi.apply(card, "{\"indicator\": \"%s\"}".formatted(defined("RANK", "NONE", "LOWER")));
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        verified(rank, "\"period\": {\"year\": 2025}, \"value\": 71");
        var words = Kpi.apply(card, "{\"indicator\": \"%s\"}".formatted(defined("QUALITATIVE", "NONE", "NEUTRAL")));
        verified(words, "\"period\": {\"year\": 2025, \"quarter\": 3}, \"raw\": \"Kerja sama berjalan baik\"");
        var share = Kpi.apply(card, """
                {"indicator": "%s", "baseline": {"value": "45", "period": {"year": 2024}, "source": "a made-up one"}}""".formatted(defined("PERCENTAGE", "LAST", "LOWER")));
        id(target("biro", share, "\"period\": {\"year\": 2027}, \"value\": 30"));
        verified(share, "\"period\": {\"year\": 2026}, \"value\": 42");
        var milestone = Kpi.apply(card, "{\"indicator\": \"%s\"}".formatted(defined("MILESTONE", "LAST", "HIGHER")));
        id(target("biro", milestone, "\"period\": {\"year\": 2027}, \"value\": 1"));
        verified(milestone, "\"period\": {\"year\": 2026}, \"value\": 1, \"reachedOn\": \"2026-05-04\"");
        var places = Kpi.apply(card, "{\"indicator\": \"%s\"}".formatted(ordinal()));
        verified(places, "\"period\": {\"year\": 2026}, \"level\": \"good\"");
        publish("kepala", card, WORDS.replace("\"public\": true", "\"public\": true, " + PAPER.formatted(trained)))
                .then()
                .statusCode(201);
        return card;
    }

    private static final String PAPER = """
            "documents": [{"indicator": "%s", "url": "https://example.org/report?y=2026&l=en", "format": "application/pdf",
              "title": {"en": "Who was trained", "id": "Siapa yang dilatih"}, "categories": ["A08"], "languages": ["en"],
              "day": "2026-06-30"}]""";

    @Test
    void what_everybody_may_open_goes_out_with_its_indicator_and_stays_until_it_is_named_anew() {
        var card = agreementCard();
        var use = Kpi.apply(card, "{\"indicator\": \"O02\"}");
        verified(use, "\"period\": {\"year\": 2026}, \"value\": 3");
        var words = WORDS.replace("\"public\": true", "\"public\": true, " + PAPER.formatted(use));
        publish("kepala", card, words).then().statusCode(201);

        assertThat(exported("auditor", card, nextDay()))
                .contains(
                        "<document-link url=\"https://example.org/report?y=2026&amp;l=en\" format=\"application/pdf\">",
                        "Siapa yang dilatih",
                        "<category code=\"A08\"");

        publish("kepala", card, "{\"public\": true}").then().statusCode(201);
        assertThat(exported("auditor", card, nextDay())).contains("https://example.org/report");
        publish("kepala", card, "{\"public\": true, \"documents\": []}").then().statusCode(201);
        assertThat(exported("auditor", card, nextDay())).doesNotContain("https://example.org/report");
        publish("kepala", card, words.replace("https://", "javascript:")).then().statusCode(422);
        publish("kepala", card, words.replace(use, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/documents/0/indicator"));
    }

    private static String ordinal() {
        var code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        as("biro").body("""
                {"code": "%s", "label": {"en": "How good it is"}, "unit": "level", "valueKind": "ORDINAL", "decimals": 0,
                 "level": "OUTPUT", "direction": "HIGHER", "aggregation": "LAST", "rhythm": "YEAR", "zeroBaseline": false,
                 "levels": [{"code": "poor", "label": {"en": "Poor"}}, {"code": "good", "label": {"en": "Good"}}]}""".formatted(code)).post("/indicators").then().statusCode(201);
        return code;
    }

    private static String defined(String kind, String aggregation, String direction) {
        var code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        as("biro")
                .body("""
                        {"code": "%s", "label": {"en": "Something of the tests", "tr": "Bir deneme"}, "unit": "x",
                         "valueKind": "%s", "decimals": 0, "level": "OUTPUT", "direction": "%s",
                         "aggregation": "%s", "rhythm": "YEAR", "zeroBaseline": false}""".formatted(code, kind, direction, aggregation))
                .post("/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    private static String agreementCard() {
        var id = UUID.randomUUID();
        Kpi.agreement(id, "SIGNED", "tr-ankara", "TR", "", 1);
        return open("AGREEMENT", id.toString());
    }

    private static void verified(String use, String rest) {
        decide("kepala", id(observe("biro", use, rest)), "VERIFIED").then().statusCode(201);
    }

    private static Response publish(String user, String card, String body) {
        return as(user).body(body).post("/scorecards/" + card + "/publications");
    }

    private static Response bring(String user, String file, boolean dryRun) {
        return as(user).contentType("application/xml")
                .queryParam("dryRun", dryRun)
                .body(bytes(file))
                .post("/iati/imports");
    }

    private static void refused(String file, int status, String code) {
        bring("admin", file, false).then().statusCode(status).body("code", equalTo(code));
    }

    /// Moves on to the next day, and says which one is over now.
    private static String nextDay() {
        TestClock.move(Duration.ofDays(1));
        return new TestClock().instant().minus(Duration.ofDays(1)).toString().substring(0, 10);
    }

    private static String exported(String user, String card, String day) {
        var response =
                as(user).queryParam("asOf", day).queryParam("scorecard", card).get("/iati/activities.xml");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/xml");
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> uses(String card) {
        return as("biro").get("/scorecards/" + card).jsonPath().getList("indicators.id", String.class);
    }

    /// A second person looks at everything that was brought onto a card. Effects need evidence, which no file brings.
    private void verifyAll(String card) {
        sql.run("update indicator set level = 'OUTPUT', evidence = 'NONE' where code like 'IATI-%'");
        var waiting = sql.list(
                "select o.id from observation o join applied_indicator a on a.id = o.applied_id"
                        + " where a.scorecard_id = cast(? as uuid) and o.status = 'REPORTED'",
                row -> row.getString(1),
                card);
        waiting.forEach(it -> decide("kepala", it, "VERIFIED").then().statusCode(201));
    }

    private static String generated(long seed, int many) {
        var generated = new Generated(seed);
        var activities = new ArrayList<Activity>();
        for (var i = 0; i < many; i++) {
            activities.add(generated.activity("XX-TEST-1-G" + seed + "-" + i, "XX-TEST-1"));
        }
        return new String(Generated.written(activities), StandardCharsets.UTF_8);
    }

    private static String file(String identifier, String periods) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <iati-activities version="2.03">
                  <iati-activity xml:lang="en">
                    <iati-identifier>%s</iati-identifier>
                    <reporting-org ref="XX-TEST-1" type="11"><narrative>We</narrative></reporting-org>
                    <title><narrative>A project</narrative></title>
                    <description><narrative>Of the tests</narrative></description>
                    <participating-org role="4"><narrative>We</narrative></participating-org>
                    <activity-status code="2"/>
                    <activity-date type="2" iso-date="2026-01-01"/>
                    <result type="1">
                      <title><narrative>Outputs</narrative></title>
                      <indicator measure="1" ascending="1" aggregation-status="1">
                        <title><narrative>People trained</narrative></title>
                        <baseline year="2024" value="0"/><baseline year="2025" value="2"/>
                        %s
                      </indicator>
                    </result>
                  </iati-activity>
                </iati-activities>""".formatted(identifier, periods);
    }

    private long rows(String table) {
        return sql.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
    }

    /// How much of everything there is.
    private Map<String, Long> state() {
        var state = new java.util.TreeMap<String, Long>();
        for (var table : List.of(
                "goal",
                "indicator",
                "scorecard",
                "applied_indicator",
                "target",
                "observation",
                "brought_activity",
                "publication",
                "outbox_event",
                "journal_entry")) {
            state.put(table, rows(table));
        }
        return state;
    }

    /// A register in which nobody has written yet, with the library.
    private void empty() {
        sql.run("truncate scorecard, goal, known_agreement cascade");
        sql.run("delete from indicator where code like 'IATI-%' or code like 'T-%'");
    }
}
