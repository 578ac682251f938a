package id.jembatan.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Addresses of pages with their filters in them.
public final class Place {

    private Place() {}

    /// @param filters name, value, name, value...; empty values are left out
    public static String of(String path, String... filters) {
        var address = new StringBuilder(path);
        var mark = '?';
        for (int i = 0; i < filters.length; i += 2) {
            if (!filters[i + 1].isEmpty()) {
                address.append(mark)
                        .append(filters[i])
                        .append('=')
                        .append(URLEncoder.encode(filters[i + 1], StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return address.toString();
    }

    /// An address with one more step, whatever stands in it.
    public static String step(String path, String step) {
        return path + "/" + URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// An empty field of a form means that nothing was asked for.
    public static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
