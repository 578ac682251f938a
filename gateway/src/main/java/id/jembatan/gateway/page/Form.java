package id.jembatan.gateway.page;

import id.jembatan.gateway.service.ServiceRefusal;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, and what a service said against it: nothing typed is lost when it was
/// refused, and every fault stands beside its field.
///
/// @param fields the values by name of the field; several for boxes that can be ticked together
/// @param refusal what the service said, if it refused
/// @param done what has just succeeded, as the words file of the page names it; empty otherwise
public record Form(
        Map<String, List<String>> fields, @Nullable ServiceRefusal refusal, String done) {

    /// A form that nobody has filled in yet.
    public static Form empty() {
        return new Form(Map.of(), null, "");
    }

    /// The page after something succeeded: `?done=saved`.
    public static Form done(@Nullable String what) {
        return new Form(Map.of(), null, Place.orEmpty(what));
    }

    /// A form that starts with what is there already.
    ///
    /// @param values name, value, name, value...; nothing stays empty
    public static Form with(@Nullable String... values) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < values.length; i += 2) {
            var value = values[i + 1];
            if (value != null) {
                fields.put(Place.orEmpty(values[i]), List.of(value));
            }
        }
        return new Form(fields, null, "");
    }

    /// What was sent.
    public static Form of(MultivaluedMap<String, String> sent) {
        var fields = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) ->
                fields.put(name, values.stream().map(String::strip).toList()));
        return new Form(fields, null, "");
    }

    /// The same with what the service said against it.
    public Form refused(ServiceRefusal why) {
        return new Form(fields, why, "");
    }

    public boolean wasRefused() {
        return refusal != null;
    }

    /// The status that the page has: that of the refusal, so that a program sees it too.
    public int status() {
        return refusal == null ? 200 : refusal.status();
    }

    public String title() {
        return refusal == null ? "" : refusal.title();
    }

    public String detail() {
        return refusal == null ? "" : refusal.detail();
    }

    /// What stands in a field, empty if nothing does.
    public String was(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getLast();
    }

    /// What stands in a field, or nothing, as services want it.
    public @Nullable String orNothing(String field) {
        return Place.orNothing(was(field));
    }

    /// Everything that stands in a field.
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// Whether a box or a choice had this value.
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /// What is wrong with a field. A field is named as in the request of the service, with dots between the
    /// steps: `since.year` is at the pointer `/since/year`, and hears of `/since` and of `/since/year/0` too.
    public List<String> faults(String field) {
        return errors().stream()
                .filter(each -> isAt(each.pointer(), field))
                .map(ServiceRefusal.Fault::detail)
                .toList();
    }

    /// What is wrong with no field of this form, to be said above it.
    public List<String> otherFaults() {
        return errors().stream()
                .filter(each -> fields.keySet().stream().noneMatch(field -> isAt(each.pointer(), field)))
                .map(ServiceRefusal.Fault::detail)
                .toList();
    }

    /// Does what the form asks for. When it was done, the browser goes to a page of its own (303), so that a
    /// reload repeats nothing; when a service refused it for a reason that a person can mend, the page is shown
    /// again with what was typed.
    ///
    /// @param place the page after it was done
    public Response send(URI place, Supplier<? extends Uni<?>> what, Function<Form, ? extends TemplateInstance> again) {
        return Tries.send(what, _ -> place, no -> again.apply(refused(no)));
    }

    private List<ServiceRefusal.Fault> errors() {
        return refusal == null ? List.of() : refusal.errors();
    }

    private static boolean isAt(String pointer, String field) {
        var place = "/" + field.replace('.', '/');
        return !pointer.isEmpty()
                && (place.equals(pointer) || place.startsWith(pointer + "/") || pointer.startsWith(place + "/"));
    }
}
