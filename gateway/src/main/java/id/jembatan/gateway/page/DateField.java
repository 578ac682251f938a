package id.jembatan.gateway.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One field of a form for a date as far as it is known: `1990`, `1990-05` or `1990-05-30`.
public final class DateField {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");

    private DateField() {}

    /// What a service is sent for what was typed.
    ///
    /// @return nothing for an empty field; the text itself if it is no date, so that the service says so
    public static @Nullable Object read(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var found = FORM.matcher(typed);
        if (!found.matches()) {
            return typed;
        }
        Map<String, Integer> date = new LinkedHashMap<>();
        date.put("year", Integer.valueOf(found.group(1)));
        if (found.group(2) != null) {
            date.put("month", Integer.valueOf(found.group(2)));
        }
        if (found.group(3) != null) {
            date.put("day", Integer.valueOf(found.group(3)));
        }
        return date;
    }

    /// What stands in the field for a date that is on record.
    public static String write(@Nullable KnownDate date) {
        if (date == null) {
            return "";
        }
        var text = new StringBuilder(String.format(Locale.ROOT, "%04d", date.year()));
        if (date.month() != null) {
            text.append(String.format(Locale.ROOT, "-%02d", date.month()));
            if (date.day() != null) {
                text.append(String.format(Locale.ROOT, "-%02d", date.day()));
            }
        }
        return text.toString();
    }
}
