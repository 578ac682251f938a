package id.jembatan.partners.sector;

import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.sample;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class SectorResourceTest {

    @Test
    void the_sectors_are_those_of_the_first_users_table() throws IOException {
        var codes = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var table =
                CsvReader.builder().ofNamedCsvRecord(new String(sample("sectors.csv"), StandardCharsets.UTF_8))) {
            table.forEach(row -> {
                codes.add(row.getField("code"));
                names.add(row.getField("name_en"));
            });
        }

        var answer = as("ankara").get("/api/v1/sectors").then().statusCode(200).extract();

        assertThat(answer.<List<String>>path("items.code")).isEqualTo(codes).hasSize(32);
        assertThat(answer.<List<String>>path("items.name")).isEqualTo(names);
    }

    @Test
    void a_sector_has_its_name_in_three_languages_and_its_goals() {
        given().auth()
                .oauth2(Tokens.of("biro"))
                .header("Accept-Language", "tr")
                .get("/api/v1/sectors")
                .then()
                .body("items[0].code", equalTo("WAT-DRINK"))
                .body("items[0].group", equalTo("WAT"))
                .body("items[0].name", equalTo("içme suyu, su kayıpları, şebeke işletmesi"))
                .body("items[0].names.id", equalTo("air minum, kehilangan air, operasi utilitas"))
                .body("items[0].sdg", contains("6", "6.1", "6.4"))
                .body("items[0].urusan", contains("1.03"));
    }

    @Test
    void kinds_of_partnership_have_names_too() {
        given().auth()
                .oauth2(Tokens.of("biro"))
                .get("/api/v1/partnership-kinds")
                .then()
                .body("items", hasSize(24))
                .body("items[0].code", equalTo("sister_city"))
                .body("items[0].name", equalTo("Kota kembar"));
    }

    @Test
    void nobody_reads_them_without_signing_in() {
        given().get("/api/v1/sectors").then().statusCode(401);
        given().get("/api/v1/partnership-kinds").then().statusCode(401);
    }
}
