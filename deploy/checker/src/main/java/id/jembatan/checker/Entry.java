package id.jembatan.checker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry of a journal as the export writes it, and its hash as the description of the journal says: SHA-256 of the
/// hash before it and of its canonical form (RFC 8785). Written a second time here, after the description and not after
/// the code of the service, so that the two can contradict each other.
final class Entry {

    private static final Set<String> MEMBERS = Set.of(
            "chainNo",
            "form",
            "id",
            "at",
            "actor",
            "actorName",
            "roles",
            "delegation",
            "requestId",
            "action",
            "resource",
            "resourceId",
            "before",
            "after",
            "nameSalt",
            "statesSalt",
            "nameDigest",
            "statesDigest",
            "hash");
    private static final String HEX = "0123456789abcdef";

    private final Map<String, @Nullable Object> members;
    private final long number;
    private final long form;

    private Entry(Map<String, @Nullable Object> members) {
        this.members = members;
        this.number = whole("chainNo");
        this.form = whole("form");
    }

    /// @throws Json.Unreadable if it is no entry
    static Entry of(Map<String, @Nullable Object> members) {
        if (!members.keySet().equals(MEMBERS)) {
            throw new Json.Unreadable("these are not the members of an entry: " + members.keySet());
        }
        var entry = new Entry(members);
        if (entry.form != 1 && entry.form != 2) {
            throw new Json.Unreadable("an entry of form " + entry.form + " is not known");
        }
        return entry;
    }

    long number() {
        return number;
    }

    /// The hash that stands in the file.
    byte[] hash() {
        return bytes("hash");
    }

    /// The hash that the entry must have after the one given.
    byte[] hashAfter(byte[] previous, MessageDigest sha) {
        var canonical = form == 1 ? texts() : digests(sha);
        sha.update(previous);
        return sha.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private String texts() {
        var out = new StringBuilder(512);
        member(out.append('{'), "action");
        member(out.append(','), "actor");
        member(out.append(','), "actorName");
        member(out.append(','), "after");
        member(out.append(','), "at");
        member(out.append(','), "before");
        out.append(",\"chainNo\":").append(number);
        member(out.append(','), "delegation");
        member(out.append(','), "id");
        member(out.append(','), "requestId");
        member(out.append(','), "resource");
        member(out.append(','), "resourceId");
        return out.append(",\"roles\":").append(roles()).append('}').toString();
    }

    private String digests(MessageDigest sha) {
        var name = text("nameDigest");
        var states = text("statesDigest");
        if (name == null) {
            name = digest(sha, "nameSalt", quoted(text("actorName")));
        } else if (text("actorName") != null || text("nameSalt") != null) {
            throw new Json.Unreadable("the name is said to be erased, and is there");
        }
        if (states == null) {
            states = digest(
                    sha,
                    "statesSalt",
                    "{\"after\":" + quoted(text("after")) + ",\"before\":" + quoted(text("before")) + "}");
        } else if (text("after") != null || text("before") != null || text("statesSalt") != null) {
            throw new Json.Unreadable("the states are said to be erased, and are there");
        }
        var out = new StringBuilder(512);
        member(out.append('{'), "action");
        member(out.append(','), "actor");
        member(out.append(','), "at");
        out.append(",\"chainNo\":").append(number);
        member(out.append(','), "delegation");
        out.append(",\"form\":2");
        member(out.append(','), "id");
        out.append(",\"nameDigest\":\"").append(name).append('"');
        member(out.append(','), "requestId");
        member(out.append(','), "resource");
        member(out.append(','), "resourceId");
        out.append(",\"roles\":").append(roles());
        return out.append(",\"statesDigest\":\"").append(states).append("\"}").toString();
    }

    private String digest(MessageDigest sha, String salt, String text) {
        sha.update(bytes(salt));
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void member(StringBuilder out, String name) {
        out.append('"').append(name).append("\":");
        quote(out, text(name));
    }

    private String roles() {
        if (!(members.get("roles") instanceof List<?> roles)) {
            throw new Json.Unreadable("roles is no list");
        }
        var out = new StringBuilder("[");
        for (var role : roles) {
            if (!(role instanceof String text)) {
                throw new Json.Unreadable("a role is no text");
            }
            quote(out.length() == 1 ? out : out.append(','), text);
        }
        return out.append(']').toString();
    }

    private long whole(String name) {
        if (members.get(name) instanceof Json.Number number) {
            return number.whole();
        }
        throw new Json.Unreadable(name + " is no number");
    }

    private @Nullable String text(String name) {
        var value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Json.Unreadable(name + " is no text");
    }

    /// Lower-case letters only: an entry can be written in one way and no other.
    private byte[] bytes(String name) {
        var text = text(name);
        if (text == null || text.length() % 2 != 0) {
            throw new Json.Unreadable(name + " is missing");
        }
        var bytes = new byte[text.length() / 2];
        for (var i = 0; i < bytes.length; i++) {
            var high = HEX.indexOf(text.charAt(2 * i));
            var low = HEX.indexOf(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                throw new Json.Unreadable(name + " is not written in hexadecimal digits");
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    private static String quoted(@Nullable String text) {
        var out = new StringBuilder(text == null ? 4 : text.length() + 16);
        quote(out, text);
        return out.toString();
    }

    /// As RFC 8785 writes a string.
    private static void quote(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
