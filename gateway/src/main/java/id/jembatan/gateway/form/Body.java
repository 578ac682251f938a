package id.jembatan.gateway.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of a request, made of a form field by field. What was left empty is left out. What cannot be read is handed
/// on as it stands: the service says what is wrong with it, and where.
public final class Body {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Typed typed;
    private final Map<String, Object> members = new LinkedHashMap<>();

    Body(Typed typed) {
        this.typed = typed;
    }

    /// Texts, days and ids: fields whose names are those of the body.
    public Body text(String... fields) {
        for (var field : fields) {
            with(field, typed.orNothing(field));
        }
        return this;
    }

    /// Dates as far as they are known: `2025`, `2025-08` or `2025-08-19`.
    public Body known(String... fields) {
        for (var field : fields) {
            with(field, date(typed.was(field)));
        }
        return this;
    }

    public Body whole(String... fields) {
        for (var field : fields) {
            with(field, number(typed.was(field)));
        }
        return this;
    }

    /// Fields that hold several values, each chosen for itself.
    public Body each(String... fields) {
        for (var field : fields) {
            with(field, typed.each(field));
        }
        return this;
    }

    /// One thing per line of a field.
    public Body lines(String... fields) {
        for (var field : fields) {
            with(
                    field,
                    typed.was(field)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
        return this;
    }

    /// A box that is ticked or not.
    public Body ticked(String... fields) {
        for (var field : fields) {
            if (!typed.was(field).isEmpty()) {
                members.put(field, true);
            }
        }
        return this;
    }

    /// A member that is not a field of the form. Nothing, an empty text, list or object is left out.
    public Body with(String name, @Nullable Object value) {
        var isEmpty = value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (value != null && !isEmpty) {
            members.put(name, value);
        }
        return this;
    }

    public Map<String, Object> map() {
        return members;
    }

    /// @param text a year, a month of a year or a day
    public static @Nullable Object date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return text;
        }
        var date = new LinkedHashMap<String, Object>();
        date.put("year", Integer.valueOf(found.group(1)));
        if (found.group(2) != null) {
            date.put("month", Integer.valueOf(found.group(2)));
        }
        if (found.group(3) != null) {
            date.put("day", Integer.valueOf(found.group(3)));
        }
        return date;
    }

    public static @Nullable Object number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : text;
    }
}
