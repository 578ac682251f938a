package id.jembatan.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads as much of HTTP/1.1 as a load generator needs: where an answer ends, and its status.
final class Answer {

    /// The answer is not complete yet.
    static final int INCOMPLETE = -1;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CODING = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);

    private Answer() {}

    /// How many bytes the first answer in a buffer takes, or [#INCOMPLETE].
    static int length(byte[] bytes, int limit) {
        int head = endOfHead(bytes, limit);
        if (head < 0) {
            return INCOMPLETE;
        }
        int status = status(bytes);
        if (status == 304 || status == 204 || status / 100 == 1) {
            return head; // never with a body, whatever the header says (RFC 9112, section 6.3)
        }
        int total = head + Math.max(0, number(bytes, head, LENGTH));
        if (find(bytes, head, CODING) >= 0) {
            total = endOfChunks(bytes, head, limit);
        }
        return total < 0 || total > limit ? INCOMPLETE : total;
    }

    /// The status of the answer that begins with the buffer.
    static int status(byte[] bytes) {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    /// The text behind a header's name, or an empty text.
    static String header(String answer, String name) {
        var wanted = name.toLowerCase(Locale.ROOT) + ":";
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static int endOfHead(byte[] bytes, int limit) {
        for (int at = 12; at + 3 < limit; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                return at + 4;
            }
        }
        return -1;
    }

    private static int endOfChunks(byte[] bytes, int from, int limit) {
        int at = from;
        while (true) {
            int size = 0;
            int digit;
            while (at < limit && (digit = Character.digit(bytes[at], 16)) >= 0) {
                size = size * 16 + digit;
                at++;
            }
            while (at < limit && bytes[at] != '\n') {
                at++; // an extension, and the end of the line
            }
            at += 1 + size + 2;
            if (at > limit) {
                return -1;
            }
            if (size == 0) {
                return at;
            }
        }
    }

    private static int number(byte[] bytes, int head, byte[] name) {
        int at = find(bytes, head, name);
        if (at < 0) {
            return -1;
        }
        while (bytes[at] == ' ') {
            at++;
        }
        int value = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        return value;
    }

    /// Where the value of a header begins, or -1.
    private static int find(byte[] bytes, int head, byte[] name) {
        for (int line = 0; line + name.length < head; line++) {
            if (line > 0 && bytes[line - 1] != '\n') {
                continue;
            }
            int same = 0;
            while (same < name.length && (bytes[line + same] | 0x20) == (name[same] | 0x20)) {
                same++;
            }
            if (same == name.length) {
                return line + same;
            }
        }
        return -1;
    }
}
