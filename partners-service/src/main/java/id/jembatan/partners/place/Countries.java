package id.jembatan.partners.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The country codes of ISO 3166-1 that are assigned, as the Java platform carries them.
public final class Countries {

    private static final Set<String> ALPHA2 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Map<String, String> BY_ALPHA3 = ALPHA2.stream()
            .collect(Collectors.toUnmodifiableMap(each -> Locale.of("", each).getISO3Country(), Function.identity()));

    private Countries() {}

    static boolean isAlpha2(String code) {
        return ALPHA2.contains(code);
    }

    /// The alpha-2 code that is meant by an alpha-2 or alpha-3 code of a file, or nothing if it is neither.
    public static Optional<String> read(String code) {
        return isAlpha2(code) ? Optional.of(code) : Optional.ofNullable(BY_ALPHA3.get(code));
    }
}
