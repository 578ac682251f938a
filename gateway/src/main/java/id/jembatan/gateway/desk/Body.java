package id.jembatan.gateway.desk;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes of a form what a service takes. An empty field says nothing; one that cannot be read goes as it was typed, and
/// the service says what is wrong with it.
public final class Body {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Typed typed;
    private final boolean patch;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Body(Typed typed, boolean patch) {
        this.typed = typed;
        this.patch = patch;
    }

    /// For something new: empty fields are left out.
    public static Body of(Typed typed) {
        return new Body(typed, false);
    }

    /// For a correction (RFC 7396): an emptied field takes its value away.
    public static Body patch(Typed typed) {
        return new Body(typed, true);
    }

    public Body text(String... names) {
        for (var name : names) {
            put(name, typed.has(name) ? typed.of(name) : null);
        }
        return this;
    }

    public Body number(String... names) {
        for (var name : names) {
            put(name, typed.has(name) ? number(typed.of(name)) : null);
        }
        return this;
    }

    /// A box that is ticked or not.
    public Body flag(String name) {
        fields.put(name, typed.is(name, "true"));
        return this;
    }

    public Body texts(String name) {
        if (patch || !typed.all(name).isEmpty()) {
            fields.put(name, typed.all(name));
        }
        return this;
    }

    /// A date as far as it is known: `2019`, `2019-05` or `2019-05-30`.
    public Body knownDate(String name) {
        return put(name, typed.has(name) ? dateOf(typed.of(name)) : null);
    }

    /// A moment that was typed as day and time of a place.
    public Body moment(String name, String zone) {
        return put(name, typed.has(name) ? momentOf(typed.of(name), zone) : null);
    }

    /// @param value what it is, or null if nobody said
    public Body put(String name, @Nullable Object value) {
        if (value != null || patch) {
            fields.put(name, value);
        }
        return this;
    }

    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /// For a record within the record: nothing, if nothing of it was said.
    public @Nullable Map<String, @Nullable Object> fieldsOrNothing() {
        return fields.values().stream().allMatch(each -> each == null || each.equals(List.of())) ? null : fields;
    }

    private static Object number(String text) {
        return NUMBER.matcher(text).matches() ? (Object) Integer.valueOf(text) : text;
    }

    /// @return the date, or the text as it was typed
    public static Object dateOf(String text) {
        var day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        var date = new LinkedHashMap<String, Object>();
        date.put("year", Integer.valueOf(day.group(1)));
        if (day.group(2) != null) {
            date.put("month", Integer.valueOf(day.group(2)));
        }
        if (day.group(3) != null) {
            date.put("day", Integer.valueOf(day.group(3)));
        }
        return date;
    }

    private static String momentOf(String text, String zone) {
        try {
            return LocalDateTime.parse(text)
                    .atZone(ZoneId.of(zone))
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
