package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerRowsTest {

    @Inject
    CleanSlate slate;

    private String ankara;
    private String malacca;

    @BeforeEach
    void two_partners_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        malacca = register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "kepala", "hukum", "dinas-sda", "kemendagri", "kemlu", "auditor", "admin"})
    void who_works_for_the_whole_register_sees_all_of_it(String user) {
        as(user).get("/api/v1/partners?total=true")
                .then()
                .statusCode(200)
                .body("items.code", contains("tr-ankara", "my-malacca"))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"kbri-ankara, tr-ankara", "kbri-kl, my-malacca", "ankara, tr-ankara"})
    void a_mission_and_a_partner_see_what_is_theirs_in_lists_counts_and_maps(String user, String code) {
        as(user).get("/api/v1/partners?total=true")
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("total", equalTo(1))
                .body("items[0].actions", hasSize(0));
        as(user).get("/api/v1/partners.geojson")
                .then()
                .statusCode(200)
                .body("features", hasSize(0))
                .body("withoutCoordinates", equalTo(1));
        as(user).get("/api/v1/partners?q=m&country=MY&total=true")
                .then()
                .body("total", equalTo(code.startsWith("my") ? 1 : 0));
    }

    @Test
    void what_is_not_yours_looks_as_if_it_were_not_there() {
        var foreign = as("kbri-kl").get("/api/v1/partners/" + ankara);
        var unknownId = UUID.randomUUID().toString();
        var unknown = as("kbri-kl").get("/api/v1/partners/" + unknownId);

        foreign.then().statusCode(404);
        unknown.then().statusCode(404);
        assertThat(withoutTraces(foreign.asString(), ankara)).isEqualTo(withoutTraces(unknown.asString(), unknownId));
        assertThat(foreign.headers().asList().stream().map(each -> each.getName()))
                .containsExactlyElementsOf(unknown.headers().asList().stream()
                        .map(each -> each.getName())
                        .toList());
        as("kbri-kl").get("/api/v1/partners/" + ankara + "/names").then().statusCode(404);
        as("ankara").get("/api/v1/partners/" + malacca).then().statusCode(404);
    }

    private static String withoutTraces(String problem, String id) {
        return problem.replace(id, "ID").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void a_mission_sees_a_country_from_the_first_day_of_its_accreditation_to_the_last() {
        openMission("kbri-test", "AZ", "");
        slate.run(
                "update accreditation set valid_from = '2026-03-01', valid_until = '2026-03-31' where country = 'TR'");

        // The day begins and ends in Jakarta, seven hours before Greenwich.
        assertThat(seesAnkaraAt("2026-02-28T16:59:59Z")).isFalse();
        assertThat(seesAnkaraAt("2026-02-28T17:00:00Z")).isTrue();
        assertThat(seesAnkaraAt("2026-03-31T16:59:59Z")).isTrue();
        assertThat(seesAnkaraAt("2026-03-31T17:00:00Z")).isFalse();
    }

    private boolean seesAnkaraAt(String moment) {
        TestClock.set(Instant.parse(moment));
        var status = as("kbri-ankara").get("/api/v1/partners/" + ankara).statusCode();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    @Test
    void the_same_role_of_a_mission_without_accreditation_sees_nothing() {
        slate.run("delete from accreditation where country = 'MY'");

        as("kbri-kl")
                .get("/api/v1/partners?total=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-ankara", "ankara", "auditor", "admin"})
    void who_only_looks_changes_nothing(String user) {
        as(user).contentType("application/json")
                .body(aCityNamed("Bursa", "TR"))
                .post("/api/v1/partners")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as(user).contentType("application/merge-patch+json")
                .body("{\"certainty\": \"x\"}")
                .patch("/api/v1/partners/" + ankara)
                .then()
                .statusCode(403);
        as(user).contentType("application/json")
                .body("{\"name\": \"Angora\", \"reason\": \"x\"}")
                .post("/api/v1/partners/" + ankara + "/names")
                .then()
                .statusCode(403);
    }

    @Test
    void an_export_needs_its_own_right() {
        as("kbri-ankara").get("/api/v1/partners.csv").then().statusCode(403);
        as("hukum").get("/api/v1/partners.csv").then().statusCode(403);
        as("biro")
                .get("/api/v1/partners.csv?country=TR")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=utf-8;header=present"))
                .body(containsString("tr-ankara"))
                .body(not(containsString("my-malacca")));
    }

    @Test
    void an_import_needs_its_own_right() {
        for (var user : new String[] {"biro", "hukum", "kbri-ankara", "ankara", "auditor"}) {
            as(user).contentType("text/csv")
                    .body("name,kind,country_iso2\n")
                    .post("/api/v1/partners/imports?dryRun=true")
                    .then()
                    .statusCode(403);
        }
        as("admin")
                .contentType("text/csv")
                .body("name,kind,country_iso2\n")
                .post("/api/v1/partners/imports?dryRun=true")
                .then()
                .statusCode(200);
    }
}
