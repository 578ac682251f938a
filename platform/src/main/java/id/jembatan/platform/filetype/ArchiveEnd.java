package id.jembatan.platform.filetype;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The record at the end of a zip archive. Readers of archives begin there, whatever stands at the start of the file:
/// this is how one file can be a letter and an archive at once.
///
/// @param place where the record begins in the file
/// @param directorySize bytes of the table of contents before it
/// @param directoryPlace where that table says that it begins
/// @param comment bytes behind the record that belong to it
record ArchiveEnd(long place, long directorySize, long directoryPlace, int comment) {

    private static final byte[] END = "PK\5\6".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ENTRY = "PK\1\2".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LARGE = "PK\6\7".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /// The last record that a reader of archives would find and believe.
    static Optional<ArchiveEnd> in(Probe file) throws IOException {
        var tail = file.tail(LENGTH + LONGEST_COMMENT);
        long begin = file.size() - tail.length;
        for (var i = tail.length - LENGTH; i >= 0; i--) {
            if (tail[i] == END[0] && tail[i + 1] == END[1] && tail[i + 2] == END[2] && tail[i + 3] == END[3]) {
                var record = ByteBuffer.wrap(tail, i, LENGTH).slice().order(ByteOrder.LITTLE_ENDIAN);
                var end = new ArchiveEnd(
                        begin + i,
                        Integer.toUnsignedLong(record.getInt(12)),
                        Integer.toUnsignedLong(record.getInt(16)),
                        Short.toUnsignedInt(record.getShort(20)));
                if (end.isBelieved(file)) {
                    return Optional.of(end);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBelieved(Probe file) throws IOException {
        var large = place >= 20 && Probe.indexOf(file.at(place - 20, 4), LARGE) == 0;
        return large
                || directorySize > 0
                        && directorySize <= place
                        && Probe.indexOf(file.at(place - directorySize, 4), ENTRY) == 0;
    }

    /// Whether the archive fills the file: nothing before it, between its parts, or behind it.
    boolean fills(Probe file) {
        return comment == 0 && place + LENGTH == file.size() && directoryPlace + directorySize == place;
    }
}
