package id.jembatan.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes the moment of writing out of a workbook, so that the same rows are the same bytes.
public final class Undated {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?");

    private Undated() {}

    /// @param as the day that stands in it instead
    public static byte[] workbook(byte[] workbook, LocalDate as) throws IOException {
        var moment = as.atTime(LocalTime.MIDNIGHT);
        var bytes = new ByteArrayOutputStream();
        var file = Files.createTempFile("jembatan-workbook-", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var in = new ZipFile(file.toFile());
                    var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                for (var part : in.stream().toList()) {
                    var entry = new ZipEntry(part.getName());
                    entry.setTimeLocal(moment);
                    out.putNextEntry(entry);
                    try (var content = in.getInputStream(part)) {
                        out.write(undated(part.getName(), content.readAllBytes(), as));
                    }
                    out.closeEntry();
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(String part, byte[] content, LocalDate as) {
        return part.equals(PROPERTIES)
                ? MOMENT.matcher(new String(content, StandardCharsets.UTF_8))
                        .replaceAll(as + "T00:00:00Z")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
