package id.jembatan.platform.filetype;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Whether a picture is whole, and nothing but a picture.
final class ImageCheck {

    private static final int MOST_CHUNKS = 100_000;
    private static final int JPEG_TRAILER = 1 << 17;
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};

    private ImageCheck() {}

    static Optional<FileFault> png(Probe file) throws IOException {
        long place = 8;
        for (var chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            var head = file.at(place, 8);
            if (head.length < 8) {
                return Optional.of(FileFault.DAMAGED);
            }
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            place += 12 + length;
            if (place > file.size()) {
                return Optional.of(FileFault.DAMAGED);
            }
            if (new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("IEND")) {
                return place == file.size() ? Optional.empty() : Optional.of(FileFault.POLYGLOT);
            }
        }
        return Optional.of(FileFault.DAMAGED);
    }

    /// Cameras write notes behind the picture; an archive there is no note.
    static Optional<FileFault> jpeg(Probe file) throws IOException {
        if (ArchiveEnd.in(file).isPresent()) {
            return Optional.of(FileFault.POLYGLOT);
        }
        return Probe.lastIndexOf(file.tail(JPEG_TRAILER), JPEG_END) < 0
                ? Optional.of(FileFault.DAMAGED)
                : Optional.empty();
    }

    static Optional<FileFault> tiff(Probe file) throws IOException {
        if (ArchiveEnd.in(file).isPresent()) {
            return Optional.of(FileFault.POLYGLOT);
        }
        var head = file.head(8);
        if (head.length < 8) {
            return Optional.of(FileFault.DAMAGED);
        }
        var order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long directory =
                Integer.toUnsignedLong(ByteBuffer.wrap(head).order(order).getInt(4));
        var count = file.at(directory, 2);
        if (directory < 8 || count.length < 2) {
            return Optional.of(FileFault.DAMAGED);
        }
        int entries = Short.toUnsignedInt(ByteBuffer.wrap(count).order(order).getShort());
        return entries == 0 || directory + 2 + 12L * entries > file.size()
                ? Optional.of(FileFault.DAMAGED)
                : Optional.empty();
    }
}
