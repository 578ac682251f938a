package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// The two places where another feature joins a case.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class SeamsTest {

    private static final String DERIVED = "a case of which another feature knows the owner";
    private static final String REFUSED = "a case that another feature holds back";

    @Inject
    Neighbours neighbours;

    @Inject
    Heard heard;

    /// Another feature that computes a field which the foreign procedure needs.
    @ApplicationScoped
    static class Owner implements CaseFacts {

        @Override
        public Map<String, String> of(Agreement agreement) {
            return agreement.title().equals(DERIVED) ? Map.of("programmeOwner", "water department") : Map.of();
        }
    }

    /// Another feature that hears of moves, and does not like one of them.
    @ApplicationScoped
    static class Heard implements AfterMove {

        private final List<String> moves = new CopyOnWriteArrayList<>();

        List<String> moves() {
            return moves;
        }

        @Override
        public void after(Agreement agreement, MadeMove made, Caller caller) {
            if (agreement.title().equals(REFUSED)) {
                throw new Refusal(CommonProblem.CONFLICT);
            }
            moves.add(agreement.id() + " " + made.fromStage() + " " + made.move() + " " + agreement.stage());
        }
    }

    @Test
    void a_field_that_another_feature_computes_meets_a_need() {
        var known = inForce(DERIVED);
        var unknown = inForce("a case of which nobody knows more");
        paper(known, "WORK_PROGRAMME");
        paper(unknown, "WORK_PROGRAMME");

        as("biro")
                .get(API + "/" + known + "/next")
                .then()
                .body("moves.find { it.move == 'start-implementation' }.ready", equalTo(true));
        as("biro")
                .get(API + "/" + unknown + "/next")
                .then()
                .body("moves.find { it.move == 'start-implementation' }.ready", equalTo(false));
        move("biro", known, "start-implementation").statusCode(201).body("stage", equalTo("IMPLEMENTING"));
        move("biro", unknown, "start-implementation")
                .statusCode(409)
                .body("missing[0].code", equalTo("programmeOwner"));
    }

    @Test
    void a_feature_hears_of_a_move_in_its_transaction_and_can_undo_it() {
        var told = inForce("a case whose moves are heard");
        var held = inForce(REFUSED);

        move("biro", told, "hold", "{\"reason\": \"the partner votes\"}").statusCode(201);
        move("biro", held, "hold", "{\"reason\": \"the partner votes\"}").statusCode(409);

        assertThat(heard.moves()).contains(told + " IN_FORCE hold IN_FORCE").noneMatch(it -> it.startsWith(held));
        as("biro").get(API + "/" + held).then().body("onHold", equalTo(false));
        as("biro").get(API + "/" + held + "/moves").then().body("items.size()", equalTo(1));
    }

    private String inForce(String title) {
        return open("kepala", neighbours.aPartnerIn("JP").code(), """
                {"title": "%s", "mode": "RETROACTIVE", "stage": "IN_FORCE"}""".formatted(title))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
