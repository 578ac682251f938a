package id.jembatan.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/// The parts of a workbook, as text under their names.
public final class Parts {

    private Parts() {}

    public static Map<String, String> of(byte[] workbook) {
        try {
            var file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, workbook);
                return read(file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String path) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(path)) {
            for (var entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
