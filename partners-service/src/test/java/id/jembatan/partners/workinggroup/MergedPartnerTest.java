package id.jembatan.partners.workinggroup;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// People, requests and groups go with their partner when two records of it become one.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class MergedPartnerTest {

    @Inject
    CleanSlate slate;

    private static String posted(String path, String json) {
        return as("biro")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void everything_goes_with_the_partner_and_others_hear_whose_it_is_now() {
        slate.wipe();
        var ankara = register(aCityNamed("Ankara", "TR"));
        var angora = register(aCityNamed("Angora", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        var person = posted("contacts", """
                        {"name": {"display": "A"}, "role": "Mayor", "partnerId": "%s", "term": {"until": {"year": 2999}},
                         "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""".formatted(angora));
        var request = posted("requests", """
                        {"kind": "meeting", "title": "A", "mission": "kbri-ankara", "partnerId": "%s",
                         "due": {"on": "2999-01-01"}}""".formatted(angora));
        var group = posted("working-groups", "{\"name\": \"A\", \"partnerId\": \"" + angora + "\"}");

        as("kepala")
                .contentType("application/json")
                .body("{\"into\": \"" + ankara + "\", \"reason\": \"the same city\"}")
                .post("/api/v1/partners/" + angora + "/merges")
                .then()
                .statusCode(201);

        as("kbri-ankara")
                .get("/api/v1/contacts?partner=" + ankara)
                .then()
                .body("items.id", contains(person))
                .body("items[0].version", equalTo(1));
        as("kbri-ankara").get("/api/v1/requests?partner=" + ankara).then().body("items.id", contains(request));
        as("kbri-ankara").get("/api/v1/working-groups?partner=" + ankara).then().body("items.id", contains(group));
        for (var told : new String[] {request, group}) {
            assertThat(slate.ask(
                            "select subject_version || ' ' || (data ->> 'partnerId') from outbox_event where subject = '"
                                    + told + "' order by seq"))
                    .containsExactly("0 " + angora, "1 " + ankara);
        }
        assertThat(slate.ask("select distinct facts ->> 'partner' from reminder where not dropped"))
                .containsExactly("Ankara");
    }
}
