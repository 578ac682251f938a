package id.jembatan.platform.vault;

import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Some bytes of a file that somebody asks for (RFC 9110, 14.2): one range only. Several, or another unit, are
/// answered with the whole, as the rule allows.
///
/// @param from the first byte, from 0
/// @param length how many
record ByteRange(long from, long length) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// @throws Refusal 416 where no byte of the range exists
    static Optional<ByteRange> of(@Nullable String header, long size) {
        if (header == null) {
            return Optional.empty();
        }
        var asked = FORM.matcher(header);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Long.parseLong(asked.group(2));
            if (last == 0) {
                throw beyond(size);
            }
            long length = Math.min(last, size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from) {
            return Optional.empty(); // no range at all
        }
        if (from >= size) {
            throw beyond(size);
        }
        return Optional.of(new ByteRange(from, to - from + 1));
    }

    private static Refusal beyond(long size) {
        return new Refusal(FileProblem.RANGE_NOT_SATISFIABLE, size).header("Content-Range", "bytes */" + size);
    }

    String told(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
