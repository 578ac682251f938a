package id.jembatan.gateway.desk;

import id.jembatan.gateway.service.ServiceRefusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands in a form: what was typed, or what is on record; and what the service had against it, beside the fields.
///
/// @param values by the names of the fields
/// @param done what has just been done, if anything
/// @param once the key under which this form is sent: sent twice, it is recorded once
public record Typed(
        Map<String, List<String>> values, @Nullable Refused refused, String done, String once) {

    /// @param faults the sentences, by the pointers of the service
    /// @param missing what has to be there first
    public record Refused(String title, String detail, Map<String, String> faults, List<Missing> missing) {}

    /// Something that a step needs.
    public record Missing(String title, @Nullable String legalBasis) {}

    public static Typed nothing() {
        return done(null);
    }

    public static Typed done(@Nullable String what) {
        return new Typed(
                Map.of(), null, what == null ? "" : what, UUID.randomUUID().toString());
    }

    public static Typed of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, List<String>>();
        form.forEach((name, all) -> values.put(
                name,
                all.stream().map(String::strip).filter(each -> !each.isEmpty()).toList()));
        var once = values.getOrDefault("once", List.of());
        return new Typed(values, null, "", once.isEmpty() ? UUID.randomUUID().toString() : once.getFirst());
    }

    /// The same with one more value, if there is one.
    public Typed with(String name, @Nullable Object value) {
        return value == null ? this : withAll(name, List.of(value.toString()));
    }

    public Typed withAll(String name, List<String> all) {
        var more = new LinkedHashMap<>(values);
        more.put(name, all);
        return new Typed(more, refused, done, once);
    }

    /// What was typed stays; the key does not, because what is sent next is something else.
    public Typed refused(ServiceRefusal refusal) {
        return new Typed(
                values,
                new Refused(refusal.title(), refusal.detail(), faults(refusal), missing(refusal)),
                "",
                UUID.randomUUID().toString());
    }

    private static Map<String, String> faults(ServiceRefusal refusal) {
        var faults = new LinkedHashMap<String, String>();
        for (var each : list(refusal, "errors")) {
            faults.merge(
                    Objects.toString(each.get("pointer"), ""),
                    Objects.toString(each.get("detail"), ""),
                    (one, other) -> one + " " + other);
        }
        return faults;
    }

    private static List<Missing> missing(ServiceRefusal refusal) {
        return list(refusal, "missing").stream()
                .map(each -> new Missing(
                        Objects.toString(each.get("title"), ""),
                        each.get("legalBasis") == null
                                ? null
                                : each.get("legalBasis").toString()))
                .toList();
    }

    private static List<Map<?, ?>> list(ServiceRefusal refusal, String member) {
        return refusal.document().get(member) instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(each -> (Map<?, ?>) each)
                        .toList()
                : List.of();
    }

    /// @return the value, or an empty text
    public String of(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    public boolean has(String name) {
        return !of(name).isEmpty();
    }

    /// Whether this is the form of several on the page that was sent.
    public boolean was(String form) {
        return of("form").equals(form);
    }

    /// What stands in one of several forms of the page: nothing, if another one was sent.
    public String in(String form, String name) {
        return was(form) ? of(name) : "";
    }

    public boolean wasRefused() {
        return refused != null;
    }

    /// What the service has against a field.
    ///
    /// @param pointer such as `/due/on`
    /// @return the sentence, or an empty text
    public String fault(String pointer) {
        return refused == null ? "" : refused.faults().getOrDefault(pointer, "");
    }

    /// The same in one of several forms of the page.
    public String fault(String form, String pointer) {
        return was(form) ? fault(pointer) : "";
    }

    /// Whether anything is wrong below a place, so that a closed part of the form is shown open.
    public boolean faulty(String pointer) {
        return refused != null && refused.faults().keySet().stream().anyMatch(each -> each.startsWith(pointer));
    }
}
