package id.jembatan.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comma-separated table (RFC 4180) in UTF-8, without a mark of byte order: machines read it as it is, and for a
/// spreadsheet there is the workbook.
final class Csv implements Table {

    static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;

    Csv(OutputStream out, List<String> header) {
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(header);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        var row = new ArrayList<String>(cells.size());
        for (var cell : cells) {
            row.add(text(cell));
        }
        csv.writeRecord(row);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> Harmless.text(cell.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
