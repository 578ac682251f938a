package id.jembatan.agreements.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// The kinds of files that a case may hold. Everything else is refused, whatever it is called: scripts, programs,
/// pages and pictures that can hold a script.
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt", "text");

    private static final Tika TIKA = new Tika();
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;
    private final Set<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    /// Looks at the bytes only: the name and the declared type are the sender's word.
    static Optional<FileKind> of(Path file) throws IOException {
        String detected;
        try (var in = Files.newInputStream(file)) {
            detected = TIKA.detect(in);
        }
        return switch (detected) {
            case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text" ->
                office(file);
            // A reader of ours must begin where every other reader begins: a file that is also something else is none.
            case "application/pdf" -> startsWith(file, PDF_HEAD) ? Optional.of(PDF) : Optional.empty();
            case "text/plain" -> isUtf8(file) ? Optional.of(TXT) : Optional.empty();
            default ->
                Arrays.stream(values())
                        .filter(it -> it == PNG || it == JPEG)
                        .filter(it -> it.mediaType.equals(detected))
                        .findFirst();
        };
    }

    /// Office files are zip archives; their parts tell which.
    private static Optional<FileKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/vbaProject.bin") != null || zip.getEntry("xl/vbaProject.bin") != null) {
                return Optional.empty(); // a macro is a program
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (zip.getEntry("word/document.xml") != null) {
                    return Optional.of(DOCX);
                }
                return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
            }
            var mimetype = zip.getEntry("mimetype");
            if (mimetype == null || zip.getEntry("content.xml") == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(mimetype)) {
                var said = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
                return said.equals(ODT.mediaType) ? Optional.of(ODT) : Optional.empty();
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(Path file, byte[] head) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(head.length), head);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
