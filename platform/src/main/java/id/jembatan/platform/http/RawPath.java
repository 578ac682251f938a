package id.jembatan.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Judges the request target as it came over the wire, before anything decodes or routes it.
///
/// Two readers of one path (a matcher of rights and a router, a proxy and a service) must never understand it
/// differently: CVE-2026-39852 and its kin walked around rights by `;x` and by encoded separators. Whatever could
/// be read in two ways is refused; an honest client never needs it.
public final class RawPath {

    private static final List<String> FORBIDDEN =
            List.of(";", "\\", "//", "/./", "/../", "%2f", "%5c", "%3b", "%2e", "%25", "%00");

    private RawPath() {}

    /// @param target the raw request target, for example `/api/v1/partners?q=x`
    /// @return whether it can be understood in one way only
    public static boolean isPlain(String target) {
        if (!target.startsWith("/")) {
            return target.equals("*"); // OPTIONS * is legal; the absolute form is for proxies, which we are not
        }
        return isObvious(target) || isUnderstoodAlike(target);
    }

    /// Most addresses hold nothing that could be read in two ways, and are seen to be so in one look.
    private static boolean isObvious(String target) {
        var before = 'x';
        for (int i = 0; i < target.length(); i++) {
            var c = target.charAt(i);
            var plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || isMark(c);
            if (!plain || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c == '/' || c == '-' || c == '.' || c == '_' || c == '?' || c == '=' || c == '&';
    }

    private static boolean isUnderstoodAlike(String target) {
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? "" : target.substring(mark + 1);
        var lower = path.toLowerCase(Locale.ROOT);
        return FORBIDDEN.stream().noneMatch(lower::contains)
                && !lower.endsWith("/.")
                && !lower.endsWith("/..")
                && isText(path, false)
                && isText(query, true);
    }

    /// Printable ASCII as RFC 3986 wants it, whose escapes form valid UTF-8 without control characters.
    ///
    /// @param lines whether line breaks and tabs may stand in it, as in a searched text
    private static boolean isText(String raw, boolean lines) {
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#') {
                return false;
            }
            if (c != '%') {
                bytes.put((byte) c);
                continue;
            }
            if (i + 2 >= raw.length()) {
                return false;
            }
            int high = Character.digit(raw.charAt(i + 1), 16);
            int low = Character.digit(raw.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return false;
            }
            int value = high * 16 + low;
            var breaksLine = value == '\n' || value == '\r' || value == '\t';
            if ((value < ' ' && !(lines && breaksLine)) || value == 0x7f) {
                return false;
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
