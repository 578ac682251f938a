package id.jembatan.gateway.result;

import id.jembatan.gateway.service.ServiceRefusal;
import java.util.List;
import java.util.Map;

/// What somebody has just tried on a scorecard, and how it ended: nothing typed is lost when it was refused.
///
/// @param done what succeeded (`recorded`, `decided`), or nothing
/// @param status the status of a refusal, 0 where nothing was refused
/// @param typed what was in the form, by field
record Attempt(String done, int status, String title, String detail, List<String> faults, Map<String, String> typed) {

    static Attempt done(String what) {
        return new Attempt(what, 0, "", "", List.of(), Map.of());
    }

    static Attempt refused(ServiceRefusal refusal, Map<String, String> typed) {
        return new Attempt("", refusal.status(), refusal.title(), refusal.detail(), refusal.faults(), typed);
    }

    public boolean wasRefused() {
        return status > 0;
    }

    /// What was typed into a field of the form of one indicator, to be shown in it again.
    public String was(String indicator, String field) {
        return indicator.equals(typed.get("indicator")) ? typed.getOrDefault(field, "") : "";
    }
}
