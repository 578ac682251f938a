package id.jembatan.kpi.goal;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.goal;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.partner;
import static id.jembatan.kpi.Kpi.partnership;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// G15: what is aligned with which goal, and what with none. Names and figures are made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class AlignmentTest {

    @Inject
    Sql sql;

    @Inject
    SessionFactory sessions;

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void a_partnership_an_agreement_and_an_indicator_contribute_each_with_text_and_source() {
        var goal = goal();
        var relation = partnership(UUID.randomUUID(), "ma-casablanca", "MA", "IN_FORCE", 1);
        partner("ma-casablanca", "Casablanca", 1);
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "ma-casablanca", "MA", "", 1);
        var indicator = rank(card());

        as("biro")
                .header("Accept-Language", "en")
                .body(declaration(goal, "partnership", relation, "SUBSTANTIAL"))
                .post("/contributions")
                .then()
                .statusCode(201)
                .body("contributor.kind", equalTo("PARTNERSHIP"))
                .body("contributor.title", equalTo("Casablanca"))
                .body("contributor.stage", equalTo("IN_FORCE"))
                .body("strengthMeans", containsString("contribution"))
                .body("statement", equalTo("Made up: trains fire fighters"))
                .body("source", equalTo("a test"));
        id(declare("biro", goal, "agreement", agreement, "SUPPORTING"));
        id(declare("biro", goal, "indicator", indicator, "NOT_ASSESSED"));

        as("auditor")
                .get("/contributions?goal=" + goal + "&total=true")
                .then()
                .body("total", equalTo(3))
                .body("items.contributor.kind", equalTo(List.of("PARTNERSHIP", "AGREEMENT", "INDICATOR")))
                .body("items[2].contributor.reference", equalTo("C10"))
                .body("items[0].actions", hasSize(0));
        as("biro").get("/contributions?partnership=" + relation).then().body("items.goal.id", equalTo(List.of(goal)));
        as("biro")
                .get("/contributions?agreement=" + agreement + "&strength=ESSENTIAL")
                .then()
                .body("items", hasSize(0));
        as("biro")
                .get("/contributions?indicator=" + indicator + "&kind=INDICATOR")
                .then()
                .body("items", hasSize(1));
        as("biro").get("/contributions/strengths").then().body("code", hasSize(4));
    }

    @Test
    void agreements_without_a_goal_and_goals_without_an_agreement_are_found() {
        var empty = goal();
        var served = goal();
        var code = "xx-" + UUID.randomUUID();
        var loose = agreement(UUID.randomUUID(), "SIGNED", code, "XX", "", 1);
        var aligned = agreement(UUID.randomUUID(), "SIGNED", code, "XX", "", 1);
        var relation = partnership(UUID.randomUUID(), code, "XX", null, 1);
        var contribution = id(declare("biro", served, "agreement", aligned, "ESSENTIAL"));

        assertThat(goalsWithout("AGREEMENT")).contains(empty).doesNotContain(served);
        as("biro")
                .get("/goals/unaligned-agreements?partner=" + code)
                .then()
                .body("items.id", equalTo(List.of(loose.toString())))
                .body("items[0].partners[0].code", equalTo(code))
                .body("items[0].reference", equalTo("R-" + loose));
        as("biro")
                .get("/goals/unaligned-agreements?stage=ENDED&partner=" + code)
                .then()
                .body("items", hasSize(0));
        as("biro")
                .get("/goals/unaligned-partnerships?country=XX&partner=" + code + "&total=true")
                .then()
                .body("items.id", equalTo(List.of(relation.toString())))
                .body("total", equalTo(1));

        // what has ended serves the goal no longer, and stays on record
        as("biro")
                .body("{\"reason\": \"made up: the work is done\"}")
                .post("/contributions/" + contribution + "/endings")
                .then()
                .statusCode(201)
                .body("ended.reason", equalTo("made up: the work is done"))
                .body("ended.by", equalTo("biro"))
                .body("actions", hasSize(0));
        assertThat(goalsWithout("AGREEMENT")).contains(served);
        as("biro")
                .get("/goals/unaligned-agreements?partner=" + code)
                .then()
                .body("items.id", hasItem(aligned.toString()));
        as("biro").get("/contributions?goal=" + served).then().body("items", hasSize(1));
        as("biro").get("/contributions?standing=true&goal=" + served).then().body("items", hasSize(0));
        as("biro").get("/contributions?standing=false&goal=" + served).then().body("items", hasSize(1));
        as("biro")
                .body("{\"reason\": \"again\"}")
                .post("/contributions/" + contribution + "/endings")
                .then()
                .statusCode(409)
                .body("code", equalTo("contribution-ended"));
        id(declare("biro", served, "agreement", aligned, "SUPPORTING"));
    }

    @Test
    void a_contribution_known_by_the_year_holds_until_the_year_is_over() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var goal = goal();
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1);
        as("biro")
                .body("""
                        {"goal": "%s", "agreement": "%s", "strength": "SUPPORTING", "statement": "x", "source": "a test",
                         "from": {"year": 2025}, "until": {"year": 2026}}""".formatted(goal, agreement))
                .post("/contributions")
                .then()
                .statusCode(201);

        assertThat(goalsWithout("AGREEMENT")).doesNotContain(goal);
        TestClock.set(Instant.parse("2027-01-02T03:00:00Z"));
        assertThat(goalsWithout("AGREEMENT")).contains(goal);
    }

    @Test
    void a_mission_sees_what_concerns_its_countries_and_a_partner_no_goals() {
        mission("kbri-ankara", "TR", null, null, 100);
        var goal = goal();
        var theirs = agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1);
        var others = agreement(UUID.randomUUID(), "SIGNED", "jp-tokyo", "JP", "", 1);
        var seen = id(declare("biro", goal, "agreement", theirs, "SUPPORTING"));
        var hidden = id(declare("kepala", goal, "agreement", others, "SUPPORTING"));
        var relation = partnership(UUID.randomUUID(), "jp-tokyo", "JP", null, 1);
        var foreign = id(declare("biro", goal, "partnership", relation, "SUPPORTING"));

        as("kbri-ankara").get("/contributions?goal=" + goal).then().body("items.id", equalTo(List.of(seen)));
        as("kbri-ankara").get("/contributions/" + seen).then().statusCode(200);
        as("kbri-ankara").get("/contributions/" + hidden).then().statusCode(404);
        as("kbri-ankara").get("/contributions/" + foreign).then().statusCode(404);
        as("kbri-ankara").get("/goals/tree?root=" + goal).then().body("[0].contributions", equalTo(1));
        as("kbri-ankara")
                .get("/goals/unaligned-agreements?partner=jp-tokyo")
                .then()
                .body("items", hasSize(0));
        as("ankara").get("/contributions").then().statusCode(403);
        as("ankara").get("/goals/tree").then().statusCode(403);
        as("kbri-ankara").get("/contributions.csv").then().statusCode(403);
        as("kbri-ankara").body("{}").post("/contributions").then().statusCode(403);
    }

    @Test
    void what_is_declared_wrongly_is_refused_with_its_place() {
        var goal = goal();
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1);

        as("biro")
                .body("""
                        {"goal": "%s", "agreement": "%s", "strength": "SUPPORTING", "statement": "x", "source": "s",
                         "from": {"year": 2026}, "until": {"year": 2025}}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/contributions")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/goal", "/agreement", "/until")));
        as("biro")
                .body("{\"goal\": \"%s\", \"strength\": \"SUPPORTING\", \"statement\": \"x\", \"source\": \"s\"}"
                        .formatted(goal))
                .post("/contributions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("one-contributor"));
        as("biro")
                .body(declaration(goal, "agreement", agreement, "SUPPORTING").replace("\"a test\"", "\" \""))
                .post("/contributions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/source"));
        declare("biro", goal, "agreement", agreement, "CAUSED").then().statusCode(400);
        var tag = declare("biro", goal, "agreement", agreement, "SUPPORTING");
        declare("kepala", goal, "agreement", agreement, "ESSENTIAL")
                .then()
                .statusCode(409)
                .body("code", equalTo("contribution-exists"));
        var path = "/contributions/" + tag.path("id");
        as("biro").body("{\"statement\": \"other words\"}").patch(path).then().statusCode(428);
        as("biro")
                .header("If-Match", tag.header("ETag"))
                .body("{\"strength\": \"ESSENTIAL\"}")
                .patch(path)
                .then()
                .statusCode(400);
        as("biro")
                .header("If-Match", tag.header("ETag"))
                .body("{\"statement\": \"other words\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("statement", equalTo("other words"));
        as("biro")
                .header("If-Match", tag.header("ETag"))
                .body("{\"statement\": \"lost\"}")
                .patch(path)
                .then()
                .statusCode(412);
        as("biro").delete(path).then().statusCode(405);
        as("biro").get("/contributions?colour=1").then().statusCode(400);
    }

    @Test
    void the_tree_is_read_in_one_query_however_tall_it_is() {
        var top = child(null);
        var middle = child(top);
        child(middle);
        child(middle);

        as("biro")
                .get("/goals/tree?root=" + top)
                .then()
                .body("[0].id", equalTo(top))
                .body("[0].goals[0].id", equalTo(middle))
                .body("[0].goals[0].goals", hasSize(2));
        as("biro").get("/goals/tree").then().body("id", hasItem(top)).body("id", not(hasItem(middle)));
        as("biro").get("/goals/tree?root=" + UUID.randomUUID()).then().statusCode(404);
        var statistics = sessions.getStatistics();
        statistics.clear();
        as("biro").get("/goals/tree").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void two_goals_put_under_each_other_at_once_make_no_circle() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = created(null);
            var other = created(null);
            String oneId = one.path("id");
            String otherId = other.path("id");

            try (var people = Executors.newFixedThreadPool(2)) {
                var answers = people.invokeAll(List.<Callable<Integer>>of(
                        () -> under(oneId, one.header("ETag"), otherId),
                        () -> under(otherId, other.header("ETag"), oneId)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 422);
            }
        }
        assertThat(sql.list("""
                        with recursive walk (id, parent_id, way) as (
                            select id, parent_id, array[id] from goal
                            union all
                            select w.id, g.parent_id, w.way || g.id from walk w join goal g on g.id = w.parent_id
                            where g.id <> all(w.way)
                        )
                        select 1 from walk w where w.parent_id = w.id""", row -> row.getInt(1))).isEmpty();
    }

    @Test
    void a_goal_that_ended_stays_and_takes_nothing_new() {
        var created = created(null);
        String goal = created.path("id");
        var next = goal();

        as("biro")
                .body("{\"reason\": \"made up: a new plan\", \"on\": {\"year\": 2026}, \"supersededBy\": \"%s\"}"
                        .formatted(goal))
                .post("/goals/" + goal + "/endings")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unfit-successor"));
        as("biro")
                .body("{\"reason\": \"made up: a new plan\", \"on\": {\"year\": 2026}, \"supersededBy\": \"%s\"}"
                        .formatted(next))
                .post("/goals/" + goal + "/endings")
                .then()
                .statusCode(201)
                .body("ended.reason", equalTo("made up: a new plan"))
                .body("ended.on.year", equalTo(2026))
                .body("ended.supersededBy", equalTo(next))
                .body("actions", hasSize(0));

        declare(
                        "biro",
                        goal,
                        "agreement",
                        agreement(UUID.randomUUID(), "SIGNED", "tr-ankara", "TR", "", 1),
                        "SUPPORTING")
                .then()
                .statusCode(409)
                .body("code", equalTo("goal-ended"));
        String tag = as("biro").get("/goals/" + goal).header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"note\": \"x\"}")
                .patch("/goals/" + goal)
                .then()
                .statusCode(409);
        as("biro")
                .body("{\"reason\": \"x\"}")
                .post("/goals/" + goal + "/endings")
                .then()
                .statusCode(409);
        as("dinas-sda")
                .body("{\"reason\": \"x\"}")
                .post("/goals/" + next + "/endings")
                .then()
                .statusCode(403);
        as("biro")
                .body("{\"reason\": \"x\"}")
                .post("/goals/" + UUID.randomUUID() + "/endings")
                .then()
                .statusCode(404);
        as("biro").get("/goals?ended=true&limit=200").then().body("items.id", hasItem(goal));
        as("biro").get("/goals?ended=false&limit=200").then().body("items.id", not(hasItem(goal)));
        as("biro").get("/goals/" + next).then().body("ended", nullValue());
    }

    @Test
    void lists_are_narrowed_and_tables_hold_the_same_rows() {
        var word = "Zx" + UUID.randomUUID().toString().substring(0, 8);
        String goal = as("biro")
                .body("""
                        {"kind": "SPATIAL_PLAN", "title": {"en": "=%s"}, "from": {"year": 2025}, "to": {"year": 2045}}""".formatted(word))
                .post("/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("biro").get("/goals?q=" + word.toLowerCase(Locale.ROOT)).then().body("items.id", equalTo(List.of(goal)));
        as("biro").get("/goals?year=2030&q=" + word).then().body("items", hasSize(1));
        as("biro").get("/goals?year=2046&q=" + word).then().body("items", hasSize(0));
        as("biro")
                .get("/goals?without=PARTNERSHIP&without=INDICATOR&q=" + word)
                .then()
                .body("items", hasSize(1));
        as("biro").get("/goals?without=MAGIC").then().statusCode(oneOf(400, 404));
        var csv = as("auditor")
                .get("/goals.csv?q=" + word)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(goal, "2045").doesNotContain(",=" + word);
        as("biro").get("/goals.xlsx?q=" + word).then().statusCode(200);
        as("biro").get("/contributions.csv?goal=" + goal).then().statusCode(200);
        as("biro").get("/contributions.xlsx?goal=" + goal).then().statusCode(200);
        for (var user : new String[] {"kbri-ankara", "ankara", "dinas-sda"}) {
            as(user).get("/goals.csv").then().statusCode(403);
        }
    }

    private static int under(String goal, String tag, String parent) {
        return as("biro")
                .header("If-Match", tag)
                .body("{\"parent\": \"%s\"}".formatted(parent))
                .patch("/goals/" + goal)
                .statusCode();
    }

    private static String child(String parent) {
        return id(created(parent));
    }

    private static Response created(String parent) {
        return as("biro")
                .body("{\"kind\": \"OTHER\", \"title\": {\"en\": \"made up\"}, \"parent\": %s}"
                        .formatted(parent == null ? "null" : "\"" + parent + "\""))
                .post("/goals");
    }

    private static List<String> goalsWithout(String kind) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = as("biro").get("/goals?limit=200&without=" + kind + next);
            found.addAll(page.path("items.id"));
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        } while (next != null);
        return found;
    }

    private static Response declare(String user, Object goal, String kind, Object subject, String strength) {
        return as(user).body(declaration(goal, kind, subject, strength)).post("/contributions");
    }

    private static String declaration(Object goal, String kind, Object subject, String strength) {
        return """
                {"goal": "%s", "%s": "%s", "strength": "%s", "statement": "Made up: trains fire fighters", "source": "a test"}""".formatted(goal, kind, subject, strength);
    }
}
