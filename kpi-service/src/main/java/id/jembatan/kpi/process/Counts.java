package id.jembatan.kpi.process;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a thing counts in a figure, in the order of the numbers that the statements use.
enum Counts {
    NO,
    YES,
    /// It may: a day is not known well enough.
    POSSIBLY,
    NOT_KNOWN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Counts> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
