package id.jembatan.platform.filetype;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/// What a form says beside its file. A page without a script sends its empty fields too: they say nothing.
public final class FormFields {

    private FormFields() {}

    /// The plain fields of the form that is being answered, each said once.
    ///
    /// @param file the part that is a file; every other part is text
    /// @throws Refusal 400 for a field that comes twice or brings a file, and where there is no form
    public static Map<String, String> beside(String file) {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST);
        }
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST);
        var fields = new LinkedHashMap<String, String>();
        for (var name : (Iterable<String>) form::iterator) {
            var values = form.get(name);
            if (values.size() != 1) {
                refusal.at("/" + name, CommonProblem.WRONG_TYPE);
            } else if (!name.equals(file)) {
                if (values.getFirst().isFileItem()) {
                    refusal.at("/" + name, CommonProblem.UNKNOWN_FIELD, name);
                } else if (!values.getFirst().getValue().isEmpty()) {
                    fields.put(name, values.getFirst().getValue());
                }
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        return fields;
    }
}
