package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A figure as a form tells it, and as the service wants it.
final class Figures {

    private Figures() {}

    static Map<String, Object> said(UUID use, Form form, Frame frame) {
        var said = values(form, frame);
        said.put("indicator", use);
        said.put("period", Sending.period(form, frame));
        Sending.put(said, "status", form.was("status"));
        var helpers = form.was("preparedBy").split("[,;\\s]+");
        if (!form.was("preparedBy").isEmpty()) {
            said.put("preparedBy", List.of(helpers));
        }
        return said;
    }

    /// What a correction says anew.
    static Map<String, Object> corrected(Form form, Frame frame) {
        var said = values(form, frame);
        Sending.put(said, "reason", form.was("reason"));
        return said;
    }

    private static Map<String, Object> values(Form form, Frame frame) {
        var said = Sending.fields(form, "state", "level", "raw", "reachedOn", "source", "certainty", "comment");
        if (form.was("state").isEmpty() || form.was("state").equals("VALUE")) {
            Sending.number(said, "value", form, frame);
            Sending.number(said, "numerator", form, frame);
            Sending.number(said, "denominator", form, frame);
        }
        return said;
    }
}
