package id.jembatan.partners.engagement;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.loadEngagements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first user's meetings and visits, by the door that everybody uses.
@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class EngagementImportTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void the_portfolio() {
        slate.wipe();
        slate.loadSampleData();
    }

    @Test
    void the_portfolio_is_recorded_once_with_its_sources() {
        loadEngagements().then().statusCode(200).body("created", equalTo(12)).body("unchanged", equalTo(0));
        loadEngagements().then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(12));

        assertThat(slate.ask("select count(*) from engagement where source is null or certainty is null"))
                .containsExactly("0");
        as("biro")
                .get("/api/v1/engagements?limit=20&partner="
                        + slate.ask("select id from partner where code = 'ma-casablanca'")
                                .getFirst())
                .then()
                .statusCode(200)
                .body("items.direction", hasItems("we_learn", "we_teach", "joint"));
    }

    @Test
    void what_is_only_known_as_planned_is_no_sign_of_life() {
        loadEngagements();

        assertThat(slate.ask("select a.subject from activity a join partner p on p.id = a.partner_id"
                        + " where p.code = 'ma-casablanca' order by a.latest"))
                .containsExactly(
                        "Pembicara utama pada Smart City Africa Casablanca 2018 (edisi ketiga)",
                        "Studi banding Gubernur ke Casablanca dan Istanbul");
    }

    @Test
    void a_changed_file_changes_the_record_and_a_wrong_row_nothing() {
        loadEngagements();
        var changed = new String(CleanSlate.sample("engagements.json"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"people\": {\"ours\": 4}", "\"people\": {\"ours\": 5}");

        post(changed).then().statusCode(200).body("changed", equalTo(1)).body("unchanged", equalTo(11));
        post(changed.replace("tr-ankara", "tr-nowhere").replace("\"ours\": 5", "\"ours\": 6"))
                .then()
                .statusCode(404)
                .body("reference", equalTo("A01"));

        assertThat(slate.ask("select ours from engagement where ours is not null"))
                .containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "kbri-ankara", "auditor", "ankara"})
    void only_who_administers_partners_loads_files(String user) {
        as(user).contentType("application/json")
                .body(CleanSlate.sample("engagements.json"))
                .post("/api/v1/engagements/imports")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response post(String file) {
        return as("kepala").contentType("application/json").body(file).post("/api/v1/engagements/imports");
    }
}
