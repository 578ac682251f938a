package id.jembatan.agreements.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds signatures in a PDF without reading the PDF: what says which bytes are signed cannot itself be packed, because
/// the signature stands between those bytes. One pass, little memory, and no structure that could lead in circles.
final class RangeScanner {

    static final int MOST = 50;

    private static final byte[] WORD = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NUMBERS =
            Pattern.compile("\\G\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");
    private static final Pattern TIME = Pattern.compile("/M\\s*\\((D:[0-9Z+'\\-]{4,30})\\)");
    private static final int PIECE = 1 << 16;
    private static final int NEAR = 2048;
    private static final int LARGEST_SIGNATURE = 1 << 20;

    private final FileChannel file;
    private final long size;

    RangeScanner(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /// At most one more than [#MOST].
    List<SignedRange> scan() throws IOException {
        var found = new ArrayList<SignedRange>();
        for (long place = 0; place < size && found.size() <= MOST; place += PIECE) {
            var piece = at(place, PIECE + WORD.length - 1);
            for (int i = indexOf(piece, 0); i >= 0 && found.size() <= MOST; i = indexOf(piece, i + 1)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("Took too long");
                }
                var range = range(place + i);
                if (range != null) {
                    found.add(range);
                }
            }
        }
        return found;
    }

    private static int indexOf(byte[] piece, int from) {
        for (var i = from; i <= piece.length - WORD.length; i++) {
            if (piece[i] == '/' && Arrays.equals(piece, i, i + WORD.length, WORD, 0, WORD.length)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable SignedRange range(long place) throws IOException {
        var behind = text(at(place + WORD.length, 200));
        var numbers = NUMBERS.matcher(behind);
        if (!numbers.find()) {
            return null; // a word in a text, or room that was kept for a signature and not used
        }
        var from = Long.parseLong(numbers.group(1));
        var length = Long.parseLong(numbers.group(2));
        var from2 = Long.parseLong(numbers.group(3));
        var length2 = Long.parseLong(numbers.group(4));
        var gap = from2 - from - length;
        var plausible = gap > 2 && gap <= 2L * LARGEST_SIGNATURE + 2 && from2 + length2 <= size;
        return new SignedRange(
                from,
                length,
                from2,
                length2,
                plausible ? signature(at(from + length, (int) gap)) : null,
                plausible ? claimed(place, from + length, from2) : null);
    }

    /// The gap must hold one string of hexadecimal digits and nothing else: what stands there is signed by nobody.
    private static byte @Nullable [] signature(byte[] gap) {
        if (gap[0] != '<' || gap[gap.length - 1] != '>') {
            return null;
        }
        var bytes = new byte[gap.length / 2];
        var digits = 0;
        for (var i = 1; i < gap.length - 1; i++) {
            if (gap[i] == ' ' || gap[i] == '\n' || gap[i] == '\r' || gap[i] == '\t') {
                continue;
            }
            int digit = Character.digit(gap[i], 16);
            if (digit < 0) {
                return null;
            }
            bytes[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
            digits++;
        }
        return Arrays.copyOf(bytes, (digits + 1) / 2);
    }

    /// The time that the signature's own dictionary says: before the gap, around the ranges, or behind the gap.
    private @Nullable String claimed(long place, long gap, long behindGap) throws IOException {
        for (var where : List.of(own(gap), own(place), text(at(place, NEAR)), text(at(behindGap, NEAR)))) {
            var end = where.indexOf("endobj");
            var time = TIME.matcher(end < 0 ? where : where.substring(0, end));
            if (time.find()) {
                return time.group(1);
            }
        }
        return null;
    }

    /// What stands before a place, from the beginning of its own object.
    private String own(long place) throws IOException {
        var before = text(at(Math.max(0, place - NEAR), (int) Math.min(NEAR, place)));
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private byte[] at(long place, int length) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - place)));
        while (buffer.hasRemaining() && file.read(buffer, place + buffer.position()) >= 0) {
            // until full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
