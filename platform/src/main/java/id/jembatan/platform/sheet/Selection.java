package id.jembatan.platform.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query with named parameters (`:today`), as lists build them; a parameter that is a collection stands for all its
/// values (`in (:ids)`).
public record Selection(String sql, Map<String, ?> parameters) {

    /// The same with question marks and values in their order, as the driver wants it.
    record Positional(String sql, List<@Nullable Object> values) {}

    /// @throws IllegalArgumentException if a parameter has no value
    Positional positional() {
        var text = new StringBuilder(sql.length());
        var values = new ArrayList<@Nullable Object>();
        var at = 0;
        while (at < sql.length()) {
            var each = sql.charAt(at);
            if (each == '\'' || each == '"') {
                var end = sql.indexOf(each, at + 1); // a doubled quote is the end of one text and the start of another
                end = end < 0 ? sql.length() : end + 1;
                text.append(sql, at, end);
                at = end;
            } else if (each == ':' && next(at) == ':') {
                text.append("::");
                at += 2;
            } else if (each == ':' && Character.isJavaIdentifierStart(next(at))) {
                var end = at + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                text.append(take(sql.substring(at + 1, end), values));
                at = end;
            } else {
                text.append(each);
                at++;
            }
        }
        return new Positional(text.toString(), values);
    }

    private char next(int at) {
        return at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
    }

    private String take(String name, List<@Nullable Object> values) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for :" + name);
        }
        if (value instanceof Collection<?> several) {
            values.addAll(several);
            return several.isEmpty() ? "null" : "?" + ", ?".repeat(several.size() - 1);
        }
        values.add(value);
        return "?";
    }
}
