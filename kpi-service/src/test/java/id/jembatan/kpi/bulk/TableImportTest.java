package id.jembatan.kpi.bulk;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.SampleFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables of observations, as people fill them in.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TableImportTest {

    @Inject
    Sql sql;

    private String reference;
    private String card;
    private String litres;

    @BeforeEach
    void a_case_with_a_figure_that_has_decimals() {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "", 1);
        reference = "R-" + agreement;
        card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
        litres = apply(card, "{\"indicator\": \"C03\"}");
    }

    private static Response csv(String user, String query, String text) {
        return as(user).contentType("text/csv")
                .header("Accept-Language", "en")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/observations/imports" + query);
    }

    private static Response xlsx(String query, byte[] book) {
        return as("biro")
                .contentType(Upload.XLSX)
                .header("Accept-Language", "en")
                .body(book)
                .post("/observations/imports" + query);
    }

    private List<String> values(String applied) {
        return sql.list(
                "select period || '=' || coalesce(value::text, state) from observation where applied_id = ?::uuid order by period",
                row -> row.getString(1),
                applied);
    }

    @Test
    void rows_name_a_use_by_its_id_or_by_card_code_and_definition() {
        var one = apply(card, "{\"indicator\": \"C10\", \"definition\": \"Kearney\"}");
        var two = apply(card, "{\"indicator\": \"C10\", \"definition\": \"Mori\"}");

        csv("biro", "", """
                applied_indicator,scorecard,indicator,definition,period,value,state,source
                %s,,,,2024,1.5,,"a, b"
                ,%s,C10,Kearney,2024,74,,
                ,%s,c10,Mori,2024,,not reported,
                ,%s,C10,,2025,1,,
                ,%s,C10,Nobody,2025,1,,
                ,nowhere,C10,,2025,1,,
                ,,C10,,2025,1,,
                not-an-id,,,,2025,1,,
                """.formatted(litres, reference, card, reference, reference))
                .then()
                .statusCode(200)
                .body("rows", equalTo(8))
                .body("recorded", equalTo(3))
                .body("refused", equalTo(5))
                .body("errors.row", contains(5, 6, 7, 8, 9))
                .body(
                        "errors.code",
                        contains("several-uses", "no-such-use", "no-such-use", "no-applied-indicator", "no-id"))
                .body(
                        "errors.column",
                        contains("indicator", "indicator", "indicator", "scorecard", "applied_indicator"))
                .body("errors[0].severity", equalTo("error"));

        assertThat(values(litres)).containsExactly("2024=1.5");
        assertThat(values(one)).containsExactly("2024=74");
        assertThat(values(two)).containsExactly("2024=NOT_REPORTED");
    }

    @Test
    void the_same_table_again_changes_nothing_and_a_dry_run_records_nothing() {
        var table = "applied_indicator,period,value\n%s,2024,10\n%s,2025,20\n".formatted(litres, litres);

        csv("biro", "?dryRun=true", table)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("dryRun", equalTo(true));
        assertThat(values(litres)).isEmpty();
        csv("biro", "", table).then().body("recorded", equalTo(2)).body("unchanged", equalTo(0));
        csv("biro", "", table).then().body("recorded", equalTo(0)).body("unchanged", equalTo(2));
        csv("biro", "", table.replace("20\n", "21\n"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("errors.code", contains("already-reported"));
        assertThat(values(litres)).containsExactly("2024=10", "2025=20");
    }

    @Test
    void one_wrong_row_keeps_the_whole_table_out_where_that_was_asked_for() {
        csv("biro", "?rows=all", "applied_indicator,period,value\n%s,2024,10\n%s,2025,many\n".formatted(litres, litres))
                .then()
                .statusCode(422)
                .body("code", equalTo("bulk-refused"))
                .body("report.refused", equalTo(1))
                .body("report.errors.code", contains("no-decimal"));
        assertThat(values(litres)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5  |          | 1234.5", // only Indonesian
                "1,234.5  |          | 1234.5", // only English
                "1234     |          | 1234",
                "0,5      |          | 0.5",
                "0        |          | 0",
                "1.234    | forms=id | 1234",
                "1.234    | forms=en | 1.234",
                "-3,25    |          | -3.25",
            })
    void a_number_is_what_it_can_only_mean_or_what_was_said(String written, String query, String value) {
        csv(
                        "biro",
                        query == null ? "" : "?" + query,
                        "applied_indicator,period,value\n%s,2024,\"%s\"\n".formatted(litres, written))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1));

        assertThat(values(litres)).containsExactly("2024=" + value);
    }

    @Test
    void what_can_mean_two_numbers_is_asked_and_a_column_can_prove_its_form() {
        csv("biro", "", "applied_indicator,period,value\n%s,2024,1.234\n".formatted(litres))
                .then()
                .body("recorded", equalTo(0))
                .body("errors.code", contains("two-readings"))
                .body("errors[0].column", equalTo("value"))
                .body("errors[0].detail", containsString("forms=id"));
        assertThat(values(litres)).isEmpty();

        csv("biro", "", "applied_indicator,period,value\n%s,2024,1.234\n%s,2025,\"2,5\"\n".formatted(litres, litres))
                .then()
                .body("recorded", equalTo(2));
        assertThat(values(litres)).containsExactly("2024=1234", "2025=2.5");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-q3, 2025-Q3",
        "2025-H1, 2025-H1",
        "2025-08, 2025-08",
        "Agustus 2025, 2025-08",
        "August 2025, 2025-08",
        "08/2025, 2025-08",
        "name:year 1, name:year 1"
    })
    void a_period_is_read_as_people_write_it(String written, String key) {
        csv("biro", "", "applied_indicator,period,value\n%s,%s,1\n".formatted(litres, written))
                .then()
                .body("errors", empty())
                .body("recorded", equalTo(1));

        assertThat(values(litres)).containsExactly(key + "=1");
    }

    @Test
    void a_day_is_no_period_of_a_yearly_figure_and_a_quarter_is_no_number() {
        csv("biro", "", """
                applied_indicator,period,value,state,status
                %1$s,2025-08-01,1,,
                %1$s,17 Agustus 2025,1,,
                %1$s,TW3,1,,
                %1$s,,1,,
                %1$s,2025,1,perhaps,
                %1$s,2025,1,,checked
                %1$s,2025,1e400,,
                %1$s,2025,0/0,,
                %1$s,2025,=1+1,,
                %1$s,2025,1,WITHHELD,
                %1$s,2025,1,,VERIFIED
                """.formatted(litres))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body(
                        "errors.code",
                        contains(
                                "day-for-a-period",
                                "day-for-a-period",
                                "no-period",
                                "empty-cell",
                                "no-state",
                                "no-status",
                                "no-decimal",
                                "no-decimal",
                                "no-decimal",
                                "value-not-expected",
                                "status-not-allowed"));
        assertThat(values(litres)).isEmpty();
    }

    @Test
    void rows_that_say_nothing_are_left_alone_and_zero_says_something() {
        csv("biro", "", """
                applied_indicator,period,value,state,comment
                %1$s,2023,,,to be asked
                %1$s,2024,0,,
                %1$s,2025,,NOT_APPLICABLE,
                """.formatted(litres))
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("empty", equalTo(1))
                .body("recorded", equalTo(2))
                .body("refused", equalTo(0));
        assertThat(values(litres)).containsExactly("2024=0", "2025=NOT_APPLICABLE");
    }

    @Test
    void a_share_in_a_column_of_percent_is_asked_about() {
        var percent = apply(card, "{\"indicator\": \"C05\"}");

        csv("biro", "", "applied_indicator,period,value\n%s,2025,\"0,12\"\n".formatted(percent))
                .then()
                .body("recorded", equalTo(1))
                .body("errors.code", contains("share-for-percent"))
                .body("errors.severity", contains("warning"));
    }

    @Test
    void a_header_that_nobody_knows_is_critical() {
        csv("biro", "", "applied_indicator,period,valeu\n%s,2025,1\n".formatted(litres))
                .then()
                .statusCode(422)
                .body("code", equalTo("bulk-refused"))
                .body("report.errors.severity", hasItem("critical"))
                .body("report.errors[0].column", equalTo("valeu"));
        csv("biro", "", "applied_indicator,value\n%s,1\n".formatted(litres))
                .then()
                .statusCode(422)
                .body("report.errors.code", contains("missing-column"));
        assertThat(values(litres)).isEmpty();
    }

    @Test
    void files_that_are_no_tables_are_named() {
        var table = "applied_indicator,period,value,comment\n%s,2025,1,çok\n".formatted(litres);
        as("biro")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.ISO_8859_1))
                .post("/observations/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"));
        as("biro")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_16))
                .post("/observations/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"));
        csv("biro", "", table.replace("çok", "a\u0000b"))
                .then()
                .statusCode(200)
                .body("errors.code", contains("control-character"));
        as("biro")
                .contentType("text/csv")
                .body(SampleFiles.zip("x", "y"))
                .post("/observations/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("workbook-as-text"));
        xlsx("", SampleFiles.bytes(table)).then().statusCode(400).body("code", equalTo("no-workbook"));
        xlsx("", book("<row r=\"1\"><c t=\"inlineStr\"><is><t>period</t></is></c></row>" + " ".repeat(40_000_000)))
                .then()
                .statusCode(413)
                .body("code", equalTo("workbook-too-large"));
        xlsx(
                        "",
                        SampleFiles.zip(
                                "xl/workbook.xml",
                                WORKBOOK,
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS,
                                "xl/worksheets/sheet1.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"
                                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                                        + "<c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"))
                .then()
                .statusCode(400)
                .body("code", startsWith("workbook-reaches-out"));
        assertThat(values(litres)).isEmpty();
    }

    @Test
    void a_workbook_keeps_its_numbers_whatever_form_its_texts_have() {
        xlsx(
                        "?forms=id",
                        book(row(1, text("applied_indicator") + text("period") + text("value"))
                                + row(2, text(litres) + text("2023") + "<c><v>1.234</v></c>")
                                + row(3, text(litres) + "<c><v>2024</v></c><c><f>1+1</f><v>2</v></c>")
                                + row(4, text(litres) + text("2025") + text("1.234"))
                                + row(5, text(litres) + text("2026") + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(3))
                .body("errors.code", contains("formula-value-read", "broken-formula"))
                .body("errors.severity", contains("warning", "error"))
                .body("errors.row", contains(3, 5));

        assertThat(values(litres)).containsExactly("2023=1.234", "2024=2", "2025=1234");
    }

    @Test
    void only_who_reports_sends_tables() {
        var table = "applied_indicator,period,value\n%s,2025,1\n".formatted(litres);
        for (var user : List.of("auditor", "kbri-ankara", "ankara", "hukum")) {
            csv(user, "", table).then().statusCode(403);
        }
        var other = apply(card(), "{\"indicator\": \"C03\"}");
        csv("dinas-sda", "", table + "%s,2025,1\n".formatted(other))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("errors.code", contains("not-your-agency"));
    }

    @Test
    void thousands_of_rows_are_taken() {
        var table = new StringBuilder("applied_indicator,period,value\n");
        for (var year = 1900; year < 2000; year++) {
            for (var month = 1; month <= 12; month++) {
                table.append("%s,%d-%02d,%d\n".formatted(litres, year, month, month));
            }
        }

        csv("biro", "", table.toString())
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1200))
                .body("errors", hasSize(0));
        assertThat(values(litres)).hasSize(1200);
    }

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static byte[] book(String rows) {
        return SampleFiles.zip(
                "xl/workbook.xml",
                WORKBOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
