package id.jembatan.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement with names (`:country`) in the form that JDBC takes, and which value belongs at which question mark.
record Named(String sql, List<String> names) {

    /// Texts in quotes and casts (`::text`) are no names.
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|::|:([A-Za-z][A-Za-z0-9]*)");

    /// Statements are written in the code, so there are few; values are never part of them.
    private static final Map<String, Named> KNOWN = new ConcurrentHashMap<>();

    static Named of(String sql) {
        return KNOWN.computeIfAbsent(sql, Named::read);
    }

    private static Named read(String sql) {
        var names = new ArrayList<String>();
        var plain = TOKEN.matcher(sql).replaceAll(token -> {
            if (token.group(1) == null) {
                return Matcher.quoteReplacement(token.group());
            }
            names.add(token.group(1));
            return "?";
        });
        return new Named(plain, List.copyOf(names));
    }

    /// @throws IllegalArgumentException if a value is missing
    @Nullable Object[] inOrder(Map<String, ?> values) {
        return names.stream()
                .map(name -> {
                    if (!values.containsKey(name)) {
                        throw new IllegalArgumentException("No value for :" + name);
                    }
                    return values.get(name);
                })
                .toArray();
    }
}
