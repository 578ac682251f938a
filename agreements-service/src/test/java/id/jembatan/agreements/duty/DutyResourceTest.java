package id.jembatan.agreements.duty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class DutyResourceTest {

    private static final String DUTIES = "/api/v1/duties";

    @Inject
    DutyClerk clerk;

    @Inject
    Neighbours neighbours;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void time_goes_on_and_no_imported_case_is_counted_elsewhere() throws Exception {
        TestClock.reset();
        ask("update agreement set entered_in_error = true where reference like 'REPORT-%' returning reference");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private static void at(String moment) {
        TestClock.set(Instant.parse(moment));
    }

    /// A duty that no other test has.
    private static String owed(String rhythm, String since, String more) {
        var code = "test-" + UUID.randomUUID();
        owe("kepala", code, rhythm, since, more).statusCode(201);
        return code;
    }

    private static ValidatableResponse owe(String user, String code, String rhythm, String since, String more) {
        return as(user).contentType(ContentType.JSON)
                .body("""
                        {"code": "%s", "rhythm": "%s", "terms": {
                         "name": {"id": "Laporan uji", "en": "Test report", "tr": "Deneme raporu"},
                         "recipient": {"id": "Kantor", "en": "An office", "tr": "Bir makam"},
                         %s"remindDays": [30, 7, 1], "procedures": [], "legalBasis": "a test",
                         "since": "%s", "enabled": true%s}}""".formatted(code, rhythm, more.contains("dueDays") ? "" : "\"dueDays\": 30, ", since, more))
                .post(DUTIES)
                .then();
    }

    private static String period(String duty, int which) {
        return as("biro")
                .get(DUTIES + "/periods?limit=200&duty=" + duty)
                .then()
                .statusCode(200)
                .extract()
                .path("items[" + which + "].id");
    }

    private List<String> told(String duty) throws Exception {
        return ask("select replace(type, 'id.jembatan.duty.', '') || coalesce(' ' || (data ->> 'daysBefore'), '')"
                + " from outbox_event where data ->> 'duty' = '" + duty + "' order by id");
    }

    private List<String> ask(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Test
    void the_duties_that_the_domain_names_are_there_and_say_how_sure_they_are() {
        as("auditor")
                .get(DUTIES)
                .then()
                .statusCode(200)
                .body("items.code", hasItems("home-half-year", "home-year", "home-final"))
                .body(
                        "items.find { it.code == 'home-half-year' }.nameLabel",
                        equalTo("Half-year report on foreign co-operation"))
                .body("items.find { it.code == 'home-half-year' }.terms.legalBasis", equalTo("PP 28/2018 ps. 43"))
                .body(
                        "items.find { it.code == 'home-half-year' }.terms.certainty",
                        equalTo("the duty: high; every six months and 30 days: assumption, not checked"));
    }

    @Test
    void half_years_are_owed_from_the_first_whole_one_and_none_is_lost_by_a_standstill() {
        at("2027-02-10T03:00:00Z");

        var duty = owed("HALF_YEARLY", "2026-02-01", "");

        as("biro")
                .get(DUTIES + "/periods?total=true&duty=" + duty)
                .then()
                .body("total", equalTo(2))
                .body("items.begins", contains("2026-07-01", "2027-01-01"))
                .body("items.ends", contains("2026-12-31", "2027-06-30"))
                .body("items.due", contains("2027-01-30", "2027-07-30"))
                .body("items.state", contains("LATE", "OPEN"));
        as("biro").get(DUTIES + "/periods?state=late&duty=" + duty).then().body("items", hasSize(1));
        at("2029-01-01T03:00:00Z");
        clerk.work();
        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items", hasSize(6));
        clerk.work();
        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items", hasSize(6));
    }

    @Test
    void reminders_and_lateness_are_told_once_also_after_a_sleep() throws Exception {
        at("2026-07-01T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", ", \"until\": \"2026-12-31\"");
        clerk.work();
        assertThat(told(duty)).isEmpty();

        at("2026-12-31T03:00:00Z");
        clerk.work();
        clerk.work();
        at("2027-01-29T03:00:00Z"); // seven days and one day before have both been slept through
        clerk.work();
        clerk.work();
        at("2027-03-01T03:00:00Z");
        clerk.work();
        clerk.work();

        assertThat(told(duty)).containsExactly("reminded.v1 30", "reminded.v1 1", "overdue.v1");
        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items.state", contains("LATE"));
        assertThat(ask("select subject_version::text from outbox_event where data ->> 'duty' = '" + duty
                        + "' order by id"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void what_has_gone_out_is_recorded_with_its_letter_and_not_twice() throws Exception {
        at("2027-01-20T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", "");
        var period = DUTIES + "/" + duty + "/periods/" + period(duty, 0);
        var letter = """
                {"letterNumber": "123/X/2027", "submittedOn": "2027-01-19", "cutOff": "2027-01-10"}""";

        for (var user : List.of("kbri-ankara", "ankara", "auditor", "kemlu", "dinas-sda")) {
            as(user).contentType(ContentType.JSON)
                    .body(letter)
                    .post(period + "/submissions")
                    .then()
                    .statusCode(403);
        }
        submitted(period, letter.replace("2027-01-19", "2027-01-21"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/submittedOn"));
        submitted(period, letter.replace("2027-01-10", "2027-01-20"))
                .statusCode(422)
                .body("errors[0].code", equalTo("cut-off-not-over"));
        submitted(period, letter.replace("2027-01-19", "2026-12-01"))
                .statusCode(409)
                .body("code", equalTo("duty-period-not-over"));
        submitted(period, letter.replace("2027-01-19", "2027-02-31")).statusCode(400);
        submitted(period, letter.replace("123/X/2027", "\\u0000")).statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        submitted(period, letter)
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("lateSubmitted", equalTo(false))
                .body("letterNumber", equalTo("123/X/2027"))
                .body("actions", empty());
        submitted(period, letter).statusCode(409).body("code", equalTo("duty-reported-already"));
        at("2027-06-01T03:00:00Z");
        clerk.work();

        assertThat(told(duty)).containsExactly("submitted.v1");
        assertThat(ask(
                        "select count(*) from journal_entry where resource = 'duty-period' and action = 'submit' and resource_id = '"
                                + period.substring(period.lastIndexOf('/') + 1) + "'"))
                .containsExactly("1");
    }

    private static ValidatableResponse submitted(String period, String letter) {
        return as("biro")
                .contentType(ContentType.JSON)
                .body(letter)
                .post(period + "/submissions")
                .then();
    }

    @Test
    void a_decree_moves_what_is_due_in_working_days_and_both_days_are_journalled() throws Exception {
        at("2027-01-04T03:00:00Z");
        var duty = owed("YEARLY", "2026-01-01", ", \"dueDays\": 2, \"calendar\": \"QD\"");
        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items[0].due", equalTo("2027-01-04"));

        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"calendar": "QD", "day": "2027-01-01", "name": "New year"}""")
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);

        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items[0].due", equalTo("2027-01-05"));
        assertThat(ask(
                        "select (before::jsonb ->> 'due') || ' ' || (after::jsonb ->> 'due') from journal_entry where resource_id = '"
                                + period(duty, 0) + "' and action = 'recompute-due'"))
                .containsExactly("2027-01-04 2027-01-05");
    }

    @Test
    void a_duty_is_switched_and_changed_by_its_version() {
        at("2026-08-01T03:00:00Z");
        var duty = owed("MONTHLY", "2026-07-01", "");
        var tag = as("kepala").get(DUTIES + "/" + duty).header("ETag");

        patched("kepala", duty, null, "{\"enabled\": false}").statusCode(428);
        patched("kepala", duty, tag, "{\"enabled\": false, \"typo\": 1}").statusCode(400);
        patched("kepala", duty, tag, "{\"until\": \"2020-01-01\"}").statusCode(422);
        patched("biro", duty, tag, "{\"enabled\": false}").statusCode(403);
        patched("kepala", duty, tag, "{\"enabled\": false}").statusCode(200).body("terms.enabled", equalTo(false));
        patched("kepala", duty, tag, "{\"enabled\": true}").statusCode(412);
        at("2026-12-01T03:00:00Z");
        clerk.work();

        as("biro").get(DUTIES + "/periods?duty=" + duty).then().body("items", hasSize(2));
        owe("kepala", duty, "MONTHLY", "2026-07-01", "").statusCode(409).body("code", equalTo("duty-code-taken"));
        owe("biro", "test-x", "MONTHLY", "2026-07-01", "").statusCode(403);
        owe("kepala", "test-x", "WEEKLY", "2026-07-01", "").statusCode(400);
        owe("kepala", "Test X", "MONTHLY", "2026-07-01", "").statusCode(422);
    }

    private static ValidatableResponse patched(
            String user, String duty, @org.jspecify.annotations.Nullable String tag, String patch) {
        var call = as(user).contentType("application/merge-patch+json").body(patch);
        return (tag == null ? call : call.header("If-Match", tag))
                .patch(DUTIES + "/" + duty)
                .then();
    }

    @Test
    void who_does_not_work_for_the_whole_register_finds_no_duties() {
        var duty = owed("YEARLY", "2026-01-01", "");
        var period = period(duty, 0);

        for (var user : List.of("kbri-ankara", "ankara")) {
            as(user).get(DUTIES).then().statusCode(200).body("items", empty());
            as(user).get(DUTIES + "/periods?total=true")
                    .then()
                    .body("items", empty())
                    .body("total", equalTo(0));
            as(user).get(DUTIES + "/" + duty).then().statusCode(404);
            as(user).get(DUTIES + "/" + duty + "/periods/" + period).then().statusCode(404);
            as(user).get(DUTIES + "/" + duty + "/periods/" + period + "/report")
                    .then()
                    .statusCode(403);
        }
        given().get(DUTIES).then().statusCode(401);
        as("biro").get(DUTIES + "/another/periods/" + period).then().statusCode(404);
    }

    private String opened(String title, String partner, String more) {
        return as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "%s", "origin": "own_region",
                         "partners": [{"code": "%s"}], "sectors": ["WAT-DRINK"]%s}""".formatted(title, partner, more))
                .post("/api/v1/agreements?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void changed(String id, String patch) {
        var tag = as("biro").get("/api/v1/agreements/" + id).header("ETag");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/api/v1/agreements/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_cut_off_gives_the_same_bytes_whatever_happens_afterwards() throws Exception {
        at("2026-07-01T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", "");
        var partner = neighbours.aPartnerIn("TR");
        at("2026-08-10T03:00:00Z");
        var id = opened("Before <b>&", partner.code(), "");
        var mark = "REPORT-" + UUID.randomUUID();
        var brought = imported(row(mark + "/1", ""));
        imported(row(mark + "/2", ""));
        var differing = imported(row(mark + "/2", DIFFERENCE));
        at("2026-08-15T03:00:00Z");
        takenBack(differing); // settled on the day of the cut-off
        at("2026-08-20T03:00:00Z");
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"hold\", \"reason\": \"x\"}")
                .post("/api/v1/agreements/" + id + "/moves")
                .then()
                .statusCode(201);
        at("2026-09-02T03:00:00Z");
        var path = DUTIES + "/" + duty + "/periods/" + period(duty, 0) + "/report";
        var first = rendered(path);

        changed(id, "{\"title\": \"Afterwards\"}");
        neighbours.renamed(partner, "Another name", "TR", 2);
        opened(
                "Entered later, done before",
                partner.code(),
                ", \"mode\": \"RETROACTIVE\", \"openedOn\": {\"year\": 2026, \"month\": 8}");
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"fact\": \"figure\", \"side\": \"OURS\", \"value\": \"7\"}")
                .post("/api/v1/agreements/" + id + "/statements")
                .then()
                .statusCode(201);
        takenBack(brought);
        imported(row(mark + "/2", DIFFERENCE)); // and open again
        var tag = as("kepala").get(DUTIES + "/" + duty).header("ETag");
        patched("kepala", duty, tag, """
                {"name": {"id": "Baru", "en": "New", "tr": "Yeni"}, "recipient": {"id": "X", "en": "X", "tr": "X"},
                 "legalBasis": "another", "procedures": ["ID-KSDLL-PP28-2018"]}""").statusCode(200);
        at("2027-05-05T05:05:05Z");
        var second = rendered(path);

        for (var form : first.keySet()) {
            assertThat(second.get(form)).as(form).isEqualTo(first.get(form));
        }
        var report = new String(first.get(""), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(report)
                .contains("Before <b>&", partner.name(), mark + "/1", mark + "/2", "Test report", "a test")
                .doesNotContain("Afterwards", "Another name");
        assertThat(new String(first.get(".html"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Before &lt;b&gt;&amp;", "Data up to and including", "2026-09-01");
        as("biro")
                .get(path + "?cutOff=2026-09-01")
                .then()
                .body("openedInPeriod", org.hamcrest.Matchers.greaterThan(0))
                .body("figuresVerified", equalTo(0))
                .body("lines.find { it.title == 'Before <b>&' }.moves.on", contains("2026-08-10", "2026-08-20"));
        // What came later is in a later report: the new words, too, and only the cases that they name.
        as("biro")
                .get(path + "?cutOff=2026-09-02")
                .then()
                .body("name", equalTo("New"))
                .body("legalBasis", equalTo("another"))
                .body("lines.procedure", not(hasItem("ID-KSDPL-PP28-2018")));
    }

    @Test
    void a_report_of_a_later_day_has_what_came_later() {
        at("2026-07-01T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", "");
        at("2026-08-10T03:00:00Z");
        var id = opened("Before", neighbours.aPartnerIn("TR").code(), "");
        var mark = "REPORT-" + UUID.randomUUID();
        var brought = imported(row(mark + "/1", ""));
        at("2026-09-02T03:00:00Z");
        changed(id, "{\"title\": \"Afterwards " + mark + "\"}");
        takenBack(brought);
        at("2026-09-04T03:00:00Z");
        var path = DUTIES + "/" + duty + "/periods/" + period(duty, 0) + "/report";

        as("biro").get(path + "?cutOff=2026-09-01").then().body("lines.reference", hasItem(mark + "/1"));
        as("biro")
                .get(path + "?cutOff=2026-09-02")
                .then()
                .body("lines.title", hasItem("Afterwards " + mark))
                .body("lines.reference", not(hasItem(mark + "/1")));
    }

    /// A note that the profile of imports knows: it says one figure in two ways.
    private static final String DIFFERENCE =
            "posberitakota.com reports 102 DOMESTIC cooperations plus 23 sister-city countries: "
                    + "https://posberitakota.com/2024/12/19/susun-grand-design-kaleidoskop-kerjasama-2025-2045-pemprov-dki-jakarta-"
                    + "siap-menuju-tranformasi-kota-global/amp - definitions differ";

    private static String row(String reference, String note) {
        return """
                id,title,partner,type,date,date_precision,sectors,targets_kpis,figures,status_in_seed,seed_file,cross_check,certainty
                %s,Old,Nobody,letter_of_intent,1990,year,TOU,goals,none,signed,an archive,%s,high
                """.formatted(reference, note);
    }

    private static String imported(String file) {
        return as("kepala")
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/v1/agreements/imports")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .extract()
                .path("importId");
    }

    private static void takenBack(String run) {
        as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"the wrong file\"}")
                .post("/api/v1/agreements/imports/" + run + "/reversals")
                .then()
                .statusCode(201);
    }

    private static Map<String, byte[]> rendered(String path) {
        var forms = new HashMap<String, byte[]>();
        for (var form : List.of("", ".csv", ".xlsx", ".html")) {
            forms.put(
                    form,
                    as("biro")
                            .get(path + form + "?cutOff=2026-09-01")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        }
        return forms;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".xlsx", ".html"})
    void a_day_that_is_not_over_is_no_cut_off(String form) {
        at("2026-09-02T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", "");
        var path = DUTIES + "/" + duty + "/periods/" + period(duty, 0) + "/report" + form;

        as("biro")
                .get(path + "?cutOff=2026-09-02")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("cut-off-not-over"));
        as("biro").get(path + "?cutOff=2026-02-31").then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        as("biro").get(path).then().statusCode(200);
        as("kemlu").get(path).then().statusCode(403);
    }

    @Test
    void a_case_that_ended_owes_a_final_report() {
        at("2026-09-02T03:00:00Z");
        var duty = owed("AFTER_END", "2026-07-01", "");
        var id = opened(
                "Ends",
                neighbours.aPartnerIn("TR").code(),
                ", \"mode\": \"RETROACTIVE\", \"stage\": \"IN_FORCE\", \"openedOn\": {\"year\": 2020}");
        changed(id, "{\"fields\": {\"endDate\": \"2026-09-01\"}}");
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"expire\"}")
                .post("/api/v1/agreements/" + id + "/moves")
                .then()
                .statusCode(201);

        clerk.work();
        clerk.work();

        var found = as("biro")
                .get(DUTIES + "/periods?limit=200&duty=" + duty)
                .then()
                .body("items.findAll { it.agreementId == '" + id + "' }", hasSize(1))
                .extract();
        assertThat(found.<String>path("items.find { it.agreementId == '" + id + "' }.due"))
                .isEqualTo("2026-10-02");
        at("2026-10-02T03:00:00Z");
        as("biro")
                .get(DUTIES + "/" + duty + "/periods/"
                        + found.<String>path("items.find { it.agreementId == '" + id + "' }.id") + "/report")
                .then()
                .statusCode(200)
                .body("lines.title", contains("Ends"))
                .body("lines[0].endReason", equalTo("EXPIRED"));
    }

    @ParameterizedTest
    @CsvSource({"state=never", "dueFrom=2026-02-31", "limit=0", "nonsense=1"})
    void what_cannot_be_asked_is_refused(String query) {
        as("biro").get(DUTIES + "/periods?" + query).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duty.reminded.v1", "duty.overdue.v1", "duty.submitted.v1"})
    void every_event_keeps_to_its_schema(String type) throws Exception {
        at("2027-01-01T03:00:00Z");
        var duty = owed("HALF_YEARLY", "2026-07-01", "");
        clerk.work();
        var late = owed("HALF_YEARLY", "2026-01-01", "");
        clerk.work();
        submitted(DUTIES + "/" + late + "/periods/" + period(late, 0), """
                {"letterNumber": "1", "submittedOn": "2026-12-31"}""").statusCode(201);
        var json = new ObjectMapper();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/" + type + ".schema.json"));

        var told = ask("select data from outbox_event where type = 'id.jembatan." + type + "' and data ->> 'duty' in ('"
                + duty + "', '" + late + "')");

        assertThat(told).isNotEmpty().allSatisfy(it -> {
            assertThat(schema.validate(json.readTree(it))).as(it).isEmpty();
            json.readTree(it)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(
                                    schema.getSchemaNode().get("properties").has(name))
                            .as(name)
                            .isTrue());
        });
    }

    @Test
    void every_no_has_its_words() {
        assertThat(ProblemWords.missingFor(DutyProblem.values())).isEmpty();
    }
}
