package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that bring somebody in twice; the names are real cities, the rows are made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class DuplicatesTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static ValidatableResponse take(String table, String query) {
        return as("kepala")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partners/imports" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void one_that_is_on_record_in_other_letters_is_told() {
        register(aCityNamed("İstanbul", "TR"));

        take("name,kind,country_iso2\nIstambul,city,TR\n", "")
                .body("created", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].severity", equalTo("warning"))
                .body("errors[0].code", equalTo("likely-duplicate"))
                .body("errors[0].detail", containsString("İstanbul (tr-istanbul)"));
    }

    @Test
    void one_that_the_same_file_has_already_is_told_too() {
        take(
                        "name,kind,country_iso2\nEskişehir,city,TR\nAnkara,city,TR\nEskisehir Kenti,city,TR\nEskişehir,city,BG\n",
                        "")
                .body("created", equalTo(4))
                .body("errors", hasSize(1))
                .body("errors.row", contains(4))
                .body("errors[0].detail", containsString("Eskişehir"));
    }

    @Test
    void the_careful_refuse_both_kinds() {
        register(aCityNamed("İstanbul", "TR"));

        take(
                        "name,kind,country_iso2\nIstambul,city,TR\nEskişehir,city,TR\nEskisehir Kenti,city,TR\n",
                        "?duplicates=refuse")
                .body("created", equalTo(1))
                .body("refused", equalTo(2))
                .body("errors.row", contains(2, 4))
                .body("errors.severity", contains("error", "error"));
        as("biro").get("/api/v1/partners?sort=name").then().body("items.code", contains("tr-eskisehir", "tr-istanbul"));
    }

    @Test
    void the_same_row_twice_is_no_other_body() {
        take("name,kind,country_iso2\nKonya,city,TR\nKonya,city,TR\n", "?duplicates=refuse")
                .body("created", equalTo(1))
                .body("refused", equalTo(0));
    }

    @Test
    void nobody_looks_who_says_so() {
        register(aCityNamed("İstanbul", "TR"));

        take("name,kind,country_iso2\nIstambul,city,TR\n", "?duplicates=ignore").body("errors", hasSize(0));
    }
}
