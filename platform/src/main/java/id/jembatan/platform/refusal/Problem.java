package id.jembatan.platform.refusal;

import java.util.Locale;

/// A reason to say no. Each feature has its own enum of them; the texts live in the bundle `problems` of the
/// service, under `<code>.title` and `<code>.detail`, in every language of the suite.
public interface Problem {

    /// The name of the enum constant.
    String name();

    /// The HTTP status that goes with it (api.md, Refusals).
    int status();

    /// The stable code, as clients see it: `UNKNOWN_PARTNER` becomes `unknown-partner`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
