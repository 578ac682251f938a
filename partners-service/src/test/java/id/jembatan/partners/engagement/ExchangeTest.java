package id.jembatan.partners.engagement;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.engagement.Engaged.API;
import static id.jembatan.partners.engagement.Engaged.held;
import static id.jembatan.partners.engagement.Engaged.idOf;
import static id.jembatan.partners.engagement.Engaged.recorded;
import static id.jembatan.partners.engagement.Engaged.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trainings, exchanges, events and companies, with the seeds of domain.md, section 6.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ExchangeTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void partners() {
        slate.wipe();
        register(aCityNamed("Casablanca", "MA"));
        register(aCityNamed("Ankara", "TR"));
        register("{\"kind\": \"institution\", \"name\": \"HiGA\", \"country\": \"JP\"}");
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private static Response figures(String user, String query) {
        return as(user).get(API + "/figures" + query);
    }

    @Test
    void a_study_visit_of_2018_has_three_events_and_none_of_them_asks_for_a_permit() {
        var visit = idOf(recorded(
                        "biro",
                        held(
                                "visit_out",
                                "ma-casablanca",
                                "2018-04",
                                ", \"stage\": \"reported\", \"source\": \"seed 003\", \"certainty\": \"high\", \"direction\": \"we_learn\""))
                .body("permit", nullValue())
                .body("happened", equalTo(true)));
        for (var event : new String[] {"Conference", "Keynote on green urban development", "Talk with the mayor"}) {
            idOf(recorded(
                    "biro",
                    held(
                                    event.startsWith("Talk") ? "meeting" : "event",
                                    "ma-casablanca",
                                    "2018-04-18",
                                    ", \"parent\": \"%s\", \"participants\": [{\"side\": \"ours\", \"role\": \"keynote speaker\"}], \"people\": {\"ours\": 3, \"theirs\": 200}"
                                            .formatted(visit))
                            .replace("Water utilities", event)));
        }

        as("biro")
                .get(API + "/" + visit)
                .then()
                .body("parts.parts.kind", contains("event", "event", "meeting"))
                .body("parts.parts.stage", contains("held", "held", "held"));
        as("biro").get(API + "?parent=" + visit + "&total=true").then().body("total", equalTo(3));
        var event = slate.ask("select id from engagement where parent_id is not null limit 1")
                .getFirst();
        recorded("biro", held("event", "ma-casablanca", "2018-04-18", ", \"parent\": \"%s\"".formatted(event)))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-parent"));
        figures("biro", "?from=2018-01-01&until=2018-12-31")
                .then()
                .body("figures.find { it.code == 'O05' }.value", equalTo("2"))
                .body("figures.find { it.code == 'O05' }.parts.participants", equalTo("406"))
                .body("figures.find { it.code == 'O04' }.parts.delegationsOut", equalTo("1"));
        figures("biro", "?from=2018-04-10&until=2018-12-31")
                .then()
                .body("figures.find { it.code == 'O04' }.value", equalTo("0"))
                .body("figures.find { it.code == 'O04' }.possibly.delegationsOut", equalTo("1"));
        moveToClosed(visit);
    }

    private static void moveToClosed(String visit) {
        to("biro", visit, "moves", "{\"move\": \"close\"}")
                .then()
                .statusCode(201)
                .body("stage", equalTo("followed_up"));
    }

    @Test
    void jakarta_teaches_casablancas_fire_fighters_and_asks_four_of_them_after_six_months() {
        var id = idOf(recorded(
                "biro",
                held(
                        "training",
                        "ma-casablanca",
                        "2026-02-02",
                        ", \"direction\": \"we_teach\", \"sectors\": [\"GOV-FIRE\"]")));
        var cohort = to("biro", id, "cohorts", """
                        {"name": "First four", "from": {"year": 2026, "month": 2, "day": 2}, "endsOn": "2026-02-11",
                        "planned": 4, "actual": 4, "completed": 4, "days": 7.5}""")
                .then()
                .statusCode(201)
                .body("parts.cohorts[0].direction", equalTo("we_teach"))
                .body("parts.cohorts[0].personDays", equalTo("30.0"))
                .body("parts.cohorts[0].surveyDue", equalTo("2026-08-11"))
                .extract()
                .<String>path("parts.cohorts[0].id");
        assertThat(
                        slate.ask(
                                "select rule || ' ' || (due_at at time zone 'Asia/Jakarta')::date from reminder where not dropped"))
                .containsExactly("follow-up-180 2026-08-11");

        TestClock.set(Instant.parse("2026-08-12T03:00:00Z"));
        to("biro", id, "cohorts/" + cohort + "/surveys", "{\"answers\": 5, \"yes\": 3}")
                .then()
                .statusCode(422);
        to("biro", id, "cohorts/" + cohort + "/surveys", "{\"answers\": 3, \"yes\": 4}")
                .then()
                .statusCode(422);
        to("biro", id, "cohorts/" + cohort + "/surveys", "{\"answers\": 4, \"yes\": 3}")
                .then()
                .statusCode(201)
                .body("parts.cohorts[0].survey.yes", equalTo(3));
        assertThat(slate.ask("select rule from reminder where not dropped")).isEmpty();
        as("biro")
                .get(API + "/matrix?from=2026-01-01&until=2026-12-31")
                .then()
                .body("items.partner.code", contains("ma-casablanca"))
                .body("items.sector", contains("GOV-FIRE"))
                .body("items.direction", contains("we_teach"))
                .body("items.engagements", contains(1));
        figures("biro", "")
                .then()
                .body("figures.find { it.code == 'O01' }.value", equalTo("4"))
                .body("figures.find { it.code == 'O02' }.value", equalTo("30.0"))
                .body("figures.find { it.code == 'C07' }.value", equalTo("75.0"))
                .body("figures.find { it.code == 'O01' }.definition", containsString("completed"));
        as("kbri-ankara").get(API + "/matrix").then().body("items", empty());
        figures("kbri-ankara", "").then().body("figures.find { it.code == 'O01' }.value", equalTo("0"));
    }

    @Test
    void four_places_a_year_for_five_years_are_twenty() {
        var id = idOf(recorded(
                "biro",
                held(
                        "exchange",
                        "jp-higa",
                        "2026",
                        ", \"stage\": \"planned\", \"direction\": \"we_learn\", \"sectors\": [\"EDU-STUDENT\"]")));
        for (var year = 2026; year < 2031; year++) {
            to(
                            "biro",
                            id,
                            "cohorts",
                            "{\"name\": \"Class of %d\", \"from\": {\"year\": %d}, \"planned\": 4}"
                                    .formatted(year, year))
                    .then()
                    .statusCode(201);
        }
        to("biro", id, "cohorts", "{\"name\": \"Class of 2026\", \"from\": {\"year\": 2026}, \"planned\": 4}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-cohort"));
        var first = as("biro").get(API + "/" + id + "/cohorts").<String>path("items[0].id");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get(API + "/" + id).header("ETag"))
                .body("{\"actual\": 2}")
                .patch(API + "/" + id + "/cohorts/" + first)
                .then()
                .statusCode(200);

        as("biro")
                .get(API + "/" + id + "/cohorts")
                .then()
                .body("years.planned", contains(4, 4, 4, 4, 4))
                .body("years.plannedInAll", contains(4, 8, 12, 16, 20))
                .body("years.enrolled", contains(2, null, null, null, null))
                .body("years[4].enrolledInAll", equalTo(2));
        figures("biro", "?from=2026-01-01&until=2030-12-31")
                .then()
                .body("figures.find { it.code == 'O03' }.parts.planned", equalTo("20"))
                .body("figures.find { it.code == 'O03' }.value", equalTo("10.0"));
        figures("biro", "?from=2026-01-01&until=2026-06-30")
                .then()
                .body("figures.find { it.code == 'O03' }.parts.planned", equalTo("0"))
                .body("figures.find { it.code == 'O03' }.value", nullValue())
                .body("figures.find { it.code == 'O03' }.possibly.planned", equalTo("4"));
    }

    @Test
    void companies_go_from_lead_to_contact_to_deal_and_the_money_is_facilitated() {
        var id = idOf(recorded("kbri-ankara", held("b2b_meeting", "tr-ankara", "2026-03-01", "")));
        var deal = lead(id, "Meters Ltd");
        var lost = lead(id, "Pipes Ltd");
        to("kbri-ankara", id, "leads", "{\"ourCompany\": \"Our water company\", \"theirCompany\": \"Pipes Ltd\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-lead"));

        step(id, deal, "{\"stage\": \"deal\"}").then().statusCode(409).body("code", equalTo("lead-step-not-possible"));
        step(id, deal, "{\"stage\": \"contact\", \"on\": \"2026-02-01\"}")
                .then()
                .statusCode(409);
        step(id, deal, "{\"stage\": \"contact\", \"note\": \"Two calls\"}")
                .then()
                .statusCode(201);
        step(id, deal, "{\"stage\": \"deal\", \"facilitated\": {\"amount\": \"12500000.50\", \"currency\": \"USD\"}}")
                .then()
                .statusCode(201)
                .body("parts.leads.find { it.id == '%s' }.facilitated.amount".formatted(deal), equalTo("12500000.50"))
                .body(
                        "parts.leads.find { it.id == '%s' }.steps.stage".formatted(deal),
                        contains("lead", "contact", "deal"));
        step(id, lost, "{\"stage\": \"lost\", \"note\": \"No answer\"}").then().statusCode(201);
        step(id, lost, "{\"stage\": \"contact\"}").then().statusCode(409);
        figures("kbri-ankara", "?from=2026-01-01&until=2026-12-31")
                .then()
                .body("figures.find { it.code == 'O07' }.value", equalTo("50.0"))
                .body("figures.find { it.code == 'O07' }.parts.meetings", equalTo("1"))
                .body("figures.find { it.code == 'O07' }.parts.leads", equalTo("2"))
                .body("figures.find { it.code == 'O07' }.parts.contacts", equalTo("1"))
                .body("figures.find { it.code == 'O07' }.parts.deals", equalTo("1"))
                .body("figures.find { it.code == 'O07' }.parts.lost", equalTo("1"))
                .body("figures.find { it.code == 'O07' }.parts.facilitatedUSD", equalTo("12500000.50"))
                .body("figures.find { it.code == 'O07' }.definition", containsString("never caused"));
    }

    private static String lead(String id, String theirs) {
        return to(
                        "kbri-ankara",
                        id,
                        "leads",
                        "{\"ourCompany\": \"Our water company\", \"theirCompany\": \"%s\"}".formatted(theirs))
                .then()
                .statusCode(201)
                .extract()
                .path("parts.leads.find { it.theirCompany == '%s' }.id".formatted(theirs));
    }

    private static Response step(String id, String lead, String json) {
        return to("kbri-ankara", id, "leads/" + lead + "/steps", json);
    }

    @Test
    void other_kinds_have_neither_companies_nor_cohorts() {
        var id = idOf(recorded("biro", held("meeting", "tr-ankara", "2026-03-01", "")));

        to("biro", id, "leads", "{\"ourCompany\": \"A\", \"theirCompany\": \"B\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-of-this-kind"));
        to("biro", id, "cohorts", "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 1}")
                .then()
                .statusCode(409);
    }

    @Test
    void visits_are_counted_by_their_reports_and_what_was_done_after_them() {
        var visit = idOf(recorded("biro", held("visit_in", "tr-ankara", "2026-03-02", """
                , "stage": "planned", "purpose": "a", "expectedResult": "b", "prospect": "c", "invitation": "d",
                "people": {"theirs": 5}, "participants": [{"side": "theirs", "role": "Mayor"}],
                "nextStep": {"text": "Send the film", "owner": "bureau", "dueOn": "2026-04-01"}""")));
        for (var move : new String[] {
            "{\"move\": \"arrive\"}", "{\"move\": \"leave\"}", "{\"move\": \"report\", \"result\": \"x\"}"
        }) {
            to("biro", visit, "moves", move).then().statusCode(201);
        }
        figures("biro", "").then().body("figures.find { it.code == 'P12' }.value", equalTo("0.0"));
        var promise = slate.ask("select id from commitment").getFirst();
        as("biro")
                .contentType("application/json")
                .body("{\"state\": \"done\", \"note\": \"sent\"}")
                .post("/api/v1/commitments/" + promise + "/outcomes")
                .then()
                .statusCode(201);

        figures("biro", "")
                .then()
                .body("figures.find { it.code == 'P11' }.value", equalTo("100.0"))
                .body("figures.find { it.code == 'P12' }.value", equalTo("100.0"))
                .body("figures.find { it.code == 'O04' }.parts.peopleIn", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": -1}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": \"4\"}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 4, \"completed\": 1}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 4, \"actual\": 1, \"completed\": 2}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 4, \"days\": \"1e100000\"}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 4, \"days\": 0.001}",
                "{\"name\": \"A\", \"from\": {\"year\": 2026}, \"planned\": 4, \"endsOn\": \"2025-12-31\"}",
            })
    void what_is_no_cohort_is_refused(String json) {
        var id = idOf(recorded("biro", held("training", "tr-ankara", "2026-03-01", "")));

        assertThat(to("biro", id, "cohorts", json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select id from engagement_cohort")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stage\": \"contact\", \"facilitated\": {\"amount\": \"-1\", \"currency\": \"USD\"}}",
                "{\"stage\": \"contact\", \"facilitated\": {\"amount\": \"1\", \"currency\": \"dollar\"}}",
                "{\"stage\": \"contact\", \"facilitated\": {\"amount\": \"1\"}}",
                "{\"stage\": \"sold\"}",
                "{}",
            })
    void what_is_no_step_is_refused(String json) {
        var id = idOf(recorded("kbri-ankara", held("b2b_meeting", "tr-ankara", "2026-03-01", "")));
        var lead = lead(id, "Meters Ltd");

        assertThat(step(id, lead, json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select stage from engagement_lead")).containsExactly("lead");
    }
}
