package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.rank;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class TargetResourceTest {

    private static final String YEAR = "\"period\": {\"year\": 2030}, ";

    @Inject
    Sql sql;

    @Test
    void a_revised_target_keeps_the_old_one_with_date_reason_and_approver() {
        var card = card();
        var rank = rank(card);
        var first = id(target("biro", rank, YEAR + "\"value\": 55, \"source\": \"first plan\""));

        target("kepala", rank, YEAR + "\"value\": 50, \"reason\": \"new medium-term plan\"")
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("value", equalTo("50"))
                .body("revisions", hasSize(1))
                .body("revisions[0].value", equalTo("55"))
                .body("revisions[0].source", equalTo("first plan"))
                .body("revisions[0].reason", equalTo("new medium-term plan"))
                .body("revisions[0].setBy", equalTo("biro"))
                .body("revisions[0].approver", equalTo("kepala"));
        target("kepala", rank, YEAR + "\"value\": 45, \"reason\": \"once more\"")
                .then()
                .statusCode(200)
                .body("revisions.value", org.hamcrest.Matchers.contains("55", "50"));
        as("biro").get("/targets/" + first).then().statusCode(200).body("revisions", hasSize(2));
        as("biro").get("/scorecards/" + card).then().body("indicators[0].targets[0].revisions", hasSize(2));
        assertThat(sql.list(
                        "select type || ' ' || subject_version from outbox_event where subject = ? order by seq",
                        row -> row.getString(1),
                        UUID.fromString(first)))
                .containsExactly(
                        "id.jembatan.target.set.v1 0", "id.jembatan.target.set.v1 1", "id.jembatan.target.set.v1 2");
    }

    @Test
    void the_same_target_again_is_no_revision() {
        var rank = rank(card());
        id(target("biro", rank, YEAR + "\"value\": 50"));

        target("biro", rank, YEAR + "\"value\": \"50.0\"")
                .then()
                .statusCode(200)
                .body("revisions", hasSize(0));
    }

    @Test
    void a_revision_needs_a_reason_and_an_approver() {
        var rank = rank(card());
        id(target("biro", rank, YEAR + "\"value\": 55"));

        target("kepala", rank, YEAR + "\"value\": 50")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("reason-required"));
        target("biro", rank, YEAR + "\"value\": 50, \"reason\": \"I want to\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("revision-needs-approver"));
    }

    @Test
    void a_target_obeys_the_rule_of_its_indicator() {
        var rank = rank(card());

        target("biro", rank, YEAR + "\"value\": -50")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/value"));
        target("biro", rank, YEAR + "\"value\": 1e100000").then().statusCode(400);
        target("auditor", rank, YEAR + "\"value\": 50").then().statusCode(403);
        target("biro", UUID.randomUUID().toString(), YEAR + "\"value\": 50")
                .then()
                .statusCode(422);
        as("biro").get("/targets/" + UUID.randomUUID()).then().statusCode(404);
    }
}
