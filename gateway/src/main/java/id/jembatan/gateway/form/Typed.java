package id.jembatan.gateway.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into a form, by the names of its fields. Nothing of it is lost when it is refused.
///
/// @param all each field with everything that was written or chosen for it, never empty texts
public record Typed(Map<String, List<String>> all) {

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /// @param form as it was sent; the page that shows a form counts on no field being there
    public static Typed of(MultivaluedMap<String, String> form) {
        var all = new LinkedHashMap<String, List<String>>();
        form.forEach((name, values) -> keep(all, name, values));
        return new Typed(all);
    }

    /// A form with a file in it; the file itself is not part of what was typed, since no browser takes it back.
    public static Typed of(MultipartFormDataInput form) {
        var all = new LinkedHashMap<String, List<String>>();
        form.getValues()
                .forEach((name, values) -> keep(
                        all,
                        name,
                        values.stream()
                                .filter(value -> !value.isFileItem())
                                .map(FormValue::getValue)
                                .toList()));
        return new Typed(all);
    }

    private static void keep(Map<String, List<String>> all, String name, List<String> values) {
        var said = values.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (!said.isEmpty()) {
            all.put(name, said);
        }
    }

    /// The last value of a field, or an empty text.
    public String was(String field) {
        var values = all.get(field);
        return values == null ? "" : values.getLast();
    }

    public @Nullable String orNothing(String field) {
        var values = all.get(field);
        return values == null ? null : values.getLast();
    }

    /// Every field with its last value.
    public Map<String, String> last() {
        var last = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> last.put(name, values.getLast()));
        return last;
    }

    public List<String> each(String field) {
        return all.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return each(field).contains(value);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// Begins the body of a request that is made of this form.
    public Body body() {
        return new Body(this);
    }
}
