package id.jembatan.kpi.waiting;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.prove;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class WaitingResourceTest {

    private static final String OF_2025 = "\"period\": {\"year\": 2025}, \"value\": ";

    @Test
    void a_reported_figure_waits_for_a_second_person_with_everything_he_needs() {
        var card = card();
        var figure = id(observe("biro", people(card), OF_2025 + "3"));
        prove(figure).then().statusCode(201);

        as("kepala")
                .get("/observations/waiting?total=true&scorecard=" + card)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].observation.id", equalTo(figure))
                .body("items[0].observation.actions", hasItem("verify"))
                .body("items[0].code", equalTo("O01"))
                .body("items[0].unit", notNullValue())
                .body("items[0].subjectKind", equalTo("GOAL"))
                .body("items[0].subject", startsWith("A goal"))
                .body("items[0].files", equalTo(1));
        as("biro")
                .get("/observations/waiting?scorecard=" + card)
                .then()
                .body("items[0].observation.actions", not(hasItem("verify")));
    }

    @Test
    void what_is_decided_waits_no_longer_and_what_was_sent_back_waits_for_its_correction() {
        var card = card();
        var use = people(card);
        var good = id(observe("biro", use, OF_2025 + "3"));
        var wrong = id(observe("biro", use, "\"period\": {\"year\": 2024}, \"value\": 30"));
        decide("kepala", good, "VERIFIED").then().statusCode(201);
        as("kepala")
                .body("{\"decision\": \"RETURNED\", \"note\": \"one nought too many\"}")
                .post("/observations/" + wrong + "/verifications")
                .then()
                .statusCode(201);

        as("kepala").get("/observations/waiting?scorecard=" + card).then().body("items", empty());
        as("biro")
                .get("/observations/waiting?for=CORRECTION&scorecard=" + card)
                .then()
                .body("items.observation.id", contains(wrong));

        as("biro")
                .body("{\"value\": 3, \"reason\": \"one nought too many\"}")
                .post("/observations/" + wrong + "/corrections")
                .then()
                .statusCode(201);
        as("biro")
                .get("/observations/waiting?for=CORRECTION&scorecard=" + card)
                .then()
                .body("items", empty());
        as("kepala").get("/observations/waiting?scorecard=" + card).then().body("items", hasSize(1));
    }

    @Test
    void a_disputed_figure_waits_for_the_end_of_the_dispute_and_nobody_else_knows_of_it() {
        var card = cardOf("tr-ankara", "TR", "\"tr-ankara\"");
        var figure = id(observe("biro", people(card), OF_2025 + "5"));
        as("ankara")
                .body("{\"decision\": \"DISPUTED\", \"note\": \"one of them came in 2024\"}")
                .post("/observations/" + figure + "/statements")
                .then()
                .statusCode(201);
        var address = "/observations/waiting?for=SETTLEMENT&scorecard=" + card;

        as("kepala")
                .get(address)
                .then()
                .body("items.observation.id", contains(figure))
                .body("items[0].subject", equalTo("Water with a city"))
                .body("items[0].observation.actions", hasItem("settle"));
        as("kbri-kl").get(address).then().statusCode(200).body("items", empty());
        as("biro").get("/observations/waiting?for=SOMETHING").then().statusCode(400);
    }

    private static String people(String card) {
        return apply(card, "{\"indicator\": \"O01\"}");
    }
}
