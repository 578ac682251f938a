package id.jembatan.kpi.process;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.process.Told.clock;
import static id.jembatan.kpi.process.Told.commitment;
import static id.jembatan.kpi.process.Told.day;
import static id.jembatan.kpi.process.Told.duty;
import static id.jembatan.kpi.process.Told.engagement;
import static id.jembatan.kpi.process.Told.group;
import static id.jembatan.kpi.process.Told.instrument;
import static id.jembatan.kpi.process.Told.meeting;
import static id.jembatan.kpi.process.Told.partner;
import static id.jembatan.kpi.process.Told.partnership;
import static id.jembatan.kpi.process.Told.signing;
import static id.jembatan.kpi.process.Told.step;
import static id.jembatan.kpi.process.Told.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each process indicator by a small made-up history, on 23 November 2026 unless it says otherwise.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ProcessFiguresTest {

    @Inject
    MeterRegistry meters;

    private String city;

    @BeforeEach
    void it_is_a_monday_in_november() {
        TestClock.set(Instant.parse("2026-11-23T02:00:00Z"));
        city = partner("zz-p" + UUID.randomUUID(), "ZZ");
    }

    @AfterEach
    void time_goes_on() {
        TestClock.reset();
    }

    private ValidatableResponse figure(String code, String query) {
        return as("biro")
                .get("/process-figures/" + code + "?partner=" + city + query)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("definition", notNullValue());
    }

    private UUID anAgreement() {
        return agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
    }

    private static String exact(String earliest) {
        return ", \"inForceOn\": " + day(earliest) + ", \"endKnown\": true";
    }

    private static String ends(String day) {
        return ", \"endsOn\": " + day(day);
    }

    // P01

    @Test
    void p01_counts_what_is_in_force_and_says_what_may_be() {
        var agreement = anAgreement();
        instrument(agreement, "MSP", "SIGNED", exact("2024-05-01") + ends("2029-05-01"));
        instrument(agreement, "IA", "SIGNED", ", \"inForceOn\": " + day("2024-05-01") + ", \"endKnown\": false");
        instrument(agreement, "MSP", "SIGNED", exact("2027-01-01") + ends("2029-05-01"));
        instrument(agreement, "MSP", "ENDED", exact("2020-05-01") + ends("2025-05-01") + ", \"endGround\": \"term\"");
        instrument(agreement, "LOI", "SIGNED", exact("2024-05-01"));
        instrument(agreement, "MSP", "DRAFT", ", \"endKnown\": false");

        figure("P01", "")
                .body("value", equalTo("2"))
                .body("unit", equalTo("count"))
                .body("reason", nullValue())
                .body("coverage.of", equalTo(2))
                .body("coverage.unknown", equalTo(1))
                .body("asOf", equalTo("2026-11-23"))
                .body("parameters.name", hasItem("kinds"))
                .body("groups.code", containsInAnyOrder("IA", "MSP"));
    }

    @Test
    void p01_a_year_that_straddles_the_day_makes_bounds_and_no_number() {
        var agreement = anAgreement();
        instrument(agreement, "MSP", "SIGNED", exact("2024-05-01") + ends("2029-05-01"));
        instrument(agreement, "MSP", "SIGNED", exact("2026") + ends("2029-05-01"));

        figure("P01", "")
                .body("value", nullValue())
                .body("reason", equalTo("imprecise-dates"))
                .body("atLeast", equalTo("1"))
                .body("atMost", equalTo("2"));
        as("biro")
                .get("/process-figures/P01/subjects?counts=possibly&partner=" + city)
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2026-01-01"))
                .body("items[0].kind", equalTo("instrument"));
    }

    // P02

    @Test
    void p02_groups_relations_by_stage() {
        partnership(city, "in_force");
        partnership(city, "in_force");
        partnership(city, "exploring");
        partnership(city, null);
        partnership(Ids.next(), city, "lapsed", day("2020"), 0, "2025-01-02");

        figure("P02", "")
                .body("value", equalTo("4"))
                .body("groups.find { it.code == 'in_force' }.value", equalTo("2"))
                .body("groups.find { it.code == 'not-known' }.value", equalTo("1"))
                .body("coverage.text", containsString("4"))
                .body("coverage.unknown", equalTo(1));
    }

    /// Seed 002: three steps in six months, one of which is known by year only.
    @Test
    void p02_the_third_step_in_six_months_neither_vanishes_nor_falsely_enters() {
        for (var signed : List.of("2025-02-11", "2025-08-05", "2025")) {
            var agreement = anAgreement();
            times(
                    agreement,
                    step(1, null, "LOI_READY", day("2025"), 0, 260) + ","
                            + step(2, "LOI_READY", "LOI_SIGNED", day(signed), 0, 260),
                    "",
                    "",
                    1,
                    "2025-09-01");
        }

        figure("P02", "&from=2025-02-01&until=2025-08-31")
                .body("groups.find { it.code == 'LOI_SIGNED' }.atLeast", equalTo("2"))
                .body("groups.find { it.code == 'LOI_SIGNED' }.atMost", equalTo("3"))
                .body("groups.find { it.code == 'LOI_SIGNED' }.value", nullValue())
                .body("groups.find { it.code == 'LOI_SIGNED' }.reason", equalTo("imprecise-dates"))
                .body("from", equalTo("2025-02-01"))
                .body("until", equalTo("2025-08-31"));
        figure("P02", "&from=2025-01-01&until=2025-12-31")
                .body("groups.find { it.code == 'LOI_SIGNED' }.value", equalTo("3"));
        figure("P02", "&from=2025-03-01&until=2025-07-31")
                .body("groups.find { it.code == 'LOI_SIGNED' }.atLeast", equalTo("0"))
                .body("groups.find { it.code == 'LOI_SIGNED' }.atMost", equalTo("1"));
    }

    // P03, P04

    @Test
    void p03_divides_the_active_by_those_in_force() {
        var one = partner("zz-a" + UUID.randomUUID(), "ZX");
        var other = partner("zz-b" + UUID.randomUUID(), "ZX");
        var third = partner("zz-c" + UUID.randomUUID(), "ZX");
        var fourth = partner("zz-d" + UUID.randomUUID(), "ZX");
        for (var each : List.of(one, other, third)) {
            partnership(each, "in_force");
        }
        partnership(fourth, "exploring");
        engagement(one, "meeting", day("2026-03-01"), "");
        engagement(other, "meeting", day("2025-11-23"), "");
        engagement(fourth, "meeting", day("2026-03-01"), "");

        as("biro")
                .get("/process-figures/P03?country=ZX")
                .then()
                .statusCode(200)
                .body("value", equalTo("33.33"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("3"))
                .body("coverage.of", equalTo(3))
                .body("coverage.unknown", equalTo(1))
                .body("groups.find { it.code == 'no-record' }.value", equalTo("1"));
    }

    @Test
    void p03_a_contact_of_this_year_may_have_been_long_ago() {
        partnership(city, "in_force");
        engagement(city, "meeting", day("2025"), "");

        figure("P03", "")
                .body("value", nullValue())
                .body("atLeast", equalTo("0"))
                .body("atMost", equalTo("100"))
                .body("reason", equalTo("imprecise-dates"));
    }

    @Test
    void p04_counts_the_dormant_and_shows_the_quiet_and_the_unknown_apart() {
        var names = List.of("2025-11-23", "2025-11-24", "2026-02-23", "2026-02-24", "-");
        for (var last : names) {
            var each = partner("zz-q" + UUID.randomUUID(), "ZY");
            partnership(each, "in_force");
            if (!last.equals("-")) {
                engagement(each, "meeting", day("2019-01-01"), "");
                engagement(each, "meeting", day(last), "");
            }
        }

        as("biro")
                .get("/process-figures/P04?country=ZY")
                .then()
                .body("value", equalTo("1"))
                .body("groups.find { it.code == 'dormant' }.value", equalTo("1"))
                .body("groups.find { it.code == 'quiet' }.value", equalTo("2"))
                .body("groups.find { it.code == 'lively' }.value", equalTo("1"))
                .body("groups.find { it.code == 'no-record' }.value", equalTo("1"))
                .body("coverage.text", containsString("5"));
        as("biro")
                .get("/process-figures/P04/subjects?country=ZY&group=no-record")
                .then()
                .body("items.counts", equalTo(List.of("not-known")));
    }

    @Test
    void p04_an_imprecise_day_never_accuses() {
        partnership(city, "in_force");
        engagement(city, "meeting", day("2025"), "");

        figure("P04", "")
                .body("value", nullValue())
                .body("atLeast", equalTo("0"))
                .body("atMost", equalTo("1"));
    }

    @Test
    void a_meeting_of_a_working_group_is_a_sign_of_life() {
        partnership(city, "in_force");
        group(city, "[" + meeting("2026-06-01", "2026-06-03", "replaced") + "]");

        figure("P03", "").body("value", equalTo("100"));
        figure("P04", "").body("value", equalTo("0"));
    }

    // P05, P06

    @Test
    void p05_puts_each_end_into_the_smallest_limit_that_holds_it() {
        var agreement = anAgreement();
        for (var end : List.of("2026-11-23", "2026-12-23", "2026-12-24", "2027-05-22", "2027-05-23", "2026-11-22")) {
            instrument(agreement, "MSP", "SIGNED", exact("2020-01-01") + ends(end));
        }
        instrument(agreement, "MSP", "SIGNED", ", \"inForceOn\": " + day("2020") + ", \"endKnown\": false");

        figure("P05", "")
                .body("value", equalTo("4"))
                .body("groups.find { it.code == 'within-30' }.value", equalTo("2"))
                .body("groups.find { it.code == 'within-90' }.value", equalTo("1"))
                .body("groups.find { it.code == 'within-180' }.value", equalTo("1"))
                .body("groups.find { it.code == 'not-known' }.value", equalTo("1"))
                .body("coverage.unknown", equalTo(1));
    }

    @Test
    void p06_counts_what_ran_out_and_nobody_decided() {
        var agreement = anAgreement();
        var undecided = ", \"endGround\": \"term\", \"undecided\": true";
        instrument(agreement, "MSP", "ENDED", exact("2016-01-01") + ends("2021-01-01") + undecided);
        instrument(agreement, "MSP", "ENDED", exact("2016-01-01") + ends("2021-01-01") + ", \"endGround\": \"term\"");
        instrument(agreement, "MSP", "SIGNED", exact("2016-01-01") + ends("2026-11-22"));
        instrument(agreement, "MSP", "SIGNED", exact("2016-01-01") + ends("2026-11-23"));
        var followed = instrument(agreement, "MSP", "ENDED", exact("2011-01-01") + ends("2016-01-01") + undecided);
        instrument(
                agreement,
                "MSP",
                "SIGNED",
                exact("2016-01-01") + ends("2031-01-01") + ", \"followsId\": \"" + followed + "\"");

        figure("P06", "").body("value", equalTo("2"));
    }

    // P07, P08, P09

    @Test
    void p07_is_the_median_of_working_days_from_letter_to_text() {
        for (var length : new int[] {100, 140, 200}) {
            times(
                    anAgreement(),
                    "",
                    "",
                    signing("LOI", "2024-06-03", "2024-06-03", 10, 10) + ","
                            + signing("LOI", "2025-01-01", "2025-01-01", 50, 50) + ","
                            + signing("MSP", "2026-01-05", "2026-01-05", 10 + length, 10 + length),
                    1,
                    "2026-02-01");
        }
        times(anAgreement(), "", "", signing("MSP", "2026-01-05", "2026-01-05", 0, 0), 1, "2026-02-01");

        figure("P07", "")
                .body("value", equalTo("140"))
                .body("ninth.value", equalTo("200"))
                .body("count", equalTo(3))
                .body("unit", equalTo("working-day"))
                .body("coverage.unknown", equalTo(1));
    }

    @Test
    void p07_a_letter_that_is_known_by_month_gives_bounds() {
        times(
                anAgreement(),
                "",
                "",
                signing("LOI", "2024-06-01", "2024-06-30", 0, 20) + ","
                        + signing("MSP", "2026-01-05", "2026-01-05", 400, 400),
                1,
                "2026-02-01");

        figure("P07", "")
                .body("value", nullValue())
                .body("atLeast", equalTo("380"))
                .body("atMost", equalTo("400"));
    }

    @Test
    void p08_has_exact_medians_and_ninths_of_the_stays_in_each_stage() {
        for (var length : new int[] {5, 10, 15, 40}) {
            times(
                    anAgreement(),
                    step(1, null, "INITIATED", day("2024-01-02"), 1, 1) + ","
                            + step(2, "INITIATED", "EXPLORING", day("2024-03-01"), 3, 3) + ","
                            + step(3, "EXPLORING", "EXPLORING", day("2024-03-05"), 4, 4) + ","
                            + step(4, "EXPLORING", "CONSULTING", day("2024-06-01"), 3 + length, 3 + length),
                    "",
                    "",
                    1,
                    "2026-02-01");
        }

        figure("P08", "")
                .body("groups.find { it.code == 'EXPLORING' }.value", equalTo("12.5"))
                .body("groups.find { it.code == 'EXPLORING' }.ninth.value", equalTo("40"))
                .body("groups.find { it.code == 'EXPLORING' }.count", equalTo(4))
                .body("groups.find { it.code == 'INITIATED' }.value", equalTo("2"))
                .body("groups.code", containsInAnyOrder("EXPLORING", "INITIATED"));
    }

    @Test
    void p09_compares_the_day_of_the_decision_with_the_last_day_of_the_clock() {
        times(
                anAgreement(),
                "",
                String.join(
                        ",",
                        List.of(
                                clock("2026-03-10", decided("2026-03-10")),
                                clock("2026-03-10", decided("2026-03-11")),
                                clock("2026-03-10", null),
                                clock(
                                        "2026-03-10",
                                        "{\"move\": \"submit-to-dprd\", \"actor\": \"HEAD\", \"restarted\": true, \"on\": "
                                                + day("2026-02-01") + "}"),
                                clock(
                                        "2026-03-10",
                                        "{\"move\": \"withdraw\", \"actor\": \"HEAD\", \"restarted\": false, \"on\": "
                                                + day("2026-02-01") + "}"))),
                "",
                1,
                "2026-04-01");

        figure("P09", "")
                .body("value", equalTo("50"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("2"))
                .body("from", equalTo("2025-11-24"));
    }

    @Test
    void p09_a_decision_known_by_month_may_have_been_in_time() {
        times(
                anAgreement(),
                "",
                clock("2026-03-10", decided("2026-03")) + "," + clock("2026-03-10", decided("2026-02")),
                "",
                1,
                "2026-04-01");

        figure("P09", "")
                .body("value", nullValue())
                .body("atLeast", equalTo("50"))
                .body("atMost", equalTo("100"));
    }

    private static String decided(String on) {
        return "{\"move\": \"dprd-approve\", \"actor\": \"DPRD_LIAISON\", \"restarted\": false, \"on\": " + day(on)
                + "}";
    }

    // P10 to P13

    @Test
    void p10_counts_what_was_done_by_its_due_day_and_nothing_that_is_not_due() {
        commitment(city, "done", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-06-01\"");
        commitment(city, "done", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-06-02\"");
        commitment(city, "open", ", \"dueOn\": \"2026-11-22\"");
        commitment(city, "open", ", \"dueOn\": \"2026-11-23\"");
        commitment(city, "dropped", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-05-01\"");
        commitment(city, "dropped", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-07-01\"");
        commitment(city, "open", "");

        figure("P10", "")
                .body("value", equalTo("25"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("4"))
                .body("coverage.of", equalTo(5))
                .body("coverage.unknown", equalTo(1));
    }

    @Test
    void p11_judges_visits_by_the_due_day_of_their_report() {
        var began = day("2026-05-01");
        engagement(
                city,
                "visit_out",
                began,
                ", \"returnedOn\": \"2026-05-04\", \"reportDue\": \"2026-05-18\", \"reportedOn\": \"2026-05-18\"");
        engagement(
                city,
                "visit_out",
                began,
                ", \"returnedOn\": \"2026-05-04\", \"reportDue\": \"2026-05-18\", \"reportedOn\": \"2026-05-19\"");
        engagement(city, "visit_in", began, ", \"returnedOn\": \"2026-05-04\", \"reportDue\": \"2026-05-18\"");
        engagement(city, "visit_in", began, ", \"returnedOn\": \"2026-11-20\", \"reportDue\": \"2026-12-04\"");
        engagement(city, "visit_in", day("2026"), "");
        engagement(city, "meeting", began, "");

        figure("P11", "")
                .body("value", equalTo("33.33"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("3"))
                .body("coverage.unknown", equalTo(1));
    }

    @Test
    void p12_judges_a_visit_when_its_six_months_are_over() {
        var followed = engagement(city, "visit_out", day("2026-02-01"), ", \"returnedOn\": \"2026-02-03\"");
        var late = engagement(city, "visit_out", day("2026-02-01"), ", \"returnedOn\": \"2026-02-03\"");
        engagement(city, "visit_out", day("2026-02-01"), ", \"returnedOn\": \"2026-02-03\"");
        var fresh = engagement(city, "visit_out", day("2026-09-01"), ", \"returnedOn\": \"2026-09-03\"");
        commitment(city, "done", origin(followed) + ", \"settledOn\": \"2026-08-03\"");
        commitment(city, "done", origin(late) + ", \"settledOn\": \"2026-08-04\"");
        commitment(city, "done", origin(fresh) + ", \"settledOn\": \"2026-09-04\"");

        figure("P12", "")
                .body("value", equalTo("33.33"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("3"));
    }

    private static String origin(UUID engagement) {
        return ", \"origin\": {\"kind\": \"engagements\", \"id\": \"" + engagement + "\"}";
    }

    @Test
    void p13_counts_an_exchange_of_documents_as_a_meeting_and_a_cancelled_one_as_planned() {
        group(
                city,
                "["
                        + String.join(
                                ",",
                                List.of(
                                        meeting("2026-02-01", "2026-02-02", "held"),
                                        meeting("2026-05-01", "2026-05-01", "replaced"),
                                        meeting("2026-06-01", null, "cancelled"),
                                        meeting("2026-11-22", null, "planned"),
                                        meeting("2026-11-23", null, "planned"),
                                        meeting("2027-02-01", null, "planned")))
                        + "]");
        group(city, null);

        figure("P13", "")
                .body("value", equalTo("50"))
                .body("numerator", equalTo("2"))
                .body("denominator", equalTo("4"))
                .body("coverage.unknown", equalTo(1));
    }

    // P14, P15

    @Test
    void p14_divides_what_was_answered_by_what_is_owed() {
        var agreement = anAgreement();
        var card = as("biro")
                .get("/scorecards?agreement=" + agreement)
                .path("items[0].id")
                .toString();
        var applied = Kpi.apply(card, """
                {"indicator": "O02", "baseline": {"value": "0", "period": {"year": 2020}, "source": "made up"}}""");
        Kpi.apply(card, "{\"indicator\": \"O01\"}");
        as("biro")
                .body("""
                {"from": "2021-01-01", "until": "2027-12-31", "rhythm": "YEAR"}""")
                .post("/applied-indicators/" + applied + "/periods/series")
                .then()
                .statusCode(201);
        Kpi.id(Kpi.observe("biro", applied, "\"period\": {\"year\": 2022}, \"value\": 0"));
        Kpi.id(Kpi.observe("biro", applied, "\"period\": {\"year\": 2023}, \"state\": \"NOT_REPORTED\""));
        Kpi.id(Kpi.observe("biro", applied, "\"period\": {\"year\": 2024}, \"state\": \"NOT_APPLICABLE\""));

        figure("P14", "")
                .body("value", equalTo("25"))
                .body("numerator", equalTo("1"))
                .body("denominator", equalTo("4"))
                .body("coverage.unknown", equalTo(1));
        figure("P14", "&asOf=2026-11-22").body("value", nullValue()).body("reason", equalTo("nothing-to-count"));
    }

    @Test
    void p15_compares_the_day_of_sending_with_the_due_day() {
        for (var sent : new String[] {"2026-07-10", "2026-07-11", null}) {
            var id = Ids.next();
            duty(id, "reminded", "2026-07-10", null, 1, "2026-07-01");
            duty(id, sent == null ? "overdue" : "submitted", "2026-07-10", sent, 2, "2026-07-12");
        }
        duty(Ids.next(), "reminded", "2026-12-10", null, 1, "2026-11-20");

        as("biro")
                .get("/process-figures/P15?from=2026-07-10&until=2026-12-31")
                .then()
                .body("value", equalTo("33.33"))
                .body("denominator", equalTo("3"));
        as("kbri-ankara")
                .get("/process-figures/P15")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("nothing-to-count"));
        figure("P15", "").body("reason", equalTo("filter-does-not-apply"));
    }

    // Sleepers, late and repeated news, merges

    @Test
    void news_that_comes_twice_or_late_changes_nothing() {
        var id = Ids.next();
        commitment(id, city, "open", ", \"dueOn\": \"2026-06-01\"", 0, "2026-03-01");
        commitment(id, city, "done", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-05-01\"", 2, "2026-05-01");
        commitment(id, city, "done", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-05-01\"", 2, "2026-05-01");
        commitment(id, city, "open", ", \"dueOn\": \"2026-07-01\"", 1, "2026-04-01");

        figure("P10", "").body("value", equalTo("100")).body("denominator", equalTo("1"));
    }

    @Test
    void a_neighbour_whose_database_was_restored_is_believed_though_its_versions_are_lower() {
        var id = Ids.next();
        commitment(id, city, "done", ", \"dueOn\": \"2026-06-01\", \"settledOn\": \"2026-05-01\"", 7, "2026-05-01");
        commitment(id, city, "open", ", \"dueOn\": \"2026-06-01\"", 3, "2026-05-02");

        figure("P10", "").body("value", equalTo("0"));
    }

    @Test
    void a_hearer_that_slept_ten_days_counts_by_the_days_of_the_facts_and_keeps_what_was_known_when() {
        var id = Ids.next();
        commitment(id, city, "open", ", \"dueOn\": \"2026-11-10\"", 0, "2026-10-01");
        TestClock.set(Instant.parse("2026-11-12T02:00:00Z"));
        figure("P10", "").body("value", equalTo("0"));

        TestClock.set(Instant.parse("2026-11-23T02:00:00Z"));
        commitment(id, city, "done", ", \"dueOn\": \"2026-11-10\", \"settledOn\": \"2026-11-09\"", 1, "2026-11-13");

        figure("P10", "").body("value", equalTo("100"));
        figure("P10", "&asOf=2026-11-12").body("value", equalTo("0")).body("asOf", equalTo("2026-11-12"));
        figure("P10", "&asOf=2026-11-13").body("value", equalTo("100"));
    }

    @Test
    void of_a_day_before_anything_was_heard_there_is_no_figure() {
        commitment(city, "open", ", \"dueOn\": \"2026-11-10\"");

        figure("P10", "&asOf=2001-01-01").body("value", nullValue()).body("reason", equalTo("no-history"));
        as("biro").get("/process-figures/P10/subjects?asOf=2001-01-01").then().body("items", empty());
    }

    @Test
    void a_merged_partner_counts_as_the_one_that_stands_for_it() {
        var twin = partner("zz-t" + UUID.randomUUID(), "ZZ");
        var third = partner("zz-u" + UUID.randomUUID(), "ZZ");
        partnership(city, "in_force");
        engagement(twin, "meeting", day("2026-06-01"), "");
        figure("P03", "").body("value", equalTo("0"));

        partner(twin, "ZZ", third, 1);
        partner(third, "ZZ", city, 1);
        figure("P03", "").body("value", equalTo("100"));
        as("biro").get("/process-figures/P03?partner=" + twin).then().body("value", equalTo("100"));

        partner(third, "ZZ", null, 2);
        figure("P03", "").body("value", equalTo("0"));
    }

    @Test
    void an_agreement_that_never_was_counts_nowhere() {
        var agreement = anAgreement();
        instrument(agreement, "MSP", "SIGNED", exact("2024-05-01") + ends("2029-05-01"));
        figure("P01", "").body("value", equalTo("1"));

        Kpi.hear(
                id.jembatan.kpi.scorecard.AgreementsHearer.class,
                "id.jembatan.agreement.moved.v1",
                agreement,
                2,
                """
                {"agreementId": "%s", "reference": "R", "title": "T", "stage": "IMPLEMENTING", "kind": "X", "partners":
                 [{"partnerId": "%s", "code": "%s", "country": "ZZ"}], "sectors": [], "sharedWith": [],
                 "enteredInError": true, "version": 2}""".formatted(agreement, Told.idOf(city), city));

        figure("P01", "").body("value", equalTo("0"));
    }

    // Rows

    @Test
    void a_mission_counts_what_lies_in_its_countries_and_a_partner_what_is_shared_with_it() {
        var ankara = partner("tr-ankara", "TR");
        Kpi.mission("kbri-ankara", "TR", "2020-01-01", null, 1);
        var shared = agreement(UUID.randomUUID(), "IMPLEMENTING", ankara, "TR", "\"tr-ankara\"", 1);
        var hidden = agreement(UUID.randomUUID(), "IMPLEMENTING", ankara, "TR", "", 1);
        var elsewhere = agreement(UUID.randomUUID(), "IMPLEMENTING", city, "ZZ", "", 1);
        for (var each : List.of(shared, hidden, elsewhere)) {
            instrument(each, "MSP", "SIGNED", exact("2024-05-01") + ends("2029-05-01"));
        }
        var seenByPartner = engagement(ankara, "meeting", day("2026-05-01"), "");
        var ofOffices = Ids.next();
        Told.engagement(
                ofOffices,
                ankara,
                "visit_out",
                day("2026-05-01"),
                "offices",
                ", \"returnedOn\": \"2026-05-04\", \"reportDue\": \"2026-05-18\"",
                0,
                "2026-05-05");

        assertThat(subjects("ankara", "P01")).hasSize(1);
        assertThat(subjects("kbri-ankara", "P01").size()).isGreaterThanOrEqualTo(2);
        assertThat(subjects("kbri-kl", "P01")).isEmpty();
        assertThat(subjects("biro", "P11")).contains(ofOffices.toString());
        assertThat(subjects("kbri-ankara", "P11")).doesNotContain(ofOffices.toString());
        assertThat(subjects("ankara", "P11")).doesNotContain(ofOffices.toString(), seenByPartner.toString());
        assertThat(as("ankara").get("/process-figures/P01").path("value").toString())
                .isEqualTo("1");
    }

    private static List<String> subjects(String user, String code) {
        return as(user).get("/process-figures/" + code + "/subjects?limit=200&partner="
                        + (user.equals("kbri-kl") ? "zz-nobody" : "tr-ankara"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    // All of them

    @Test
    void all_fifteen_come_with_definition_day_unit_and_parameters_in_a_fixed_number_of_statements() {
        as("biro")
                .get("/process-figures")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("items.definition", everyItem(notNullValue()))
                .body("items.definitions.id", everyItem(notNullValue()))
                .body("items.definitions.en", everyItem(notNullValue()))
                .body("items.definitions.tr", everyItem(notNullValue()))
                .body("items.asOf", everyItem(equalTo("2026-11-23")));
        var few = statements();
        for (var i = 0; i < 30; i++) {
            partnership(city, "in_force");
            engagement(city, "meeting", day("2026-05-01"), "");
            times(
                    anAgreement(),
                    step(1, null, "A", day("2025"), 0, 9) + "," + step(2, "A", "B", day("2025"), 0, 9),
                    "",
                    "",
                    1,
                    "2026-02-01");
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    private double statements() {
        as("biro").get("/process-figures").then().statusCode(200);
        var before = meters.counter("jembatan.sql.statements").count();
        as("biro").get("/process-figures").then().statusCode(200);
        return meters.counter("jembatan.sql.statements").count() - before;
    }

    @Test
    void subjects_are_paged_by_key_and_filtered_as_the_figure() {
        for (var i = 0; i < 5; i++) {
            partnership(city, i < 3 ? "in_force" : "exploring");
        }

        var first = as("biro").get("/process-figures/P02/subjects?limit=2&total=true&partner=" + city);
        first.then().body("items", hasSize(2)).body("total", equalTo(5));
        var next = as("biro")
                .get("/process-figures/P02/subjects?limit=200&partner=" + city + "&after=" + first.path("next"));
        next.then().body("items", hasSize(3)).body("next", nullValue());
        as("biro")
                .get("/process-figures/P02/subjects?group=exploring&partner=" + city)
                .then()
                .body("items", hasSize(2))
                .body("items.kind", everyItem(equalTo("partnership")));
        String link = figure("P02", "").extract().path("subjects");
        as("biro").basePath("").get(link).then().statusCode(200).body("items", hasSize(5));
    }

    @ParameterizedTest
    @CsvSource({
        "/process-figures/P99, 404, unknown-process-figure",
        "/process-figures/P01?asOf=2026-11-24, 422, invalid",
        "/process-figures/P01?asOf=yesterday, 422, invalid",
        "/process-figures/P08?from=2026-02-01&until=2026-01-31, 422, invalid",
        "/process-figures/P08?country=turkey, 422, invalid",
        "/process-figures/P08?colour=red, 400, unknown-parameter",
        "/process-figures/P08/subjects?counts=maybe, 422, invalid",
        "/process-figures/P08/subjects?after=n*nsense, 400, invalid-cursor",
    })
    void what_cannot_be_asked_is_refused(String path, int status, String code) {
        as("biro").get(path).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void who_may_not_see_figures_is_refused() {
        io.restassured.RestAssured.given().get("/api/v1/process-figures").then().statusCode(401);
        as("biro")
                .body(
                        "{\"name\": \"months\", \"value\": \"6\", \"validFrom\": \"2026-01-01\", \"source\": \"s\", \"reason\": \"r\"}")
                .post("/process-figures/P04/parameters")
                .then()
                .statusCode(403);
    }

    @Test
    void a_parameter_holds_from_its_day_on_and_the_days_before_keep_theirs() {
        partnership(city, "in_force");
        engagement(city, "meeting", day("2026-03-01"), "");
        figure("P04", "").body("value", equalTo("0"));

        as("kepala")
                .body("""
                {"name": "months", "value": "7", "validFrom": "2026-11-20", "source": "made up", "reason": "a test"}""")
                .post("/process-figures/P04/parameters")
                .then()
                .statusCode(201)
                .body("number", equalTo(2));

        figure("P04", "")
                .body("value", equalTo("1"))
                .body("parameters.find { it.name == 'months' }.number", equalTo(2));
        figure("P04", "&asOf=2026-11-19")
                .body("value", equalTo("0"))
                .body("parameters.find { it.name == 'months' }.value", equalTo("12"));
        as("kepala").body("""
                {"name": "months", "value": "12", "validFrom": "2026-11-20", "source": "made up", "reason": "back again"}""").post("/process-figures/P04/parameters").then().statusCode(201);
        figure("P04", "").body("value", equalTo("0"));
        as("kepala")
                .get("/process-figures/P04/parameters")
                .then()
                .body("items.findAll { it.name == 'months' }", hasSize(3));
        for (var bad : List.of(
                "\"months\", \"value\": \"0\"", "\"months\", \"value\": \"1e3\"", "\"colour\", \"value\": \"1\"")) {
            as("kepala")
                    .body("{\"name\": " + bad
                            + ", \"validFrom\": \"2026-11-20\", \"source\": \"s\", \"reason\": \"r\"}")
                    .post("/process-figures/P04/parameters")
                    .then()
                    .statusCode(422);
        }
    }
}
