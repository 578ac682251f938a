package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The undoing of an import: nothing is deleted, and nobody's later word is overwritten.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ReversalTest {

    private static final String HEADER = "name,local_name,kind,country_iso2,partnership_kind,since_year,certainty\n";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response load(String rows) {
        return as("kepala")
                .contentType("text/csv")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partners/imports?duplicates=ignore");
    }

    private static Response undo(String id) {
        return as("kepala")
                .contentType("application/json")
                .body("{\"reason\": \"the wrong file\"}")
                .post("/api/v1/imports/" + id + "/reversals");
    }

    @Test
    void what_it_created_is_withdrawn_and_what_it_changed_goes_back() {
        var bursa = register("""
                {"kind": "city", "name": "Bursa", "country": "TR", "certainty": "high",
                "partnerships": [{"kind": "sister_city", "since": {"year": 1990}}]}""");
        var id = load("""
                Ankara,,city,TR,sister_city,1992,low
                Bursa,Bursa BB,city,TR,sister_city,1991,low
                Bursa,Bursa BB,city,TR,mou_other,,low
                """).<String>path("id");
        as("biro").get("/api/v1/partners/" + bursa).then().body("localName", equalTo("Bursa BB"));
        as("kepala").get("/api/v1/imports/" + id).then().body("actions", contains("reverse"));

        undo(id).then()
                .statusCode(201)
                .body("withdrawn", equalTo(2))
                .body("restored", equalTo(2))
                .body("kept", hasSize(0));

        as("biro").get("/api/v1/partners?total=true").then().body("total", equalTo(1));
        as("biro")
                .get("/api/v1/partners/" + bursa)
                .then()
                .body("localName", equalTo(null))
                .body("certainty", equalTo("high"))
                .body("partnerships.find { it.kind == 'sister_city' }.since.year", equalTo(1990));
        assertThat(slate.ask("select record from partner where code = 'tr-ankara'"))
                .containsExactly("entered_in_error");
        assertThat(slate.ask("select ending_reason from partnership where kind = 'mou_other'"))
                .containsExactly("entered_in_error");
        as("kepala")
                .get("/api/v1/imports/" + id)
                .then()
                .body("state", equalTo("reversed"))
                .body("reversal.reason", equalTo("the wrong file"))
                .body("actions", hasSize(0));
        undo(id).then().statusCode(409).body("code", equalTo("nothing-to-reverse"));
    }

    @Test
    void what_somebody_changed_since_stays_and_is_named() {
        register(aCityNamed("Bursa", "TR"));
        var id = load("""
                Ankara,,city,TR,,,low
                Bursa,Bursa BB,city,TR,,,low
                """).<String>path("id");
        for (var code : new String[] {"tr-ankara", "tr-bursa"}) {
            var partner = slate.ask("select id from partner where code = '" + code + "'")
                    .getFirst();
            as("biro")
                    .contentType("application/merge-patch+json")
                    .header(
                            "If-Match",
                            as("biro").get("/api/v1/partners/" + partner).header("ETag"))
                    .body("{\"certainty\": \"seen the paper\"}")
                    .patch("/api/v1/partners/" + partner)
                    .then()
                    .statusCode(200);
        }

        undo(id).then()
                .statusCode(201)
                .body("withdrawn", equalTo(0))
                .body("restored", equalTo(1))
                .body("kept.code", contains("tr-ankara", "tr-bursa"))
                .body("kept.row", contains(2, 3))
                .body("kept[1].column", equalTo("certainty"))
                .body("kept[1].problem", equalTo("changed-since"));

        assertThat(
                        slate.ask(
                                "select code || ' ' || certainty || ' ' || coalesce(local_name, '-') from partner order by code"))
                .containsExactly("tr-ankara seen the paper -", "tr-bursa seen the paper -");
    }

    @Test
    void the_file_may_come_again_after_its_undoing() {
        var rows = "Ankara,,city,TR,sister_city,1992,low\n";
        undo(load(rows).path("id")).then().statusCode(201).body("withdrawn", equalTo(1));

        load(rows).then().statusCode(200).body("unchanged", equalTo(0)).body("refused", equalTo(0));

        as("biro").get("/api/v1/partners?code=tr-ankara").then().body("items", hasSize(1));
        assertThat(slate.ask("select record from partner")).containsExactly("valid");
    }

    @Test
    void a_try_and_a_stranger_cannot_be_undone() {
        var id = as("kepala")
                .contentType("text/csv")
                .body(HEADER + "Ankara,,city,TR,,,low\n")
                .post("/api/v1/partners/imports?dryRun=true")
                .<String>path("id");

        undo(id).then().statusCode(409);
        undo("019ab000-0000-7000-8000-000000000000").then().statusCode(404);
        as("biro")
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/imports/" + id + "/reversals")
                .then()
                .statusCode(403);
        as("kepala")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/imports/" + id + "/reversals")
                .then()
                .statusCode(422);
    }

    @Test
    void a_claim_is_taken_back() {
        register(aCityNamed("Ankara", "TR"));
        var id = as("kepala")
                .contentType("text/csv")
                .body("partner_code,kind,since,side,claimed_by\ntr-ankara,sister_city,2025,partner,their council\n")
                .post("/api/v1/partnerships/imports")
                .<String>path("id");
        as("biro")
                .get("/api/v1/tie-claims?oneSided=true&total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].claimedBy", equalTo("their council"))
                .body("items[0].oneSided", equalTo(true));
        as("kbri-kl").get("/api/v1/tie-claims").then().statusCode(200).body("items", hasSize(0));

        undo(id).then().statusCode(201).body("withdrawn", equalTo(1));

        as("biro").get("/api/v1/tie-claims").then().body("items", hasSize(0));
        assertThat(slate.ask("select count(*) from tie_claim")).containsExactly("1");
    }
}
