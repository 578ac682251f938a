package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said of a fact, in the form in which two sides are compared: neither spelling nor order nor precision makes
/// a difference, only what contradicts.
///
/// @param definition what a figure counts; another definition is another figure, even with the same number
record Words(String fact, String value, @Nullable String definition) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,12})?");

    /// A point or a thousand? Both are written so, and to read it wrong would hide a difference.
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{3}");

    boolean contradicts(Words other) {
        return switch (fact) {
            case "note" -> false; // remarks stand side by side
            case "scope" -> !items().equals(other.items());
            case "date" -> contradictsDate(other);
            case "figure" -> !sameNumber(other) || countsSomethingElse(other);
            default -> !plain(value).equals(plain(other.value));
        };
    }

    /// Items are parted by semicolons or, where there are none, by commas.
    private Set<String> items() {
        return Arrays.stream(value.split(value.contains(";") ? ";" : ","))
                .map(Words::plain)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// "2025" and "2025-08-11" do not contradict each other: the one is the other, less precise.
    private boolean contradictsDate(Words other) {
        var one = date(value);
        var two = date(other.value);
        return one.isPresent() && two.isPresent()
                ? one.get().isSurelyBefore(two.get().earliest())
                        || two.get().isSurelyBefore(one.get().earliest())
                : !plain(value).equals(plain(other.value));
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty(); // words: "autumn 2025"
        }
    }

    private boolean sameNumber(Words other) {
        var one = number(value);
        var two = number(other.value);
        return one.isPresent() && two.isPresent()
                ? one.get().compareTo(two.get()) == 0
                : plain(value).equals(plain(other.value));
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text.strip();
        return NUMBER.matcher(plain).matches() && !AMBIGUOUS.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private boolean countsSomethingElse(Words other) {
        return definition != null
                && other.definition != null
                && !plain(definition).equals(plain(other.definition));
    }

    /// Without accents, in small letters, with single blanks.
    private static String plain(String text) {
        var unmarked =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(unmarked.replace('ı', 'i'))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
