package id.jembatan.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one after the other, with the hash of all before the present one.
final class Lines {

    private static final int LONGEST = 64 * 1024 * 1024;

    private final InputStream in;
    private final MessageDigest sha;
    private final byte[] buffer = new byte[256 * 1024];
    private int from;
    private int to;

    Lines(InputStream in, MessageDigest sha) {
        this.in = in;
        this.sha = sha;
    }

    /// The bytes of the next line without its end; null behind the last. A line that does not end is one all the same.
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream long_ = null;
        while (true) {
            if (from == to) {
                to = Math.max(0, in.read(buffer));
                from = 0;
                if (to == 0) {
                    return long_ == null ? null : long_.toByteArray();
                }
            }
            var end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (end < to && long_ == null) {
                var line = java.util.Arrays.copyOfRange(buffer, from, end);
                from = end + 1;
                return line;
            }
            if (long_ == null) {
                long_ = new ByteArrayOutputStream();
            }
            long_.write(buffer, from, end - from);
            if (long_.size() > LONGEST) {
                throw new IOException("A line is longer than " + LONGEST + " bytes");
            }
            from = end < to ? end + 1 : end;
            if (end < to) {
                return long_.toByteArray();
            }
        }
    }

    /// Takes a line, with its end, into the hash.
    void count(byte[] line) {
        sha.update(line);
        sha.update((byte) '\n');
    }

    /// The hash of all lines that were counted.
    byte[] hash() {
        return sha.digest();
    }

    /// @throws Json.Unreadable if it is no UTF-8
    static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Json.Unreadable("no UTF-8");
        }
    }
}
