package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files of ties, workbooks, and the ways in which a file may be taken.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TieImportTest {

    private static final String HEADER =
            "partner_code,partner_name,country_iso2,kind,since,source,certainty,side,claimed_by\n";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response ties(String rows, String query) {
        return as("kepala")
                .contentType("text/csv")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partnerships/imports" + query);
    }

    private static Response partners(String table, String query) {
        return as("kepala")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partners/imports" + query);
    }

    @Test
    void ties_find_their_partners_by_code_or_by_name_and_country() {
        register(aCityNamed("Ankara", "TR"));
        register(aCityNamed("Valencia", "ES"));
        register("""
                {"kind": "city", "name": "Valencia", "country": "VE"}""");
        register("""
                {"kind": "province", "name": "Valencia", "country": "ES", "code": "es-valencia-province"}""");

        ties("""
                tr-ankara,,,sister_city,1992-05,paper of the office,high,,
                ,valencia,VE,technical_cooperation,17 Agustus 2025,paper of the office,high,,
                ,Valencia,ES,sister_city,,paper of the office,high,,
                ,Nowhere,TR,sister_city,,paper of the office,high,,
                xx-nobody,,,sister_city,,paper of the office,high,,
                tr-ankara,,,sister_city,1992-05,paper of the office,high,,
                tr-ankara,,,sister_city,1993,paper of the office,high,,
                tr-ankara,,,blood_brother,,paper of the office,high,,
                tr-ankara,,,mou_other,03/04/2025,paper of the office,high,,
                """, "")
                .then()
                .statusCode(200)
                .body("rows", equalTo(9))
                .body("partnerships.created", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(6))
                .body("errors.row", contains(4, 5, 6, 7, 8, 9, 10))
                .body(
                        "errors.code",
                        contains(
                                "several-partners",
                                "no-such-partner",
                                "no-such-partner",
                                "repeated-row",
                                "contradicting-rows",
                                "no-partnership-kind",
                                "two-readings"))
                .body("errors[0].detail", containsString("es-valencia, es-valencia-province"))
                .body("errors[6].detail", containsString("2025-04-03"))
                .body("errors[6].detail", containsString("2025-03-04"));

        assertThat(slate.ask(
                        "select p.code || ' ' || s.kind || ' ' || s.since_year || ' ' || s.source || ' ' || s.certainty"
                                + " from partnership s join partner p on p.id = s.partner_id order by 1"))
                .containsExactly(
                        "tr-ankara sister_city 1992 paper of the office high",
                        "ve-valencia technical_cooperation 2025 paper of the office high");
    }

    @Test
    void what_only_the_other_side_says_is_kept_as_its_claim() {
        register(aCityNamed("Ankara", "TR"));

        ties("tr-ankara,,,sister_city,2025,their page,partner says so,partner,\n", "")
                .then()
                .statusCode(200)
                .body("claims.created", equalTo(1))
                .body("partnerships.created", equalTo(0));
        ties("tr-ankara,,,sister_city,2025,their page,partner says so,partner,\n", "")
                .then()
                .body("claims.unchanged", equalTo(1));
        ties("tr-ankara,,,sister_city,2024,their page,partner says so,partner,\n", "")
                .then()
                .body("claims.changed", equalTo(1));

        assertThat(slate.ask("select kind from partnership")).isEmpty();
        assertThat(slate.ask("select kind || ' ' || side || ' ' || since_year from tie_claim"))
                .containsExactly("sister_city partner 2024");
    }

    @Test
    void somebody_may_say_in_which_form_a_file_is_written() {
        register(aCityNamed("Ankara", "TR"));
        var row = "tr-ankara,,,mou_other,03/04/2025,paper,high,,\n";

        ties(row, "?forms=id&dryRun=true").then().statusCode(200).body("created", equalTo(1));
        ties(row, "?forms=en").then().statusCode(200).body("created", equalTo(1));

        assertThat(slate.ask("select since_month from partnership")).containsExactly("3");
    }

    @Test
    void a_dry_run_comes_first_then_good_rows_and_the_same_again_changes_nothing() {
        var table = """
                name,kind,country_iso2,partnership_kind,since_year,source,certainty
                Ankara,city,TR,sister_city,1992,paper of the office,high
                Utopia,planet,TR,,,book,none
                Bursa,city,TUR,,,paper of the office,low
                """;

        var tried = partners(table, "?dryRun=true&fileName=portfolio.csv")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("refused", equalTo(1))
                .body("errors.code", contains("no-kind", "alpha3-read"))
                .extract()
                .<String>path("id");
        assertThat(slate.ask("select code from partner")).isEmpty();
        as("kepala")
                .get("/api/v1/imports/" + tried)
                .then()
                .statusCode(200)
                .body("state", equalTo("tried"))
                .body("fileName", equalTo("portfolio.csv"))
                .body("sha256", notNullValue())
                .body("counts.refused", equalTo(1));
        as("kepala")
                .get("/api/v1/imports/" + tried + "/findings?severity=error")
                .then()
                .body("items", hasSize(1));

        partners(table, "").then().statusCode(200).body("created", equalTo(2)).body("refused", equalTo(1));
        partners(table, "").then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));

        assertThat(slate.ask(
                        "select p.code || '|' || coalesce(s.source, p.source) || '|' || coalesce(s.certainty, p.certainty)"
                                + " from partner p left join partnership s on s.partner_id = p.id order by 1"))
                .containsExactly("tr-ankara|paper of the office|high", "tr-bursa|paper of the office|low");
        as("kepala").get("/api/v1/imports?total=true").then().body("total", equalTo(3));
    }

    @Test
    void a_repeated_key_gives_the_first_answer() {
        var table = "name,kind,country_iso2\nAnkara,city,TR\n".getBytes(StandardCharsets.UTF_8);
        var first = as("kepala")
                .header("Idempotency-Key", "load-1")
                .contentType("text/csv")
                .body(table)
                .post("/api/v1/partners/imports");
        var again = as("kepala")
                .header("Idempotency-Key", "load-1")
                .contentType("text/csv")
                .body(table)
                .post("/api/v1/partners/imports");

        first.then().statusCode(200).body("created", equalTo(1));
        again.then().statusCode(200).header("Idempotency-Replayed", "true").body("created", equalTo(1));
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        as("kepala")
                .header("Idempotency-Key", "load-1")
                .contentType("text/csv")
                .body("name,kind,country_iso2\nBursa,city,TR\n")
                .post("/api/v1/partners/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void our_own_workbook_can_be_read_back_and_changes_nothing() {
        register("""
                {"kind": "company", "name": "=HYPERLINK(1)", "country": "US", "source": "+1 (202) 555",
                "location": {"latitude": "38.9", "longitude": "-77.0364"},
                "partnerships": [{"kind": "mou_other", "since": {"year": 1990, "month": 5}}]}""");
        var workbook = as("biro").get("/api/v1/partners.xlsx").asByteArray();

        as("kepala")
                .contentType(Upload.XLSX)
                .body(workbook)
                .post("/api/v1/partners/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(0));
        partners(as("biro").get("/api/v1/partners.csv").asString(), "")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        assertThat(Parts.of(workbook).get("xl/worksheets/sheet1.xml")).contains("=HYPERLINK(1)");
    }

    @Test
    void a_workbook_of_a_spreadsheet_is_read_as_it_is_shown() throws Exception {
        var sheet =
                BadFileTest.sheet("<row r=\"1\">" + text("A1", "name") + text("B1", "kind") + text("C1", "country_iso2")
                        + text("D1", "latitude") + text("E1", "longitude") + text("F1", "partnership_kind")
                        + text("G1", "since_year")
                        + "</row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c>" + text("B3", "city") + text("C3", "KR")
                        + "<c r=\"D3\"><v>37.566499999999998</v></c><c r=\"E3\"><f>100+26.978</f><v>126.978</v></c>"
                        + text("F3", "sister_city") + "<c r=\"G3\" s=\"1\"><v>30899</v></c></row>");
        var book = BadFileTest.book(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet,
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Se</t></r><r><t>oul</t></r><rPh><t>no</t></rPh></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));

        as("kepala")
                .contentType(Upload.XLSX)
                .body(book)
                .post("/api/v1/partners/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors.code", contains("formula-value-read"))
                .body("errors[0].row", equalTo(3));

        assertThat(slate.ask(
                        "select p.name || ' ' || p.latitude || ' ' || p.longitude || ' ' || s.since_year || '-' || s.since_month"
                                + " || '-' || s.since_day from partner p join partnership s on s.partner_id = p.id"))
                .containsExactly("Seoul 37.5665 126.978 1984-8-5");
    }

    private static String text(String cell, String value) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    @Test
    void codes_are_read_in_small_letters_and_refused_by_their_name() {
        partners("""
                name,kind,country_iso2
                Ankara,City,tr
                Bandung,CİTY,ıd
                London,city,UK
                Taipei,city,CN-TW
                """, "")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("errors.row", contains(2, 2, 3, 3, 4, 5))
                .body("errors.severity", contains("warning", "warning", "warning", "warning", "error", "error"))
                .body("errors[5].detail", containsString("CN"));

        assertThat(slate.ask("select code from partner order by code")).containsExactly("id-bandung", "tr-ankara");
    }
}
