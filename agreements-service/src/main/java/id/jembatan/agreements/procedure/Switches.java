package id.jembatan.agreements.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters of a template: what they switch off is not there.
final class Switches {

    private final Map<String, Boolean> parameters;
    private final Slips slips;

    Switches(Map<String, Boolean> parameters, Slips slips) {
        this.parameters = parameters;
        this.slips = slips;
    }

    boolean on(TemplateFile.@Nullable WhenLines it, String at) {
        if (it == null || it.parameter() == null) {
            return true;
        }
        var value = parameters.get(it.parameter());
        if (value == null) {
            slips.add(at + "/parameter", Slip.UNKNOWN_NAME, "parameters", it.parameter());
            return false;
        }
        return value == !Boolean.FALSE.equals(it.is());
    }
}
