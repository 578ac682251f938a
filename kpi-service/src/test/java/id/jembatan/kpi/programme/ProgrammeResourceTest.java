package id.jembatan.kpi.programme;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.partnership;
import static id.jembatan.kpi.Kpi.promise;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// G10: the implementation schedule. All plans here are made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ProgrammeResourceTest {

    @Inject
    Sql sql;

    @Inject
    SessionFactory sessions;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void stop_the_clock() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void a_schedule_shows_milestones_dependencies_owners_slippage_and_its_critical_chain() {
        var programme = programme("goal", goal());
        var draft = activity(programme, "ACTIVITY", "A", span("2027-01-04", "2027-01-13"), "");
        var survey = activity(programme, "ACTIVITY", "B", span("2027-01-04", "2027-01-06"), "");
        var train = activity(
                programme,
                "ACTIVITY",
                "C",
                span("2027-01-15", "2027-01-24"),
                ", \"ourOwner\": \"Fire service\", \"partnerOwner\": \"City of the partner\", \"learning\": \"WE_TEACH\","
                        + " \"costSide\": \"BOTH\"" + after(draft, 1) + extra(survey, 0));
        var done = activity(programme, "MILESTONE", "D", "{\"end\": %s}".formatted(day("2027-01-24")), after(train, 0));

        as("biro")
                .header("Accept-Language", "en")
                .get("/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("lines.activity.code", equalTo(List.of("A", "B", "C", "D")))
                .body("lines[2].activity.learning", equalTo("WE_TEACH"))
                .body("lines[2].activity.ourOwner", equalTo("Fire service"))
                .body("lines[2].activity.after", hasSize(2))
                .body("lines[2].place.earliestStart", equalTo("2027-01-15"))
                .body("lines[1].place.totalFloat", equalTo(8))
                .body("lines[1].place.critical", equalTo(false))
                .body("criticalChain.finish", equalTo("2027-01-24"))
                .body("criticalChain.complete", equalTo(true))
                .body("criticalChain.steps.activity", equalTo(List.of(draft, train, done)))
                .body("criticalChain.rule", containsString("Critical path"))
                .body("slippageRule", containsString("over due"))
                .body("totals.activities", equalTo(4))
                .body("totals.late", equalTo(0))
                .body("asOf", equalTo("2026-11-22"));

        // the draft is forecast ten days later: what comes after it moves with it, and the chain says why
        patch(programme, draft, "{\"forecast\": {\"start\": %s}}".formatted(day("2027-01-14")))
                .then()
                .statusCode(200);
        as("biro")
                .get("/programmes/" + programme)
                .then()
                .body("lines[2].place.earliestStart", equalTo("2027-01-25"))
                .body("lines[2].place.drivenBy", equalTo(List.of(draft)))
                .body("criticalChain.steps[1].because[0].after", equalTo(draft))
                .body("criticalChain.steps[1].because[0].finished", equalTo("2027-01-23"))
                .body("criticalChain.steps[1].because[0].lagDays", equalTo(1))
                .body("criticalChain.finish", equalTo("2027-02-03"));
    }

    @Test
    void slippage_is_shown_in_days_and_never_made_up_for_a_year() {
        var programme = programme("goal", goal());
        activity(programme, "MILESTONE", "late", "{\"end\": %s}".formatted(day("2026-11-02")), "");
        activity(
                programme,
                "ACTIVITY",
                "done",
                span("2026-03-01", "2026-03-10"),
                ", \"actual\": {\"start\": %s, \"end\": %s}".formatted(day("2026-03-02"), day("2026-03-15")));
        activity(
                programme,
                "ACTIVITY",
                "year",
                "{\"start\": {\"year\": 2019}, \"end\": {\"year\": 2019}}",
                ", \"actual\": {\"end\": {\"year\": 2020, \"month\": 2, \"day\": 10}}");
        activity(programme, "ACTIVITY", "open", "{\"end\": {\"year\": 2027}}", "");

        as("biro")
                .get("/programmes/" + programme)
                .then()
                .body("lines[0].slippage.days", equalTo(20))
                .body("lines[0].slippage.basis", equalTo("TODAY"))
                .body("lines[0].late", equalTo(true))
                .body("lines[1].slippage.days", equalTo(5))
                .body("lines[1].activity.state", equalTo("DONE"))
                .body("lines[1].late", equalTo(false))
                .body("lines[2].slippage.days", nullValue())
                .body("lines[2].slippage.atLeast", equalTo(41))
                .body("lines[2].slippage.reason", equalTo("IMPRECISE_DATE"))
                .body("lines[2].slippage.late", equalTo(true))
                .body("lines[3].slippage.reason", equalTo("NOT_DUE"))
                .body("lines[3].place.gap", equalTo("NO_DATE"))
                .body("criticalChain.complete", equalTo(false))
                .body("totals.late", equalTo(1))
                .body("totals.undated", equalTo(1));
        as("biro").get("/programmes?late=true&limit=200").then().body("items.id", hasItem(programme));
        as("biro").get("/programmes?late=false&limit=200").then().body("items.id", not(hasItem(programme)));
    }

    @Test
    void a_schedule_of_a_day_is_what_it_showed_on_that_day() {
        var programme = programme("goal", goal());
        var first = activity(programme, "ACTIVITY", "A", span("2026-11-02", "2026-11-20"), "");
        var second = activity(programme, "ACTIVITY", "B", span("2026-11-23", "2026-12-20"), after(first, 0));
        plan("biro", programme, "{}").then().statusCode(201);
        var then = schedule(programme, "");

        TestClock.set(Instant.parse("2026-11-25T03:00:00Z"));
        patch(programme, first, "{\"actual\": {\"end\": %s}}".formatted(day("2026-11-24")))
                .then()
                .statusCode(200);
        patch(programme, second, "{\"after\": [], \"forecast\": {\"end\": %s}}".formatted(day("2027-01-31")))
                .then()
                .statusCode(200);
        activity(programme, "MILESTONE", "C", "{}", "");
        as("kepala")
                .body("""
                {"reason": "a late start", "activities": [{"activity": "%s", "planned": %s}]}""".formatted(second, span("2026-12-01", "2027-01-31")))
                .post("/programmes/" + programme + "/plans")
                .then()
                .statusCode(201);

        assertThat(schedule(programme, "?asOf=2026-11-22")).isEqualTo(then);
        assertThat(schedule(programme, "")).isNotEqualTo(then);
        as("biro")
                .get("/programmes/" + programme + "?asOf=2026-11-22")
                .then()
                .body("lines", hasSize(2))
                .body("lines[0].slippage.days", equalTo(2))
                .body("lines[0].slippage.basis", equalTo("TODAY"))
                .body("plans", hasSize(1))
                .body("asOf", equalTo("2026-11-22"))
                .body("actions", empty());
        as("biro").get("/programmes/" + programme + "?asOf=2026-11-21").then().body("lines", empty());
        as("biro").get("/programmes/" + programme + "?asOf=2027-11-21").then().statusCode(422);
    }

    private static List<Object> schedule(String programme, String asOf) {
        var shown = as("biro").get("/programmes/" + programme + asOf);
        shown.then().statusCode(200);
        return List.of(
                shown.path("lines.collect { [it.baseline, it.slippage, it.slippageFromBaseline, it.late, it.place] }"),
                shown.path(
                        "lines.activity.collect { [it.planned, it.forecast, it.actual, it.after, it.state, it.dropped] }"),
                shown.path("criticalChain"),
                shown.path("totals"),
                shown.path("plans"));
    }

    @Test
    void a_new_plan_keeps_the_baseline_with_date_reason_and_approver() {
        var programme = programme("goal", goal());
        var work = activity(programme, "ACTIVITY", "A", span("2026-12-01", "2026-12-10"), "");

        plan("biro", programme, "{}")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("baseline", equalTo(true))
                .body("activities[0].planned.end.day", equalTo(10));

        // an approved plan is not changed by the way
        patch(programme, work, "{\"planned\": {\"end\": %s}}".formatted(day("2026-12-20")))
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-frozen"));
        add("biro", programme, "ACTIVITY", "B", span("2026-12-01", "2026-12-02"), "")
                .then()
                .statusCode(409);
        var moved = "{\"reason\": \"made up: no room\", \"activities\": [{\"activity\": \"%s\", \"planned\": %s}]}"
                .formatted(work, span("2026-12-11", "2026-12-20"));
        plan("biro", programme, moved).then().statusCode(403).body("code", equalTo("plan-needs-approver"));
        plan("kepala", programme, moved.replace("made up: no room", " "))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("plan-needs-reason"));
        plan("kepala", programme, "{\"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing-to-plan"));
        plan("kepala", programme, moved.replace(work, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/activities/0/activity"));
        plan("kepala", programme, moved).then().statusCode(201).body("number", equalTo(2));

        as("auditor")
                .get("/programmes/" + programme)
                .then()
                .body("plans.number", equalTo(List.of(1, 2)))
                .body("plans[1].reason", equalTo("made up: no room"))
                .body("plans[1].approver", equalTo("kepala"))
                .body("plans[1].madeAt", equalTo("2026-11-22T03:00:00Z"))
                .body("lines[0].baseline.end.day", equalTo(10))
                .body("lines[0].activity.planned.end.day", equalTo(20));
        as("auditor")
                .get("/programmes/" + programme + "/plans/1")
                .then()
                .body("current", equalTo(false))
                .body("activities[0].planned.end.day", equalTo(10));
        as("auditor").get("/programmes/" + programme + "/plans/3").then().statusCode(404);
        as("auditor").get("/programmes/" + programme + "/plans").then().body("$", hasSize(2));
        patch(programme, work, "{\"forecast\": {\"end\": %s}}".formatted(day("2026-12-22")));
        as("auditor")
                .get("/programmes/" + programme)
                .then()
                .body("lines[0].slippage.days", equalTo(2))
                .body("lines[0].slippageFromBaseline.days", equalTo(12));
        assertThat(refused("update plan_line set end_year = 2030")).isTrue();
        assertThat(refused("delete from activity")).isTrue();
    }

    @Test
    void a_programme_without_an_indicator_is_listed_and_promises_that_nobody_picked_up_too() {
        var code = "xx-" + UUID.randomUUID();
        var agreement = agreement(UUID.randomUUID(), "SIGNED", code, "XX", "", 1);
        var kept = promise(UUID.randomUUID(), agreement, "PICKED_UP", 1);
        var loose = promise(UUID.randomUUID(), agreement, "NOT_PICKED_UP", 1);
        promise(UUID.randomUUID(), agreement, "SUPERSEDED", 1);
        var programme = programme("agreement", agreement);
        var indicator = rank(card());
        assertThat(unmeasured(code)).containsExactly(programme);
        as("biro")
                .get("/programmes/loose-promises?agreement=" + agreement)
                .then()
                .body("items.id", hasItems(kept.toString(), loose.toString()))
                .body("items", hasSize(2))
                .body("items[0].reference", equalTo("R-" + agreement));

        var work = activity(
                programme,
                "ACTIVITY",
                "A",
                span("2026-12-01", "2026-12-10"),
                ", \"promises\": [\"%s\"], \"indicators\": [\"%s\"]".formatted(kept, indicator));

        assertThat(unmeasured(code)).isEmpty();
        as("biro").get("/programmes?measured=true&partner=" + code).then().body("items", hasSize(1));
        as("biro")
                .get("/programmes/loose-promises?side=OURS&total=true&agreement=" + agreement)
                .then()
                .body("items.id", equalTo(List.of(loose.toString())))
                .body("total", equalTo(1));
        as("biro")
                .get("/programmes/" + programme)
                .then()
                .body("promises[0].clause", equalTo("Article 3"))
                .body("promises[0].state", equalTo("PICKED_UP"))
                .body("indicators[0].code", equalTo("C10"))
                .body("lines[0].activity.promises", equalTo(List.of(kept.toString())))
                .body("lines[0].activity.indicators", equalTo(List.of(indicator)));

        // what is dropped keeps nothing any more
        as("biro")
                .body("{\"reason\": \"made up: no money\"}")
                .post("/programmes/" + programme + "/activities/" + work + "/cancellations")
                .then()
                .statusCode(201)
                .body("state", equalTo("DROPPED"))
                .body("dropped.by", equalTo("biro"));
        as("biro")
                .get("/programmes/loose-promises?agreement=" + agreement)
                .then()
                .body("items", hasSize(2));
        assertThat(unmeasured(code)).containsExactly(programme);
        patch(programme, work, "{\"note\": \"x\"}").then().statusCode(409).body("code", equalTo("activity-dropped"));
    }

    @Test
    void a_programme_has_a_scorecard_that_is_seen_and_changed_with_it() {
        var code = "xx-" + UUID.randomUUID();
        var programme = programme("agreement", agreement(UUID.randomUUID(), "SIGNED", code, "XX", "\"tr-ankara\"", 1));
        var hidden = programme("goal", goal());
        var card = open("PROGRAMME", programme);
        var hiddenCard = open("PROGRAMME", hidden);
        assertThat(unmeasured(code)).containsExactly(programme);

        var rank = rank(card);

        assertThat(unmeasured(code)).isEmpty();
        as("biro").get("/programmes/" + programme).then().body("scorecard", equalTo(card));
        as("ankara")
                .get("/scorecards/" + card)
                .then()
                .statusCode(200)
                .body("subject.kind", equalTo("PROGRAMME"))
                .body("subject.title", equalTo("A made-up programme"));
        as("ankara").get("/scorecards/" + hiddenCard).then().statusCode(404);
        // a department answers for the figures of its own cases
        observe("dinas-sda", rank, "\"period\": {\"year\": 2025}, \"value\": 71")
                .then()
                .statusCode(201);
        observe("dinas-sda", rank(hiddenCard), "\"period\": {\"year\": 2025}, \"value\": 71")
                .then()
                .statusCode(403);
        as("biro")
                .body("{\"kind\": \"PROGRAMME\", \"subject\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/scorecards")
                .then()
                .statusCode(422);
    }

    @Test
    void a_chart_costs_the_same_number_of_queries_whatever_is_in_it() {
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1);
        var small = programme("agreement", agreement);
        activity(small, "ACTIVITY", "A", span("2026-12-01", "2026-12-10"), "");
        var large = programme("agreement", agreement);
        var indicator = rank(card());
        String last = null;
        for (var i = 0; i < 25; i++) {
            var promised = promise(UUID.randomUUID(), agreement, "PICKED_UP", 1);
            last = activity(
                    large,
                    "ACTIVITY",
                    "A" + i,
                    span("2026-12-01", "2026-12-10"),
                    ", \"promises\": [\"%s\"], \"indicators\": [\"%s\"]".formatted(promised, indicator)
                            + (last == null ? "" : after(last, 0)));
        }
        plan("biro", large, "{}").then().statusCode(201);

        var one = statements("/programmes/" + small);
        var many = statements("/programmes/" + large);

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(9);
        as("biro").get("/programmes/" + large).then().body("criticalChain.steps", hasSize(25));
    }

    @Test
    void circles_and_unknown_things_are_refused_with_their_place() {
        var programme = programme("goal", goal());
        var other = activity(programme("goal", goal()), "ACTIVITY", "X", span("2026-12-01", "2026-12-02"), "");
        var one = activity(programme, "ACTIVITY", "A", span("2026-12-01", "2026-12-02"), "");
        var two = activity(programme, "ACTIVITY", "B", span("2026-12-01", "2026-12-02"), after(one, 0));
        var three = activity(programme, "ACTIVITY", "C", span("2026-12-01", "2026-12-02"), after(two, 0));

        patch(programme, one, "{" + after(three, 0).substring(2) + "}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("circular-dependency"))
                .body("circle", hasSize(3));
        patch(programme, one, "{" + after(one, 0).substring(2) + "}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("circular-dependency"));
        add("biro", programme, "ACTIVITY", "D", span("2026-12-01", "2026-12-02"), after(other, 0))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/after/0/activity"));
        add("biro", programme, "ACTIVITY", "D", span("2026-12-01", "2026-12-02"), after(one, 0) + extra(one, 3))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("dependency-twice"));
        add(
                        "biro",
                        programme,
                        "MILESTONE",
                        "M",
                        span("2026-12-05", "2026-12-02"),
                        ", \"forecast\": %s, \"actual\": {\"end\": %s}, \"days\": 3, \"promises\": [\"%s\"], \"indicators\": [\"%s\"]"
                                .formatted(
                                        span("2026-12-01", "2026-12-02"),
                                        day("2026-11-23"),
                                        UUID.randomUUID(),
                                        UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/planned/start",
                                "/forecast/start",
                                "/days",
                                "/actual/end",
                                "/promises/0",
                                "/indicators/0")));
        add("biro", programme, "ACTIVITY", "D", span("2026-12-05", "2026-12-02"), "")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("dates-reversed"));
        add("biro", programme, "ACTIVITY", "A", span("2026-12-01", "2026-12-02"), "")
                .then()
                .statusCode(409)
                .body("code", equalTo("activity-exists"));
        add("biro", programme, "DREAM", "E", span("2026-12-01", "2026-12-02"), "")
                .then()
                .statusCode(400);
        add("biro", programme, "ACTIVITY", "E", span("2026-12-01", "2026-12-02"), ", \"colour\": 1")
                .then()
                .statusCode(400);
        as("biro")
                .get("/programmes/" + programme + "/activities/" + other)
                .then()
                .statusCode(404);
        as("biro").get("/programmes/" + UUID.randomUUID()).then().statusCode(404);
        as("biro")
                .body("{\"title\": {\"en\": \"x\"}}")
                .post("/programmes")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("one-programme-subject"));
        as("biro")
                .body("{\"goal\": \"%s\", \"title\": {}, \"from\": {\"year\": 2026}, \"until\": {\"year\": 2025}}"
                        .formatted(UUID.randomUUID()))
                .post("/programmes")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/title", "/until", "/goal")));
    }

    @Test
    void a_lost_update_is_refused_and_a_repeated_post_is_one() {
        var programme = programme("goal", goal());
        var work = activity(programme, "ACTIVITY", "A", span("2026-12-01", "2026-12-10"), "");
        var path = "/programmes/" + programme + "/activities/" + work;
        String tag = as("biro").get(path).header("ETag");

        as("biro").body("{\"note\": \"x\"}").patch(path).then().statusCode(428);
        as("biro")
                .header("If-Match", tag)
                .body("{\"note\": \"first\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as("kepala")
                .header("If-Match", tag)
                .body("{\"note\": \"lost\"}")
                .patch(path)
                .then()
                .statusCode(412);
        String whole = as("biro").get("/programmes/" + programme).header("ETag");
        as("biro")
                .header("If-None-Match", whole)
                .get("/programmes/" + programme)
                .then()
                .statusCode(304);
        as("biro")
                .header("If-Match", whole)
                .body("{\"note\": \"a note\", \"year\": 2027}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("year", equalTo(2027));
        as("biro")
                .header("If-Match", whole)
                .body("{\"note\": \"lost\"}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(412);

        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as("biro")
                    .header("Idempotency-Key", key)
                    .body("{\"kind\": \"MILESTONE\", \"title\": {\"en\": \"once\"}}")
                    .post("/programmes/" + programme + "/activities")
                    .then()
                    .statusCode(201);
        }
        as("biro").get("/programmes/" + programme).then().body("lines", hasSize(2));

        as("biro")
                .body("{\"reason\": \"made up: over\"}")
                .post("/programmes/" + programme + "/endings")
                .then()
                .statusCode(201)
                .body("ended.reason", equalTo("made up: over"))
                .body("actions", hasSize(0));
        add("biro", programme, "MILESTONE", "Z", "{}", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("programme-ended"));
        as("biro").delete("/programmes/" + programme).then().statusCode(405);
    }

    @Test
    void each_sees_the_programmes_of_what_he_may_know() {
        mission("kbri-ankara", "TR", null, null, 100);
        var shared =
                programme("agreement", agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "\"tr-ankara\"", 1));
        var unshared = programme("agreement", agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1));
        var tokyo = programme("agreement", agreement(UUID.randomUUID(), "SIGNED", "jp-tokyo", "JP", "\"jp-tokyo\"", 1));
        var relation = partnership(UUID.randomUUID(), "tr-ankara", "TR", null, 1);
        var plain = programme("partnership", relation);
        var marked = id(as("biro")
                .body("{\"partnership\": \"%s\", \"title\": {\"en\": \"made up\"}, \"shared\": true}"
                        .formatted(relation))
                .post("/programmes"));
        var goals = programme("goal", goal());

        for (var seen : List.of(shared, unshared, plain, marked, goals)) {
            as("kbri-ankara").get("/programmes/" + seen).then().statusCode(200).body("actions", hasSize(0));
        }
        as("kbri-ankara").get("/programmes/" + tokyo).then().statusCode(404);
        for (var seen : List.of(shared, marked)) {
            as("ankara").get("/programmes/" + seen).then().statusCode(200);
        }
        for (var hidden : List.of(unshared, tokyo, plain, goals)) {
            as("ankara").get("/programmes/" + hidden).then().statusCode(404);
            as("ankara").get("/programmes/" + hidden + "/plans").then().statusCode(404);
        }
        as("ankara")
                .get("/programmes?limit=200")
                .then()
                .body("items.id", hasItems(shared, marked))
                .body("items.id", not(hasItem(plain)));
        as("kbri-ankara").body("{}").post("/programmes").then().statusCode(403);
        as("ankara")
                .body("{\"reason\": \"x\"}")
                .post("/programmes/" + shared + "/endings")
                .then()
                .statusCode(403);
        as("kbri-ankara").get("/programmes.csv").then().statusCode(403);

        // an agency changes its own cases only
        add("dinas-sda", shared, "MILESTONE", "S", "{}", "").then().statusCode(201);
        add("dinas-sda", goals, "MILESTONE", "S", "{}", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-agency"));
        add("auditor", shared, "MILESTONE", "T", "{}", "").then().statusCode(403);
    }

    @Test
    void links_to_what_a_reader_may_not_know_are_not_shown_to_him() {
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        var programme = programme("agreement", agreement);
        var indicator = rank(card()); // of a goal: nothing of a partner's officer
        activity(
                programme,
                "ACTIVITY",
                "A",
                span("2026-12-01", "2026-12-02"),
                ", \"indicators\": [\"%s\"]".formatted(indicator));

        as("biro").get("/programmes/" + programme).then().body("indicators", hasSize(1));
        as("ankara")
                .get("/programmes/" + programme)
                .then()
                .body("indicators", hasSize(0))
                .body("lines[0].activity.indicators", hasSize(0));
    }

    @Test
    void every_change_is_told_as_a_whole_and_noted_in_the_journal() throws Exception {
        var programme = programme("goal", goal());
        var work = activity(programme, "ACTIVITY", "A", span("2026-12-01", "2026-12-10"), "");
        patch(programme, work, "{\"actual\": {\"start\": %s}}".formatted(day("2026-11-20")))
                .then()
                .statusCode(200);

        var told = sql.list(
                "select data::text from outbox_event where type = 'id.jembatan.programme.changed.v1' and subject = ? order by seq",
                row -> row.getString(1),
                UUID.fromString(programme));
        assertThat(told).hasSize(3);
        var last = new ObjectMapper().readTree(told.getLast());
        assertThat(last.at("/activities/0/state").asText()).isEqualTo("RUNNING");
        assertThat(last.at("/activities/0/actual/start/day").asInt()).isEqualTo(20);
        assertThat(last.at("/aboutKind").asText()).isEqualTo("GOAL");
        assertThat(last.toString()).doesNotContain("Owner");
        assertThat(sql.list(
                        "select action from journal_entry where resource_id = ? order by seq",
                        row -> row.getString(1),
                        UUID.fromString(work)))
                .containsExactly("add-activity", "change-activity");
    }

    @Test
    void the_schedule_leaves_as_a_table() {
        var programme = programme("agreement", agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1));
        activity(
                programme,
                "MILESTONE",
                "late",
                "{\"end\": %s}".formatted(day("2026-11-02")),
                ", \"ourOwner\": \"=1+1\"");
        String agreement = as("biro").get("/programmes/" + programme).path("subject.id");

        var csv = as("auditor")
                .get("/programmes.csv?agreement=" + agreement)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("slippage_days", "MILESTONE", "2026-11-02", ",20,")
                .doesNotContain(",=1+1");
        as("biro").get("/programmes.xlsx?agreement=" + agreement).then().statusCode(200);
    }

    private static String programme(String kind, Object subject) {
        return id(as("biro")
                .body("{\"%s\": \"%s\", \"title\": {\"en\": \"A made-up programme\"}, \"source\": \"a test\"}"
                        .formatted(kind, subject))
                .post("/programmes"));
    }

    private static String activity(String programme, String kind, String code, String planned, String rest) {
        return id(add("biro", programme, kind, code, planned, rest));
    }

    private static Response add(String user, String programme, String kind, String code, String planned, String rest) {
        return as(user).body(
                        "{\"kind\": \"%s\", \"code\": \"%s\", \"title\": {\"en\": \"Made up %s\"}, \"planned\": %s%s}"
                                .formatted(kind, code, code, planned, rest.replace("]<<", ", ")))
                .post("/programmes/" + programme + "/activities");
    }

    private static Response patch(String programme, String activity, String body) {
        var path = "/programmes/" + programme + "/activities/" + activity;
        String tag = as("biro").get(path).header("ETag");
        return as("biro").header("If-Match", tag).body(body).patch(path);
    }

    private static Response plan(String user, String programme, String body) {
        return as(user).body(body).post("/programmes/" + programme + "/plans");
    }

    private static String after(String activity, int lag) {
        return ", \"after\": [{\"activity\": \"%s\", \"lagDays\": %d}]".formatted(activity, lag);
    }

    /// One more predecessor, right behind [#after].
    private static String extra(String activity, int lag) {
        return "<<{\"activity\": \"%s\", \"lagDays\": %d}]".formatted(activity, lag);
    }

    private static String span(String start, String end) {
        return "{\"start\": %s, \"end\": %s}".formatted(day(start), day(end));
    }

    private static String day(String iso) {
        var parts = iso.split("-");
        return "{\"year\": %d, \"month\": %d, \"day\": %d}"
                .formatted(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    }

    private static List<String> unmeasured(String partner) {
        return new ArrayList<>(
                as("biro").get("/programmes?measured=false&partner=" + partner).path("items.id"));
    }

    /// What both ways to the database have sent for one call.
    private long statements(String path) {
        var statistics = sessions.getStatistics();
        as("biro").get(path).then().statusCode(200);
        statistics.clear();
        var before = meters.counter("jembatan.sql.statements").count();
        as("biro").get(path).then().statusCode(200);
        return statistics.getPrepareStatementCount()
                + Math.round(meters.counter("jembatan.sql.statements").count() - before);
    }

    private boolean refused(String statement) {
        try {
            sql.run(statement);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
