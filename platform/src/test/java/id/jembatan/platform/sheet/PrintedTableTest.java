package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Parts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTableTest {

    private static final PrintedTable TABLE = new PrintedTable(
            "half-year",
            "report",
            List.of("code", "value"),
            List.of(List.of("=C10", new BigDecimal("71.50"))),
            LocalDate.of(2026, 6, 30));

    @Test
    void one_header_and_its_rows_make_both_forms() throws Exception {
        assertThat(new String(TABLE.csv().getEntity(), StandardCharsets.UTF_8))
                .isEqualTo("code,value\r\n'=C10,71.50\r\n");
        assertThat(TABLE.csv().getHeaderString("Content-Disposition")).contains("half-year.csv");
        assertThat(Parts.of(TABLE.xlsx().getEntity()).get("xl/worksheets/sheet1.xml"))
                .contains("71.50", "=C10", "code");
    }

    @Test
    void the_same_rows_are_the_same_bytes_and_bear_their_hash() throws Exception {
        var first = TABLE.xlsx();
        Thread.sleep(1_100); // a workbook would tell the second

        assertThat(TABLE.xlsx().getEntity()).isEqualTo(first.getEntity());
        assertThat(TABLE.xlsx().getHeaderString("ETag")).isEqualTo(first.getHeaderString("ETag"));
    }
}
