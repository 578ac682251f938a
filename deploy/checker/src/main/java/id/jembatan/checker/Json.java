package id.jembatan.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259), strictly: no doubled members, nothing behind the value, no half of a letter. What comes out
/// is a `Map`, a `List`, a `String`, a [Number], a `Boolean` or null.
final class Json {

    private static final int DEEPEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /// A number as it is written: nobody has to guess how exact it is.
    record Number(String digits) {

        /// @throws Unreadable if it is no whole number of usual size
        long whole() {
            if (!WHOLE.matcher(digits).matches()) {
                throw new Unreadable(digits + " is no whole number");
            }
            return Long.parseLong(digits);
        }
    }

    /// It is no JSON.
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static @Nullable Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.unreadable();
        }
        return value;
    }

    /// @throws Unreadable if it is anything but an object
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(String text) {
        if (read(text) instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw new Unreadable("no object");
    }

    /// The members of an object, or none where something else stands.
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : Map.of();
    }

    /// The entries of a list, or none where something else stands.
    static List<?> entries(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /// The text, or an empty one where something else stands.
    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /// The other way round, for what was read here.
    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> quoted(String.valueOf(member.getKey())) + ":" + write(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> entries -> entries.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.digits();
            case Boolean truth -> truth.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private @Nullable Object value() {
        space();
        if (at == text.length()) {
            throw unreadable();
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        deeper();
        var members = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(24);
        at++;
        space();
        if (is('}')) {
            depth--;
            return members;
        }
        do {
            space();
            var name = string();
            space();
            need(':');
            var value = value();
            if (members.containsKey(name)) {
                throw new Unreadable("the member " + name + " stands there twice");
            }
            members.put(name, value);
            space();
        } while (is(','));
        need('}');
        depth--;
        return members;
    }

    private List<@Nullable Object> list() {
        deeper();
        var entries = new ArrayList<@Nullable Object>();
        at++;
        space();
        if (is(']')) {
            depth--;
            return entries;
        }
        do {
            entries.add(value());
            space();
        } while (is(','));
        need(']');
        depth--;
        return entries;
    }

    private String string() {
        need('"');
        var from = at;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '"') {
                return text.substring(from, at++);
            }
            if (c == '\\' || c < ' ') {
                return escaped(from);
            }
            at++;
        }
        throw unreadable();
    }

    private String escaped(int from) {
        var out = new StringBuilder(text.length() - from).append(text, from, at);
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            } else if (c == '\\') {
                out.append(escape());
            } else if (c < ' ') {
                throw unreadable();
            } else {
                out.append(c);
            }
        }
        throw unreadable();
    }

    private char escape() {
        if (at == text.length()) {
            throw unreadable();
        }
        return switch (text.charAt(at++)) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw unreadable();
        };
    }

    private char hexadecimal() {
        var value = 0;
        for (var i = 0; i < 4; i++) {
            var digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw unreadable();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Number number() {
        var from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        if (!NUMBER.matcher(digits).matches()) {
            throw unreadable();
        }
        return new Number(digits);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw unreadable();
        }
        at += word.length();
        return value;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unreadable("too deep");
        }
    }

    private boolean is(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char c) {
        if (!is(c)) {
            throw unreadable();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Unreadable unreadable() {
        return new Unreadable("no JSON at letter " + (at + 1));
    }
}
