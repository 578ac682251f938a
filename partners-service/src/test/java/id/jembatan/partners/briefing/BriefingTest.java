package id.jembatan.partners.briefing;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.Statements;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One page before a meeting, and nothing on it that the reader may not see elsewhere.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class BriefingTest {

    @Inject
    CleanSlate slate;

    @Inject
    Statements statements;

    private String city;

    @BeforeEach
    void a_partner_of_whom_there_is_much_to_say() {
        slate.wipe();
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        city = register(aCityNamed("Ankara", "TR"));
        post("partnerships", "{\"partner\": \"%s\", \"kind\": \"letter_of_intent\", \"since\": {\"year\": 2025}}");
        promise("send the draft", "2026-11-01", "ours", "missions");
        promise("a word among us", "2026-12-01", "ours", "offices");
        promise("name a contact for water", "2026-12-24", "theirs", "partner");
        slate.run("""
                insert into engagement (id, version, kind, stage, happened, subject, language, search_text,
                    on_year, on_month, on_day, next_step, permit_late, audience, keeper, confidential, recorded_at)
                values
                ('00000000-0000-7000-8000-000000000001', 0, 'meeting', 'held', true, 'talks on water', 'en', '',
                    2026, 3, 1, 'send the draft', false, 'partner', 'bureau', false, now()),
                ('00000000-0000-7000-8000-000000000002', 0, 'meeting', 'held', true, 'a secret', 'en', '',
                    2026, 4, 1, 'hush', false, 'missions', 'bureau', true, now()),
                ('00000000-0000-7000-8000-000000000003', 0, 'visit_in', 'planned', false, 'the mayor comes', 'en', '',
                    2027, 2, null, null, false, 'offices', 'bureau', false, now()),
                ('00000000-0000-7000-8000-000000000004', 0, 'meeting', 'cancelled', false, 'nothing', 'en', '',
                    2027, 3, null, null, false, 'missions', 'bureau', false, now())""");
        slate.run("insert into engagement_partner (engagement_id, position, partner_id) select id, 0, '" + city
                + "' from engagement");
        slate.run("""
                insert into contact (id, version, display_name, role, partner_id, languages, mails, phones, basis,
                    retention_class, audience, confidential, keeper)
                values (uuidv7(), 0, 'Ayşe Demir', 'Head of water', '%s', '{tr}', '{}', '{}', 'public_task',
                    (select code from retention_class order by position limit 1), 'missions', false, 'bureau')""".formatted(city));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private void promise(String title, String due, String side, String audience) {
        post("commitments", """
                {"partner": "%%s", "side": "%s", "title": "%s", "dueOn": "%s", "ownerText": "Water agency",
                 "audience": "%s"}""".formatted(side, title, due, audience));
    }

    private void post(String collection, String body) {
        as("biro")
                .contentType("application/json")
                .body(body.formatted(city))
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201);
    }

    @Test
    void everything_stands_on_one_page() {
        as("biro")
                .get("/api/v1/partners/" + city + "/briefing")
                .then()
                .statusCode(200)
                .body("partner.code", equalTo("tr-ankara"))
                .body("ties.kind", contains("letter_of_intent"))
                .body("ties[0].dormancy.state", equalTo("no_record"))
                .body("ours.title", contains("send the draft", "a word among us"))
                .body("ours.overdue", contains(true, false))
                .body("ours.owner", contains("Water agency", "Water agency"))
                .body("theirs.title", contains("name a contact for water"))
                .body("people.role", contains("Head of water"))
                .body("lastEngagements.subject", contains(null, "talks on water"))
                .body("lastEngagements.nextStep", contains(null, "send the draft"))
                .body("nextEngagements.subject", contains("the mayor comes"))
                .body("workingGroups", hasSize(0))
                .body("requests", hasSize(0))
                .body("agreements", hasSize(0))
                .body("asOf", equalTo("2026-11-22"))
                .body("madeAt", notNullValue());
    }

    @Test
    void nobody_reads_on_it_what_he_may_not_see_elsewhere() {
        as("kbri-ankara")
                .get("/api/v1/partners/" + city + "/briefing")
                .then()
                .statusCode(200)
                .body("ours.title", contains("send the draft"))
                .body("nextEngagements", hasSize(0))
                .body("people", hasSize(1));
        as("ankara")
                .get("/api/v1/partners/" + city + "/briefing")
                .then()
                .statusCode(200)
                .body("ours", hasSize(0))
                .body("theirs.title", contains("name a contact for water"))
                .body("lastEngagements.subject", contains("talks on water"))
                .body("people", nullValue())
                .body("requests", nullValue());
        as("kbri-kl").get("/api/v1/partners/" + city + "/briefing").then().statusCode(404);
        as("hukum")
                .get("/api/v1/partners/" + city + "/briefing")
                .then()
                .statusCode(200)
                .body("people", nullValue());
    }

    @Test
    void a_page_costs_what_it_costs_however_much_there_is_to_say() {
        var empty = register(aCityNamed("Bursa", "TR"));

        assertThat(statementsOf(city)).isLessThanOrEqualTo(10);
        assertThat(statementsOf(empty)).isLessThanOrEqualTo(statementsOf(city));
    }

    private long statementsOf(String partner) {
        var path = "/api/v1/partners/" + partner + "/briefing";
        as("biro").get(path).then().statusCode(200); // the rights are known after this
        return LongStream.generate(
                        () -> statements.of(() -> as("biro").get(path).then().statusCode(200)))
                .limit(3)
                .min()
                .orElseThrow();
    }
}
