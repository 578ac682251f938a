package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An outside list beside our register: both sides are told, and nothing is changed.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ReconciliationTest {

    private static final String LIST = """
            name,country_iso2,kind,since,source
            Ankara,TR,sister_city,1992,their page
            seoul,KR,sister_city,1990,their page
            Bursa,TR,sister_city,1985,their page
            Nowhere,TR,sister_city,1985,their page
            Valencia,ES,sister_city,,their page
            London,UK,sister_city,,their page
            Izmir,TR,mou_other,,their page
            """;

    @Inject
    CleanSlate slate;

    @BeforeEach
    void our_register() {
        slate.wipe();
        register(tied("Ankara", "TR", "sister_city", 1992));
        register(tied("Seoul", "KR", "sister_city", 1984));
        register(tied("Izmir", "TR", "sister_city", 2000));
        register(tied("Konya", "TR", "mou_other", 2010));
        register(aCityNamed("Bursa", "TR"));
        register(aCityNamed("Valencia", "ES"));
        register(
                "{\"kind\": \"province\", \"name\": \"Valencia\", \"country\": \"ES\", \"code\": \"es-valencia-province\"}");
    }

    private static String tied(String name, String country, String kind, int since) {
        return """
                {"kind": "city", "name": "%s", "country": "%s", "partnerships": [{"kind": "%s", "since": {"year": %d}}]}""".formatted(name, country, kind, since);
    }

    private static String reconcile() {
        return as("kepala")
                .contentType("text/csv")
                .queryParam("list", "their list")
                .queryParam("source", "their page, as printed")
                .queryParam("asOf", "2026-11-01")
                .body(LIST)
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("counts.matched", equalTo(1))
                .body("counts.differing", equalTo(2))
                .body("counts.only_theirs", equalTo(2))
                .body("counts.only_ours", equalTo(1))
                .body("counts.ambiguous", equalTo(1))
                .body("counts.unreadable", equalTo(1))
                .extract()
                .path("id");
    }

    @Test
    void each_line_says_what_agrees_and_why() {
        var before = slate.ask("select count(*) from partnership").getFirst();

        var lines = "/api/v1/reconciliations/" + reconcile() + "/lines";

        as("biro")
                .get(lines + "?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(8))
                .body(
                        "items.outcome",
                        contains(
                                "matched",
                                "differing",
                                "only_theirs",
                                "only_theirs",
                                "ambiguous",
                                "unreadable",
                                "differing",
                                "only_ours"))
                .body("items[1].why", contains("same-name", "since-differs"))
                .body("items[1].ourSince.year", equalTo(1984))
                .body("items[2].why", contains("same-name", "no-tie-on-record"))
                .body("items[2].partnerCode", equalTo("tr-bursa"))
                .body("items[3].why", contains("no-such-partner"))
                .body("items[4].candidates", hasSize(2))
                .body("items[5].why", hasItem("no-country"))
                .body("items[6].why", contains("same-name", "kind-differs"))
                .body("items[7].partnerCode", equalTo("tr-konya"));
        assertThat(slate.ask("select count(*) from partnership").getFirst()).isEqualTo(before);
    }

    @Test
    void one_sided_claims_can_be_paged_and_taken_home() {
        var lines = "/api/v1/reconciliations/" + reconcile() + "/lines";

        var first = as("biro").get(lines + "?outcome=only_theirs&limit=1");
        first.then().body("items.name", contains("Bursa"));
        as("biro")
                .get(lines + "?outcome=only_theirs&limit=1&after=" + first.path("next"))
                .then()
                .body("items.name", contains("Nowhere"));
        var table = as("biro").get(lines + ".csv?outcome=only_theirs");
        assertThat(table.asString().lines().toList()).hasSize(3);
        assertThat(table.asString())
                .startsWith("row,outcome,why,name,country_iso2")
                .contains("4,only_theirs,");
    }

    @Test
    void who_may_not_load_or_read_is_refused() {
        var id = reconcile();

        as("biro")
                .contentType("text/csv")
                .body(LIST)
                .post("/api/v1/reconciliations?list=a&source=b")
                .then()
                .statusCode(403);
        as("kepala")
                .contentType("text/csv")
                .body(LIST)
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(422);
        as("kepala")
                .contentType("text/csv")
                .body("a,b\n1,2\n")
                .post("/api/v1/reconciliations?list=a&source=b")
                .then()
                .statusCode(422);
        as("kbri-ankara").get("/api/v1/reconciliations/" + id).then().statusCode(403);
        as("ankara").get("/api/v1/reconciliations/" + id + "/lines").then().statusCode(403);
        as("biro")
                .get("/api/v1/reconciliations/019ab000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        as("auditor").get("/api/v1/reconciliations").then().statusCode(200).body("items", hasSize(1));
    }
}
