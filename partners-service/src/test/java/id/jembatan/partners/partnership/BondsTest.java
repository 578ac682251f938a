package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class BondsTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void new_knowledge_of_a_relation_is_its_own_version_and_another_view_of_the_partner() {
        var seoul = register("""
                {"kind": "city", "name": "Seoul", "country": "KR",
                 "partnerships": [{"kind": "sister_city", "since": {"year": 1990}}]}""");
        register("""
                {"kind": "city", "name": "Bursa", "country": "TR",
                 "partnerships": [{"kind": "sister_city", "since": {"year": 1986, "month": 2}}]}""");
        var known = as("biro").get("/api/v1/partners/" + seoul).header("ETag");

        as("kepala")
                .contentType("text/csv")
                .body("""
                        name,kind,country_iso2,partnership_kind,since_year
                        Seoul,city,KR,sister_city,1984-07-25
                        Seoul,city,KR,technical_cooperation,1985
                        """)
                .post("/api/v1/partners/imports")
                .then()
                .statusCode(200)
                .body("changed", equalTo(2));

        as("biro")
                .header("If-None-Match", known)
                .get("/api/v1/partners/" + seoul)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(known)))
                .body("partnerships.kind", contains("sister_city", "technical_cooperation"))
                .body("partnerships[0].since.day", equalTo(25));
        as("biro").get("/api/v1/partners?sort=since").then().body("items.code", contains("kr-seoul", "tr-bursa"));
        assertThat(slate.ask("select kind || ' ' || version from partnership where partner_id = '" + seoul
                        + "' order by kind"))
                .containsExactly("sister_city 1", "technical_cooperation 0");
        assertThat(slate.ask("select j.action from journal_entry j join partnership s on s.id = j.resource_id"
                        + " where j.resource = 'partnership' and s.partner_id = '" + seoul + "' order by j.id"))
                .containsExactly("begin", "change", "begin");
    }
}
