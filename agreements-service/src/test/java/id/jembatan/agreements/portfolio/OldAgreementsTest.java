package id.jembatan.agreements.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Old agreements by the file: read safely, loaded row by row, taken back.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class OldAgreementsTest {

    private static final String API = "/api/v1/agreements";
    private static final String HEADER =
            "id,title,partner,type,date,date_precision,sectors,targets_kpis,figures,status_in_seed,seed_file,cross_check,certainty";

    private final String mark = "OLD-" + UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private static ValidatableResponse loaded(String csv, String query) {
        return loaded(csv.getBytes(StandardCharsets.UTF_8), Upload.CSV + "; charset=UTF-8", query);
    }

    private static ValidatableResponse loaded(byte[] file, String type, String query) {
        return as("kepala")
                .contentType(type)
                .body(file)
                .post(API + "/imports" + query)
                .then();
    }

    private String row(int number, String date, String precision) {
        return "%s/%d,Agreement %d of %s,Nobody %s,letter_of_intent,\"%s\",%s,TOU,goals,none,signed,an archive,,high"
                .formatted(mark, number, number, mark, mark, date, precision);
    }

    private ValidatableResponse listed() {
        return as("biro")
                .queryParam("q", mark)
                .queryParam("limit", 200)
                .get(API)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "17 Agustus 1990, 1990, 8, 17",
        "'August 17, 1990', 1990, 8, 17",
        "17 Aug 1990, 1990, 8, 17",
        "31/12/1990, 1990, 12, 31",
        "12/31/1990, 1990, 12, 31"
    })
    void dates_are_read_in_the_form_of_either_language(String date, int year, int month, int day) {
        loaded(HEADER + "\n" + row(1, date, "day") + "\n", "").statusCode(200).body("created", equalTo(1));

        listed().body("items[0].openedOn.year", equalTo(year))
                .body("items[0].openedOn.month", equalTo(month))
                .body("items[0].openedOn.day", equalTo(day))
                .body("items[0].mode", equalTo("RETROACTIVE"));
    }

    @Test
    void what_can_mean_two_days_is_not_guessed() {
        var file = HEADER + "\n" + row(1, "03/04/1990", "day") + "\n";

        loaded(file, "?dryRun=true")
                .body("refused", equalTo(1))
                .body("errors[0].code", equalTo("import-two-readings"))
                .body("errors[0].severity", equalTo("error"));
        loaded(file, "?forms=id").body("created", equalTo(1));
        listed().body("items[0].openedOn.month", equalTo(4));
        // Another row of the column proves the form.
        loaded(HEADER + "\n" + row(2, "03/04/1990", "day") + "\n" + row(3, "04/25/1990", "day") + "\n", "")
                .body("created", equalTo(2));
        as("biro").queryParam("q", mark + "/2").get(API).then().body("items[0].openedOn.month", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"31.02.1990, day", "1990-13, month", "1990-02-30, day", "yesterday, day", "1990, day", "'', year"})
    void a_day_that_never_was_is_named(String date, String precision) {
        loaded(HEADER + "\n" + row(1, date, precision) + "\n" + row(2, "1991", "year") + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("errors.row", contains(2));
    }

    @Test
    void all_or_none_stores_none_where_one_is_wrong() {
        loaded(HEADER + "\n" + row(1, "1990", "year") + "\n" + row(2, "never", "year") + "\n", "?rows=all")
                .statusCode(200)
                .body("created", equalTo(0))
                .body("refused", equalTo(1));

        listed().body("items", empty());
        as("kepala").get(API + "/imports?limit=1").then().body("items[0].state", equalTo("REFUSED"));
    }

    @Test
    void formulas_control_characters_and_too_many_cells_are_refused_or_made_text() {
        var file = HEADER + "\n"
                + row(1, "1990", "year").replace("Agreement 1", "'=HYPERLINK(1)") + "\n"
                + row(2, "1990", "year").replace("Agreement 2", "A\u0000B") + "\n"
                + row(3, "1990", "year") + ",one,too,many\n";

        loaded(file, "").statusCode(200).body("created", equalTo(1)).body("errors.row", contains(3, 4));
        listed().body("items.title", hasItem("=HYPERLINK(1) of " + mark));
        assertThat(as("biro")
                        .queryParam("q", mark)
                        .get("/api/v1/agreements.csv")
                        .asString())
                .contains("'=HYPERLINK(1)");
    }

    @Test
    void a_workbook_says_the_same_as_a_table() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var header = new ArrayList<>(List.of(HEADER.split(",")));
        header.addAll(List.of("stage", "end_date", "agency"));
        Exports.xlsx(
                bytes,
                "old",
                header,
                rows -> rows.row(Arrays.<@Nullable Object>asList(
                        mark + "/1",
                        "From a workbook",
                        "Nobody",
                        "letter_of_intent",
                        "1994-05-30",
                        "day",
                        "TOU",
                        "goals",
                        null,
                        "signed",
                        "an archive",
                        null,
                        "high",
                        "IN_FORCE",
                        "1999-05-30",
                        "sda")));

        loaded(bytes.toByteArray(), Upload.XLSX, "").statusCode(200).body("created", equalTo(1));

        listed().body("items[0].stage", equalTo("IN_FORCE"))
                .body("items[0].fields.endDate", equalTo("1999-05-30"))
                .body("items[0].agency", equalTo("sda"))
                .body("items[0].openedOn.year", equalTo(1994));
    }

    @Test
    void a_file_that_is_none_is_refused_whole() {
        var file = HEADER + "\n" + row(1, "1990", "year") + "\n";

        loaded(file.getBytes(StandardCharsets.UTF_16), Upload.CSV, "")
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"));
        loaded(
                        (HEADER + "\n" + row(1, "1990", "year").replace("goals", "şöförün") + "\n")
                                .getBytes(Charset.forName("windows-1254")),
                        Upload.CSV,
                        "")
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"));
        loaded(file.getBytes(StandardCharsets.UTF_8), Upload.XLSX, "")
                .statusCode(400)
                .body("code", equalTo("no-workbook"));
        loaded(file.replace(",title,", ",title,title,"), "").statusCode(400).body("code", equalTo("import-unreadable"));
        loaded(file.replace("certainty\n", "surprise\n"), "").statusCode(400);
        loaded(HEADER + "\n", "").statusCode(400);
        loaded(file, "?forms=fr").statusCode(oneOf(400, 422));
        loaded(file, "?nonsense=1").statusCode(400);
        listed().body("items", empty());
    }

    @Test
    void an_import_is_taken_back_except_where_somebody_has_worked_since() {
        var import1 = loaded(HEADER + "\n" + row(1, "1990", "year") + "\n" + row(2, "1991", "year") + "\n", "")
                .body("created", equalTo(2))
                .extract()
                .<String>path("importId");
        var worked = as("biro")
                .queryParam("q", mark + "/2")
                .get(API)
                .then()
                .extract()
                .<String>path("items[0].id");
        var gone = as("biro")
                .queryParam("q", mark + "/1")
                .get(API)
                .then()
                .extract()
                .<String>path("items[0].id");
        as("biro")
                .contentType("application/json")
                .body("{\"fact\": \"note\", \"side\": \"OURS\", \"value\": \"I know this one\"}")
                .post(API + "/" + worked + "/statements")
                .then()
                .statusCode(201);

        reversed("biro", import1).statusCode(403);
        reversed("kepala", import1)
                .statusCode(201)
                .body("withdrawn", equalTo(1))
                .body("restored", equalTo(0))
                .body("kept.agreementId", contains(worked));

        listed().body("items.id", contains(worked));
        as("biro").get(API + "/" + gone).then().statusCode(404);
        as("auditor").get(API + "/" + gone + "/documents").then().statusCode(404);
        reversed("kepala", import1).statusCode(409).body("code", equalTo("nothing-to-reverse"));
        // Nobody is told of a case that he cannot find.
        var kind = as("biro").get(API + "/" + worked).then().extract().<String>path("kind");
        as("biro")
                .contentType("application/json")
                .body("{\"kind\": \"%s\", \"title\": \"Again\", \"partners\": [{\"name\": \"Nobody %s\"}]}"
                        .formatted(kind, mark))
                .post(API)
                .then()
                .statusCode(409)
                .body("code", equalTo("open-case-exists"))
                .body("existing", contains(worked));
        as("kepala")
                .get(API + "/imports/" + import1)
                .then()
                .body("state", equalTo("REVERSED"))
                .body("reversalReason", equalTo("the wrong file"));
        as("kepala").get(API + "/imports/" + UUID.randomUUID()).then().statusCode(404);

        // The file may come again.
        loaded(HEADER + "\n" + row(1, "1990", "year") + "\n" + row(2, "1991", "year") + "\n", "")
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        as("biro").get(API + "/" + gone).then().statusCode(200);
    }

    @Test
    void a_description_that_an_import_changed_goes_back() {
        loaded(HEADER + "\n" + row(1, "1990", "year") + "\n", "");
        var import2 = loaded(HEADER + "\n" + row(1, "1990", "year").replace("Agreement", "Accord") + "\n", "")
                .body("changed", equalTo(1))
                .extract()
                .<String>path("importId");
        listed().body("items[0].title", equalTo("Accord 1 of " + mark));

        reversed("kepala", import2).statusCode(201).body("restored", equalTo(1));

        listed().body("items[0].title", equalTo("Agreement 1 of " + mark));
    }

    private static ValidatableResponse reversed(String user, String id) {
        return as(user).contentType("application/json")
                .body("{\"reason\": \"the wrong file\"}")
                .post(API + "/imports/" + id + "/reversals")
                .then();
    }

    @Test
    void a_dry_run_is_kept_with_its_findings_and_only_for_those_who_import() {
        var tried = loaded(HEADER + "\n" + row(1, "never", "year") + "\n", "?dryRun=true")
                .body("errors", hasSize(1))
                .extract()
                .<String>path("importId");

        as("kepala")
                .get(API + "/imports/" + tried)
                .then()
                .body("state", equalTo("TRIED"))
                .body("reversedAt", nullValue());
        as("kepala")
                .get(API + "/imports/" + tried + "/findings?total=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].code", equalTo("import-date"))
                .body("items[0].row", equalTo(2));
        for (var user : List.of("biro", "auditor", "kbri-ankara", "ankara", "kemlu")) {
            as(user).get(API + "/imports/" + tried).then().statusCode(403);
            as(user).contentType("text/csv")
                    .body("x")
                    .post(API + "/imports")
                    .then()
                    .statusCode(403);
        }
        given().get(API + "/imports").then().statusCode(401);
    }
}
