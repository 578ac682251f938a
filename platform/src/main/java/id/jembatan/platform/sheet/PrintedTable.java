package id.jembatan.platform.sheet;

import id.jembatan.platform.http.ExactBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A table that is at hand as a whole, such as the lines of a report: one header and its rows, for both forms.
/// Nothing in it tells when it was written, so the same rows are the same bytes.
///
/// @param file its name without the ending
/// @param sheet its name in a workbook
/// @param rows each as long as the header
/// @param as the day that stands in a workbook where others have the moment of writing
public record PrintedTable(
        String file, String sheet, List<String> header, List<List<@Nullable Object>> rows, LocalDate as) {

    public RestResponse<byte[]> csv() {
        return ExactBytes.file(
                written(out -> Exports.csv(out, header, this::fill)),
                Exports.CSV + ";charset=utf-8;header=present",
                file + ".csv");
    }

    public RestResponse<byte[]> xlsx() {
        var dated = written(out -> Exports.xlsx(out, sheet, header, this::fill));
        return ExactBytes.file(
                written(out -> out.writeBytes(Undated.workbook(dated, as))), Exports.XLSX, file + ".xlsx");
    }

    private void fill(Exports.Rows to) throws IOException {
        for (List<@Nullable Object> row : rows) {
            to.row(row);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
