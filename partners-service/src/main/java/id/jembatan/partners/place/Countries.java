package id.jembatan.partners.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The country codes of ISO 3166-1 that are assigned, as the Java platform carries them.
public final class Countries {

    private static final Set<String> ALPHA2 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Map<String, String> BY_ALPHA3 = ALPHA2.stream()
            .collect(Collectors.toUnmodifiableMap(each -> Locale.of("", each).getISO3Country(), Function.identity()));

    /// Codes that were taken back for a newer one, as ISO 3166-3 has them: its codes are the old one and the new one
    /// in a row (`BUMM`, `TPTL`).
    private static final Map<String, String> FOLLOWED = Locale.getISOCountries(Locale.IsoCountryCode.PART3).stream()
            .filter(each -> !ALPHA2.contains(each.substring(0, 2)) && ALPHA2.contains(each.substring(2)))
            .collect(Collectors.toUnmodifiableMap(
                    each -> each.substring(0, 2), each -> each.substring(2), (one, other) -> one));

    /// What ISO 3166-1 keeps reserved for a country that has another code: `UK`, at the wish of the United Kingdom.
    private static final Map<String, String> RESERVED = Map.of("UK", "GB");

    private Countries() {}

    /// The code that was probably meant by something that is none, where ISO 3166 tells.
    static Optional<String> meantBy(String code) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        return Stream.of(
                        read(upper), Optional.ofNullable(RESERVED.get(upper)), Optional.ofNullable(FOLLOWED.get(upper)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Whether it has the form of a code of ISO 3166-2 for a part of a country that exists: `CN-TW`, `ID-JK`.
    static boolean isPart(String code) {
        return code.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && isAlpha2(code.substring(0, 2));
    }

    static boolean isAlpha2(String code) {
        return ALPHA2.contains(code);
    }

    /// The alpha-2 code that is meant by an alpha-2 or alpha-3 code of a file, or nothing if it is neither.
    public static Optional<String> read(String code) {
        return isAlpha2(code) ? Optional.of(code) : Optional.ofNullable(BY_ALPHA3.get(code));
    }
}
