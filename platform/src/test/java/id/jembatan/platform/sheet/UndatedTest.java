package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Parts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndatedTest {

    @Test
    void the_same_rows_are_the_same_bytes_whenever_they_are_written() throws Exception {
        var first = written();
        Thread.sleep(1_100);
        var second = written();

        assertThat(second).isEqualTo(first);
        assertThat(Parts.of(first).get("xl/worksheets/sheet1.xml")).contains("Ankara");
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        Exports.xlsx(out, "report", List.of("name"), rows -> rows.row(List.of("Ankara")));
        return Undated.workbook(out.toByteArray(), LocalDate.of(2026, 6, 30));
    }
}
