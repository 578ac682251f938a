package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the way of an indicator begins, as a form tells it.
final class Baselines {

    private Baselines() {}

    /// @param prefix before the names of the fields: `baseline.`, or nothing where the form is about it alone
    static Map<String, Object> of(Form form, String prefix, Frame frame) {
        var baseline = new LinkedHashMap<String, Object>();
        Sending.number(baseline, "value", form.was(prefix + "value"), "/" + prefix.replace('.', '/') + "value", frame);
        Sending.put(baseline, "raw", form.was(prefix + "raw"));
        Sending.put(baseline, "source", form.was(prefix + "source"));
        Sending.put(baseline, "reason", form.was(prefix + "reason"));
        baseline.put("period", Sending.period(form, frame));
        return baseline;
    }
}
