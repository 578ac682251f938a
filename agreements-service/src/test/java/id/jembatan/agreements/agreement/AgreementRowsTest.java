package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees which cases: the same role of another mission, another partner, another department sees nothing.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class AgreementRowsTest {

    private static final String NOWHERE = "01990000-0000-7000-8000-000000000000";

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void missions() {
        neighbours.mission("kbri-ankara", """
                {"country": "TR", "from": "2020-01-01", "until": null}, {"country": "AZ", "from": "2027-01-01", "until": null}""");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": null, \"until\": null}");
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    @Test
    void a_mission_sees_the_cases_of_its_countries_and_no_other_mission_learns_that_they_exist() {
        var id = opened(neighbours.aPartnerIn("TR").code(), "{\"sharedWith\": [\"xx-other\"]}");
        var document = uploaded("biro", id, "OTHER", Map.of()).extract().<String>path("id");

        as("kbri-ankara").get(API + "/" + id).then().statusCode(200).body("actions", not(hasItem("move")));
        as("kbri-ankara")
                .get(API + "/" + id + "/documents/" + document + "/content")
                .then()
                .statusCode(200);
        as("kbri-ankara").get(API + "?limit=200").then().body("items.id", hasItem(id));

        for (var stranger : List.of("kbri-kl", "ankara")) {
            for (var path : List.of(
                    "",
                    "/next",
                    "/moves",
                    "/history",
                    "/statements",
                    "/documents",
                    "/documents/" + document,
                    "/documents/" + document + "/content")) {
                var hidden = as(stranger).get(API + "/" + id + path);
                var missing = as(stranger).get(API + "/" + NOWHERE + path);
                assertThat(hidden.statusCode()).as(stranger + path).isEqualTo(404);
                assertThat(plain(hidden.asString(), id)).isEqualTo(plain(missing.asString(), NOWHERE));
            }
            as(stranger).get(API + "?limit=200").then().body("items.id", not(hasItem(id)));
        }
        var before = total("kbri-kl");
        opened(neighbours.aPartnerIn("TR").code());
        assertThat(total("kbri-kl")).isEqualTo(before);
    }

    /// The same answer but for what the caller said himself and the id of the trace.
    private static String plain(String problem, String id) {
        return problem.replace(id, "ID").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static int total(String user) {
        return as(user).get(API + "?total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void an_accreditation_begins_on_its_day_in_the_zone_of_the_office() {
        var id = opened(neighbours.aPartnerIn("AZ").code());

        as("kbri-ankara").get(API + "/" + id).then().statusCode(404);
        // 31 December in London, 1 January in Jakarta. The token is younger than that, so it is fetched before.
        as("kbri-ankara").get(API + "?limit=1").then().statusCode(200);
        TestClock.set(Instant.parse("2026-12-31T17:00:01Z"));
        as("kbri-ankara").get(API + "/" + id).then().statusCode(200);
    }

    @Test
    void a_partners_officer_sees_what_was_shared_and_of_that_only_the_papers_that_were_shared() {
        var id = opened(neighbours.aPartnerIn("TR").code(), "{\"sharedWith\": [\"tr-ankara\"]}");
        var inside = uploaded("biro", id, "OTHER", Map.of("language", "id"))
                .extract()
                .<String>path("id");
        var shared = uploaded("biro", id, "OTHER", Map.of("language", "en", "shared", "true"))
                .extract()
                .<String>path("id");
        move("biro", id, "hold", "{\"reason\": \"what we think of it\"}").statusCode(201);

        as("ankara").get(API + "/" + id).then().statusCode(200);
        as("ankara").get(API + "/" + id + "/documents").then().body("items.id", equalTo(List.of(shared)));
        as("ankara")
                .get(API + "/" + id + "/documents/" + shared + "/content")
                .then()
                .statusCode(200);
        as("ankara")
                .get(API + "/" + id + "/documents/" + inside + "/content")
                .then()
                .statusCode(404);
        assertThat(as("ankara").get(API + "/" + id + "/history").asString()).doesNotContain("what we think of it");
        move("ankara", id, "resume", "{\"reason\": \"x\"}").statusCode(403);
    }

    @Test
    void a_department_sees_all_and_changes_its_own() {
        var others = opened(neighbours.aPartnerIn("NL").code(), "{\"agency\": \"health\"}");
        var own = open("dinas-sda", neighbours.aPartnerIn("NL").code(), "{}")
                .statusCode(201)
                .body("agency", equalTo("sda"))
                .extract()
                .<String>path("id");

        as("dinas-sda").get(API + "/" + others).then().statusCode(200).body("actions", equalTo(List.of()));
        uploaded("dinas-sda", others, "OTHER", Map.of()).statusCode(403);
        move("dinas-sda", others, "start-exploration").statusCode(403);
        var tag = as("dinas-sda").get(API + "/" + others).header("ETag");
        as("dinas-sda")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"title\": \"mine now\"}")
                .patch(API + "/" + others)
                .then()
                .statusCode(403)
                .body("code", equalTo("case-of-another-agency"));
        uploaded("dinas-sda", own, "OTHER", Map.of()).statusCode(201);
        open("dinas-sda", neighbours.aPartnerIn("NL").code(), "{\"agency\": \"health\"}")
                .statusCode(403);
    }

    @Test
    void a_mission_opens_cases_with_partners_it_may_know() {
        var turkish = neighbours.aPartnerIn("TR");
        var malaysian = neighbours.aPartnerIn("MY");

        open("kbri-ankara", turkish.code(), "{}").statusCode(201);
        var hidden = open("kbri-ankara", malaysian.code(), "{}")
                .statusCode(422)
                .extract()
                .asString();
        var missing = open("kbri-ankara", "xx-nowhere", "{}")
                .statusCode(422)
                .extract()
                .asString();
        assertThat(plain(hidden, "-")).isEqualTo(plain(missing, "-"));
        as("kbri-ankara")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"sister_city\", \"title\": \"t\", \"partners\": [{\"name\": \"somebody\"}]}")
                .post(API)
                .then()
                .statusCode(422);
    }

    @Test
    void who_only_looks_changes_nothing() {
        var id = opened(neighbours.aPartnerIn("TR").code());

        open("auditor", neighbours.aPartnerIn("TR").code(), "{}").statusCode(403);
        uploaded("auditor", id, "OTHER", Map.of()).statusCode(403);
        as("auditor")
                .contentType(ContentType.JSON)
                .body("{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"x\"}")
                .post(API + "/" + id + "/statements")
                .then()
                .statusCode(403);
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"calendar\": \"ID\", \"day\": \"2025-01-01\", \"name\": \"x\"}")
                .post("/api/v1/holidays")
                .then()
                .statusCode(403);
        as("biro")
                .contentType("text/csv")
                .body("id\n")
                .post(API + "/imports")
                .then()
                .statusCode(403);
    }
}
