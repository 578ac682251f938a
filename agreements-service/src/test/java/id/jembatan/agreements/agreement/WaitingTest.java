package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.opened;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which cases wait for whom.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WaitingTest {

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void missions() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": null, \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": null, \"until\": null}");
    }

    private static ValidatableResponse waiting(String user) {
        return as(user).get(API + "/waiting?limit=100").then().statusCode(200);
    }

    private static String of(String id, String what) {
        return "items.find { it.agreementId == '" + id + "' }." + what;
    }

    @Test
    void a_case_waits_for_whoever_can_take_the_next_step() {
        var id = opened(neighbours.aPartnerIn("TR").code());

        waiting("biro")
                .body("items.agreementId", hasItem(id))
                .body(of(id, "stage"), equalTo("INITIATED"))
                .body(of(id, "moves.code"), hasItem("start-exploration"));
        waiting("kemendagri").body("items.agreementId", not(hasItem(id)));
    }

    @Test
    void nothing_waits_for_those_who_look_on() {
        opened(neighbours.aPartnerIn("TR").code());

        waiting("auditor").body("items", empty());
        waiting("ankara").body("items", empty());
    }

    @Test
    void a_mission_is_not_told_of_cases_of_other_countries() {
        var id = opened(neighbours.aPartnerIn("TR").code());

        waiting("kbri-kl").body("items.agreementId", not(hasItem(id)));
    }

    @Test
    void a_department_is_told_of_its_own_cases_only() {
        var others = opened(neighbours.aPartnerIn("TR").code(), "{\"agency\": \"health\"}");

        waiting("dinas-sda").body("items.agreementId", not(hasItem(others)));
    }

    @Test
    void what_waits_is_told_with_its_labels_and_its_ground_and_not_without_end() {
        opened(neighbours.aPartnerIn("TR").code());
        opened(neighbours.aPartnerIn("TR").code());

        as("biro")
                .get(API + "/waiting?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].moves.label", everyItem(not(equalTo(""))))
                .body("items[0].moves.legalBasis", everyItem(not(equalTo(""))));
        as("biro").get(API + "/waiting?limit=100").then().body("items.size()", lessThanOrEqualTo(100));
        as("biro").get(API + "/waiting?limit=0").then().statusCode(422);
    }
}
