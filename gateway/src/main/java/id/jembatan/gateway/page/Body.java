package id.jembatan.gateway.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form becomes on its way to a service: what is empty is left out of something new, and is `null` in a merge
/// patch, where that means "nothing any more".
public final class Body {

    private final Map<String, Object> members = new LinkedHashMap<>();
    private final boolean patch;

    private Body(boolean patch) {
        this.patch = patch;
    }

    public static Body entry() {
        return new Body(false);
    }

    public static Body patch() {
        return new Body(true);
    }

    public Body with(String name, @Nullable Object value) {
        if (patch || (value != null && !value.equals(""))) {
            members.put(name, "".equals(value) ? null : value);
        }
        return this;
    }

    /// Fields whose text the service reads as it is.
    public Body with(Form form, String... names) {
        for (var name : names) {
            with(name, form.was(name));
        }
        return this;
    }

    /// A field for a date as far as it is known.
    public Body date(Form form, String name) {
        return with(name, DateField.read(form.was(name)));
    }

    public Map<String, Object> members() {
        return members;
    }
}
