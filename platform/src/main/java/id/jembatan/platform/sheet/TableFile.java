package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Consumer;

/// A file with a table in it, whatever its form. It can be read again and again, a row at a time.
public interface TableFile {

    /// Hands out the rows in their order, the header first; rows without any cell are left out.
    ///
    /// @throws Refusal 400 or 413 if it is no such file after all
    void read(Consumer<RawRow> each);

    /// Looks at the first bytes, because names and headers can be wrong.
    ///
    /// @throws Refusal 400 if it is something else than it was announced as
    static TableFile of(Upload upload) {
        var head = head(upload);
        var isZip = startsWith(head, 'P', 'K', 3, 4);
        if (upload.isWorkbook()) {
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new Refusal(SheetProblem.LOCKED_WORKBOOK);
            }
            if (!isZip) {
                throw new Refusal(SheetProblem.NO_WORKBOOK);
            }
            return new WorkbookFile(upload.path());
        }
        if (isZip || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(SheetProblem.WORKBOOK_AS_TEXT);
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || isMostlyNul(head)) {
            throw new Refusal(SheetProblem.WRONG_ENCODING, "UTF-16");
        }
        return new TextFile(upload.path());
    }

    private static byte[] head(Upload upload) {
        try (var in = Files.newInputStream(upload.path())) {
            return in.readNBytes(1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).toArray(),
                        java.util.stream.IntStream.range(0, bytes.length)
                                .map(i -> head[i] & 0xFF)
                                .toArray());
    }

    private static boolean isMostlyNul(byte[] head) {
        var nuls = 0;
        for (var each : head) {
            nuls += each == 0 ? 1 : 0;
        }
        return head.length > 8 && nuls * 3 > head.length;
    }
}
