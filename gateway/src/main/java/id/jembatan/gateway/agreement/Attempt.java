package id.jembatan.gateway.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.ServiceRefusal;
import java.util.List;
import java.util.Map;

/// What somebody has just tried on a case, and how it ended: nothing typed is lost when it was refused.
///
/// @param done what succeeded (`moved`, `added`, `saved`), or nothing
/// @param status the status of a refusal, 0 where nothing was refused
/// @param missing what the step lacks, as the refusal names it
/// @param typed what was in the form, by field
record Attempt(
        String done,
        int status,
        String title,
        String detail,
        List<String> faults,
        List<Next.Need> missing,
        Map<String, String> typed) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Attempt none() {
        return new Attempt("", 0, "", "", List.of(), List.of(), Map.of());
    }

    static Attempt done(String what) {
        return new Attempt(what, 0, "", "", List.of(), List.of(), Map.of());
    }

    static Attempt refused(ServiceRefusal refusal, Map<String, String> typed) {
        var missing = refusal.document().get("missing");
        return new Attempt(
                "",
                refusal.status(),
                refusal.title(),
                refusal.detail(),
                refusal.faults(),
                missing == null ? List.of() : JSON.convertValue(missing, new TypeReference<List<Next.Need>>() {}),
                typed);
    }

    public boolean wasRefused() {
        return status > 0;
    }

    /// What was typed into a field, to be shown in it again.
    public String was(String field) {
        return typed.getOrDefault(field, "");
    }
}
