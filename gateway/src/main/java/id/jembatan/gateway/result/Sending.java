package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.ServiceRefusal;
import id.jembatan.gateway.service.Unreadable;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sends what stands in a form. What succeeded leads to a page; what a person can mend comes back in the form.
public final class Sending {

    private Sending() {}

    /// @param to the address of the page after it succeeded
    /// @param again the page with the form in it
    public static <T> Response of(
            Form form, Supplier<Uni<T>> what, Function<T, String> to, Function<Form, TemplateInstance> again) {
        return Tries.send(what, made -> URI.create(to.apply(made)), refusal -> again.apply(form.refused(refusal)));
    }

    /// The fields that were filled in, under their own names.
    public static Map<String, Object> fields(Form form, String... names) {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : names) {
            put(fields, name, form.was(name));
        }
        return fields;
    }

    /// Puts what was typed, unless nothing was.
    public static void put(Map<String, Object> to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    /// Puts a number that was typed.
    ///
    /// @throws ServiceRefusal if nobody can tell which number is meant
    public static void number(Map<String, Object> to, String name, Form form, Frame frame) {
        number(to, name, form.was(name), "/" + name, frame);
    }

    /// The same where the field has another name than the member.
    public static void number(Map<String, Object> to, String name, String typed, String pointer, Frame frame) {
        if (!typed.isEmpty()) {
            to.put(
                    name,
                    Typed.number(typed)
                            .orElseThrow(() ->
                                    unreadable(pointer, frame, words(frame).unclearNumber())));
        }
    }

    /// Puts a date as far as it was typed.
    ///
    /// @throws ServiceRefusal if it is none
    public static void date(Map<String, Object> to, String name, String typed, String pointer, Frame frame) {
        if (!typed.isEmpty()) {
            to.put(
                    name,
                    Typed.date(typed)
                            .orElseThrow(() ->
                                    unreadable(pointer, frame, words(frame).unclearDate())));
        }
    }

    /// The period that a form names by the fields `period`, `year`, `part` and `name`.
    ///
    /// @throws ServiceRefusal if it names none
    public static Map<String, Object> period(Form form, Frame frame) {
        var period = Typed.period(form.was("period"), form.was("year"), form.was("part"), form.was("name"));
        if (period.isEmpty()) {
            throw unreadable("/period", frame, words(frame).unclearPeriod());
        }
        return period;
    }

    /// The end of a day in the zone of the office.
    ///
    /// @throws ServiceRefusal if it is no day
    public static String endOf(String typed, String pointer, Frame frame) {
        try {
            return LocalDate.parse(typed)
                    .plusDays(1)
                    .atStartOfDay(frame.zone())
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException e) {
            throw unreadable(pointer, frame, words(frame).unclearDate());
        }
    }

    private static ServiceRefusal unreadable(String pointer, Frame frame, String detail) {
        return Unreadable.at(pointer, words(frame).unreadable(), detail);
    }

    static ResultWords words(Frame frame) {
        var worded = Arc.container()
                .instance(
                        ResultWords.class, Localized.Literal.of(frame.language().getLanguage()));
        return worded.isAvailable()
                ? worded.get()
                : Arc.container().instance(ResultWords.class).get();
    }
}
