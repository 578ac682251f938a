package id.jembatan.gateway.form;

import id.jembatan.gateway.service.ServiceRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody has just tried with a form of a page, and how it ended.
///
/// @param done what succeeded, as the page's words know it, or nothing
/// @param refusal what the service said instead
public record Attempt(String done, Typed typed, @Nullable ServiceRefusal refusal) {

    /// One place that is wrong.
    ///
    /// @param pointer to it in the body that the service got (RFC 6901)
    public record Fault(String pointer, String detail) {}

    public static Attempt none() {
        return new Attempt("", Typed.nothing(), null);
    }

    public static Attempt done(@Nullable String what) {
        return new Attempt(what == null ? "" : what, Typed.nothing(), null);
    }

    /// A form that is shown with something in it already, and was not sent yet.
    public static Attempt filled(Typed typed) {
        return new Attempt("", typed, null);
    }

    public static Attempt refused(ServiceRefusal refusal, Typed typed) {
        return new Attempt("", typed, refusal);
    }

    public boolean wasRefused() {
        return refusal != null;
    }

    public int status() {
        return refusal == null ? 200 : refusal.status();
    }

    public String title() {
        return refusal == null ? "" : refusal.title();
    }

    public String detail() {
        return refusal == null ? "" : refusal.detail();
    }

    public String code() {
        return refusal == null ? "" : Objects.toString(refusal.document().get("code"), "");
    }

    /// A member of the problem document, such as `missing`.
    public @Nullable Object member(String name) {
        return refusal == null ? null : refusal.document().get(name);
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (member("errors") instanceof List<?> errors) {
            for (var each : errors) {
                if (each instanceof Map<?, ?> error) {
                    faults.add(new Fault(
                            Objects.toString(error.get("pointer"), ""), Objects.toString(error.get("detail"), "")));
                }
            }
        }
        return faults;
    }

    /// What is wrong with one field, or below it; an empty text where nothing is.
    public String at(String pointer) {
        for (var fault : faults()) {
            if (fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/")) {
                return fault.detail();
            }
        }
        return "";
    }

    /// Whether it was this form of the page: a page with several names each in a field `form`.
    public boolean isOf(String form) {
        return typed.was("form").equals(form);
    }

    /// What was typed into a field, to be shown in it again.
    public String was(String field) {
        return typed.was(field);
    }

    /// The same for one of several forms of a page.
    public String was(String form, String field) {
        return isOf(form) ? typed.was(field) : "";
    }

    /// The same where a field shows something before anybody has typed.
    public String wasOr(String form, String field, String known) {
        return isOf(form) ? typed.was(field) : known;
    }

    /// The same for a field that is asked for in several languages, or lines.
    public String wasIn(String field, String part) {
        return typed.was(field + "." + part);
    }

    public boolean chose(String field, String value) {
        return typed.has(field, value);
    }
}
