package id.jembatan.kpi.iati;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of the values of a file is a number here. Everything else, however sensible (`N=35;P=55`, `1e400`), is a text.
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,26}(?:\\.[0-9]{1,12})?");

    private Numbers() {}

    static Optional<BigDecimal> of(@Nullable String value) {
        return value != null && PLAIN.matcher(value.strip()).matches()
                ? Optional.of(new BigDecimal(value.strip()))
                : Optional.empty();
    }
}
