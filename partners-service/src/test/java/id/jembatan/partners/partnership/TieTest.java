package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sister city inside a region with which a relation is prepared too: Casablanca in Casablanca-Settat.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TieTest {

    @Inject
    CleanSlate slate;

    private String region;
    private String city;

    @BeforeEach
    void a_city_in_a_region_with_what_lies_in_it() {
        slate.wipe();
        region = register("""
                {"kind": "region", "name": "Casablanca-Settat", "country": "MA"}""");
        city = in(region, "city", "Casablanca");
        var fire = in(city, "institution", "Protection civile");
        in(city, "network", "Smart City Africa");
        in(city, "company", "Lydec");
        open(city, "sister_city", ", \"since\": {\"year\": 1991}");
        open(region, "letter_of_intent", ", \"since\": {\"year\": 2018}");
        open(fire, "technical_cooperation", "");
    }

    private static String in(String parent, String kind, String name) {
        return as("biro")
                .contentType("application/json")
                .body("""
                        {"kind": "%s", "name": "%s", "country": "MA", "parent": "%s"}""".formatted(kind, name, parent))
                .post("/api/v1/partners?confirm=true") // a city and its region are much alike
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void all_relations_with_a_place_stand_together() {
        as("biro")
                .get("/api/v1/partners/" + city + "/ties")
                .then()
                .statusCode(200)
                .body("here.code", equalTo("ma-casablanca"))
                .body("here.ties.kind", contains("sister_city"))
                .body("around.code", contains("ma-casablanca-settat"))
                .body("around[0].ties.kind", contains("letter_of_intent"))
                .body("within.group", contains("institution", "institution", "network"))
                .body("within[1].ties.kind", contains("technical_cooperation"));
        as("biro")
                .get("/api/v1/partners/" + region + "/ties")
                .then()
                .body("around", hasSize(0))
                .body("within.code[0]", equalTo("ma-casablanca"))
                .body("within", hasSize(4));
    }

    @Test
    void who_does_not_see_the_place_sees_none_of_it() {
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");

        as("kbri-ankara").get("/api/v1/partners/" + city + "/ties").then().statusCode(404);
        as("ankara").get("/api/v1/partners/" + city + "/ties").then().statusCode(404);
    }
}
