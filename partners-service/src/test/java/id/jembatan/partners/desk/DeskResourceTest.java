package id.jembatan.partners.desk;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class DeskResourceTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response open(String json) {
        return as("kepala").contentType("application/json").body(json).post("/api/v1/desks");
    }

    private static String ankara() {
        return open("""
                {"code": "mission:kbri-ankara", "name": "KBRI Ankara", "language": "tr",
                 "mails": ["kbri-ankara@example.org", "kbri-ankara@example.org"], "source": "made up"}""").then().statusCode(201).extract().path("id");
    }

    @Test
    void a_desk_is_entered_changed_and_keeps_its_history() {
        var id = ankara();
        var read = as("kepala").get("/api/v1/desks/" + id);
        read.then()
                .statusCode(200)
                .body("mails", contains("kbri-ankara@example.org"))
                .body("active", equalTo(true))
                .body("actions", contains("change"));

        var changed = as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"mails\": [\"embassy@example.org\"], \"active\": false}")
                .patch("/api/v1/desks/" + id);

        changed.then()
                .statusCode(200)
                .body("mails", contains("embassy@example.org"))
                .body("active", equalTo(false))
                .body("code", equalTo("mission:kbri-ankara"))
                .body("version", equalTo(1));
        assertThat(slate.ask("select (before::json -> 'mails')::text || ' ' || (after::json -> 'mails')::text"
                        + " from journal_entry where resource = 'desk' and action = 'change' and resource_id = '" + id
                        + "'"))
                .containsExactly("[\"kbri-ankara@example.org\"] [\"embassy@example.org\"]");
        as("kepala")
                .contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"name\": \"Late\"}")
                .patch("/api/v1/desks/" + id)
                .then()
                .statusCode(412);
        as("kepala")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Late\"}")
                .patch("/api/v1/desks/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void offices_see_every_desk_a_mission_and_a_partner_their_own() {
        var id = ankara();
        open("{\"code\": \"bureau\", \"name\": \"Biro\", \"language\": \"id\"}")
                .then()
                .statusCode(201);
        open("{\"code\": \"partner:tr-ankara\", \"name\": \"Ankara\", \"language\": \"tr\"}")
                .then()
                .statusCode(201);

        for (var user : List.of("biro", "auditor", "dinas-sda", "kemlu")) {
            as(user).get("/api/v1/desks?total=true")
                    .then()
                    .body("items.code", contains("bureau", "mission:kbri-ankara", "partner:tr-ankara"))
                    .body("total", equalTo(3))
                    .body("items[0].actions", empty());
        }
        as("kbri-ankara")
                .get("/api/v1/desks?total=true")
                .then()
                .body("items.code", contains("mission:kbri-ankara"))
                .body("total", equalTo(1));
        as("ankara").get("/api/v1/desks").then().body("items.code", contains("partner:tr-ankara"));
        as("kbri-kl").get("/api/v1/desks").then().body("items", empty());
        as("kbri-kl").get("/api/v1/desks?code=mission:kbri-ankara").then().body("items", empty());
        as("kbri-kl").get("/api/v1/desks/" + id).then().statusCode(404).body("code", equalTo("unknown-desk"));
        as("kbri-ankara").get("/api/v1/desks/" + id).then().statusCode(200);
        as("biro").get("/api/v1/desks/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void only_who_administers_notifications_changes_desks() {
        var id = ankara();
        for (var user : List.of("biro", "kbri-ankara", "ankara", "auditor", "dinas-sda")) {
            as(user).contentType("application/json")
                    .body("{\"code\": \"bureau\", \"name\": \"Biro\", \"language\": \"id\"}")
                    .post("/api/v1/desks")
                    .then()
                    .statusCode(403);
            as(user).contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .patch("/api/v1/desks/" + id)
                    .then()
                    .statusCode(403);
            as(user).contentType("application/json")
                    .body(sample("desks.json"))
                    .post("/api/v1/desks/imports")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_desk_has_one_entry() {
        ankara();

        open("{\"code\": \"mission:kbri-ankara\", \"name\": \"Twice\", \"language\": \"id\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-desk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\": \"embassy\", \"name\": \"A\", \"language\": \"id\"}",
                "{\"code\": \"missions-of:01990000-0000-7000-8000-000000000001\", \"name\": \"A\", \"language\": \"id\"}",
                "{\"code\": \"bureau\", \"name\": \" \", \"language\": \"id\"}",
                "{\"code\": \"bureau\", \"name\": \"A\\u0000\", \"language\": \"id\"}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"fr\"}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [null]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [\"nobody\"]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [\"a@example.org\\r\\nBcc: b@example.org\"]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [\"a@example.org, b@example.org\"]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [\"A <a@example.org>\"]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": [\"a@example..org\"]}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mails\": \"a@example.org\"}",
                "{\"code\": \"bureau\", \"name\": \"A\", \"language\": \"id\", \"mail\": \"a@example.org\"}",
                "[",
            })
    void what_is_no_desk_is_refused(String json) {
        assertThat(open(json).statusCode()).isIn(400, 422);
        assertThat(slate.ask("select code from desk")).isEmpty();
    }

    @Test
    void the_sample_desks_are_made_up_and_the_same_list_again_changes_nothing() {
        as("kepala")
                .contentType("application/json")
                .body(sample("desks.json"))
                .post("/api/v1/desks/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(5))
                .body("refused", equalTo(0));
        as("kepala")
                .contentType("application/json")
                .body(sample("desks.json"))
                .post("/api/v1/desks/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(5));

        as("kepala")
                .get("/api/v1/desks")
                .then()
                .body("items", hasSize(5))
                .body("items.mails.flatten()", everyItem(matchesPattern(".*@example\\.org")))
                .body("items.source", everyItem(matchesPattern(".*made up.*")))
                .body("items.code", hasItem("mission:kbri-ankara"));
    }

    @Test
    void a_list_with_a_wrong_entry_is_refused_as_a_whole() {
        as("kepala")
                .contentType("application/json")
                .body("""
                        {"desks": [{"code": "bureau", "name": "A", "language": "id"},
                                   {"code": "bureau", "name": "B", "language": "id"}]}""")
                .post("/api/v1/desks/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/desks/1/code"));
        as("kepala")
                .contentType("application/json")
                .body("""
                        {"desks": [{"code": "bureau", "name": "A", "language": "id"},
                                   {"code": "agency:sda", "name": "B", "language": "id", "mails": ["x"]}]}""")
                .post("/api/v1/desks/imports")
                .then()
                .statusCode(422);

        assertThat(slate.ask("select code from desk")).isEmpty();
    }
}
