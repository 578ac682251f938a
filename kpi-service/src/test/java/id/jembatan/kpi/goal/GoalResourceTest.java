package id.jembatan.kpi.goal;

import static id.jembatan.kpi.Kpi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class GoalResourceTest {

    @Inject
    Sql sql;

    @Test
    void a_goal_is_set_and_the_others_hear_of_it() {
        var code = "top-" + UUID.randomUUID();
        var answer = as("biro").body("""
                {"code": "%s", "kind": "AMBITION", "title": {"id": "Masuk 50 besar", "en": "Top 50"},
                 "from": {"year": 2025}, "to": {"year": 2030, "month": 12}, "source": "seed 001", "certainty": "high"}""".formatted(code)).post("/goals");

        answer.then()
                .statusCode(201)
                .body("title", equalTo("Masuk 50 besar"))
                .body("to.month", equalTo(12))
                .body("from.month", nullValue())
                .body("scorecard", nullValue());
        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/goals/" + id);
        as("biro").header("Accept-Language", "en").get("/goals/" + id).then().body("title", equalTo("Top 50"));
        as("biro").header("Accept-Language", "tr").get("/goals/" + id).then().body("title", equalTo("Masuk 50 besar"));
        assertThat(sql.list(
                        "select type from outbox_event where subject = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .containsExactly("id.jembatan.goal.changed.v1");
        as("biro")
                .body("{\"code\": \"%s\", \"kind\": \"OTHER\", \"title\": {\"en\": \"x\"}}".formatted(code))
                .post("/goals")
                .then()
                .statusCode(409)
                .body("code", equalTo("goal-exists"));
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        var created = as("biro")
                .body("{\"kind\": \"AMBITION\", \"title\": {\"en\": \"before\"}}")
                .post("/goals");
        String path = "/goals/" + created.path("id");
        var tag = created.header("ETag");

        as("biro").body("{\"title\": {\"en\": \"after\"}}").patch(path).then().statusCode(428);
        as("biro")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"title\": {\"en\": \"after\"}, \"to\": {\"year\": 2045}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("after"))
                .body("to.year", equalTo(2045));
        as("biro")
                .header("If-Match", tag)
                .body("{\"title\": {\"en\": \"lost\"}}")
                .patch(path)
                .then()
                .statusCode(412);
        as("biro").get(path).then().body("title", equalTo("after"));
    }

    @Test
    void a_goal_never_stands_above_itself() {
        var above = as("biro")
                .body("{\"kind\": \"AMBITION\", \"title\": {\"en\": \"above\"}}")
                .post("/goals");
        String aboveId = above.path("id");
        String belowId = as("biro")
                .body("{\"kind\": \"PROGRAMME\", \"title\": {\"en\": \"below\"}, \"parent\": \"%s\"}"
                        .formatted(aboveId))
                .post("/goals")
                .path("id");

        as("biro")
                .header("If-Match", above.header("ETag"))
                .body("{\"parent\": \"%s\"}".formatted(belowId))
                .patch("/goals/" + aboveId)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("circular-parent"));
        as("biro").get("/goals?parent=" + aboveId).then().body("items.id", contains(belowId));
    }

    @Test
    void what_breaks_a_rule_is_named_with_its_place() {
        as("biro")
                .body("""
                        {"kind": "AMBITION", "title": {}, "from": {"year": 2030}, "to": {"year": 2025},
                         "parent": "00000000-0000-7000-8000-000000000000"}""")
                .post("/goals")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title", "/to", "/parent"));
        as("biro").body("{\"title\": {\"en\": \" \"}}").post("/goals").then().statusCode(422);
        as("biro")
                .body("{\"kind\": \"DREAM\", \"title\": {\"en\": \"x\"}}")
                .post("/goals")
                .then()
                .statusCode(400);
        as("biro")
                .body("{\"kind\": \"OTHER\", \"title\": {\"en\": \"x\"}, \"colour\": 1}")
                .post("/goals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/colour"));
        as("biro")
                .body("{\"kind\": \"OTHER\", \"title\": \"x\"}")
                .post("/goals")
                .then()
                .statusCode(400);
        as("biro")
                .body("{\"kind\": \"OTHER\", \"title\": {\"en\": \"x\"}, \"from\": {\"year\": 2025, \"month\": 13}}")
                .post("/goals")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        as("biro").get("/goals?sort=title").then().statusCode(400);
    }

    @Test
    void goals_are_set_by_the_bureau_and_read_by_all_but_partners() {
        var body = "{\"kind\": \"OTHER\", \"title\": {\"en\": \"x\"}}";

        for (var user : new String[] {"dinas-sda", "auditor", "admin", "kbri-ankara", "ankara", "hukum"}) {
            as(user).body(body).post("/goals").then().statusCode(403);
        }
        String id = as("kepala")
                .body(body)
                .post("/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var user :
                new String[] {"biro", "hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-ankara", "auditor", "admin"}) {
            as(user).get("/goals/" + id).then().statusCode(200);
        }
        as("ankara").get("/goals/" + id).then().statusCode(403);
        as("biro").get("/goals/" + UUID.randomUUID()).then().statusCode(404);
        as("biro").delete("/goals/" + id).then().statusCode(405);
    }
}
