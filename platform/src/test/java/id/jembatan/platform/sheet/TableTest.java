package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Parts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stands in a file, cell by cell.
class TableTest {

    private static final Sheet SHEET = new Sheet(
            "things",
            List.of(Column.text("name"), Column.number("figure", "figure"), Column.day("on", "day")),
            new Selection("select", Map.of()));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_table_is_as_the_standard_says() throws IOException {
        try (var csv = new Csv(out, SHEET.header())) {
            csv.row(List.of("Kadıköy, \"moda\"\nİstanbul", new BigDecimal("-1E+3"), LocalDate.of(2025, 8, 17)));
            var empty = new ArrayList<Object>();
            empty.add(null);
            empty.add(0);
            empty.add(null);
            csv.row(empty);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("name,figure,on\r\n" + "\"Kadıköy, \"\"moda\"\"\nİstanbul\",-1000,2025-08-17\r\n,0,\r\n");
    }

    @Test
    void a_text_is_never_a_formula_and_a_number_stays_one() throws IOException {
        try (var csv = new Csv(out, SHEET.header())) {
            csv.row(List.of("=1+1", new BigDecimal("-12.50"), "-x"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("'=1+1,-12.50,'-x\r\n");
        assertThat(Harmless.undone("'=1+1")).isEqualTo("=1+1");
        assertThat(Harmless.undone("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
    }

    @Test
    void a_workbook_holds_texts_numbers_and_nothing_that_runs() throws IOException {
        try (var xlsx = new Xlsx(out, SHEET.name(), SHEET.header(), 10)) {
            xlsx.row(List.of("=HYPERLINK(\"x\") <b>&", new BigDecimal("-33.8688"), LocalDate.of(2025, 8, 17)));
            xlsx.row(List.of("a\u0001b\uD83C\uDFD9", new BigDecimal("1234567890123456.5"), ""));
        }

        var sheet = parts().get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("=HYPERLINK(&quot;x&quot;) &lt;b&gt;&amp;</t>")
                .contains("-33.8688</v>")
                .contains("2025-08-17</t>")
                .contains("1234567890123456.5</t>")
                .doesNotContain("<f>")
                .doesNotContain("\u0001");
        assertThat(sheet).containsAnyOf("\uD83C\uDFD9", "&#x1f3d9;", "&#127961;");
    }

    @Test
    void a_full_sheet_goes_on_in_the_next_one() throws IOException {
        try (var xlsx = new Xlsx(out, SHEET.name(), SHEET.header(), 4)) {
            for (var i = 0; i < 8; i++) {
                xlsx.row(List.of("thing " + i, i, "x"));
            }
        }

        var parts = parts();
        assertThat(parts.get("xl/workbook.xml"))
                .contains("things", "things-2", "things-3")
                .doesNotContain("things-4");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("name", "thing 3", "thing 5")
                .doesNotContain("thing 6");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("thing 6", "thing 7");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_says_so() throws IOException {
        try (var xlsx = new Xlsx(out, SHEET.name(), SHEET.header(), 10)) {
            xlsx.row(List.of("x".repeat(40_000), 1, ""));
        }

        var sheet = parts().getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet.contains("x".repeat(32_766))).isTrue();
        assertThat(sheet.contains("x".repeat(32_767))).isFalse();
        assertThat(sheet.contains("x…<") || sheet.contains("x&#x2026;<")).isTrue();
    }

    private Map<String, String> parts() {
        return Parts.of(out.toByteArray());
    }
}
