package id.jembatan.platform.sheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/// A file as it arrived: whole, and no larger than a file may be. It is gone when its request is.
///
/// @param sha256 of its bytes, in hexadecimal digits; stands for the content wherever requests are compared
/// @param path where its bytes lie meanwhile
public record Upload(
        String mediaType,
        String sha256,
        long bytes,
        @JsonIgnore Path path) {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String XML = "application/xml";

    public boolean isWorkbook() {
        return mediaType.equals(XLSX);
    }
}
