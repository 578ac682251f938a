package id.jembatan.partners.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The plain code of a name: `İSTAÇ A.Ş.` becomes `istac-a-s`, on a Turkish machine as on any other.
public final class Slug {

    /// Long enough for every name seen, short enough for an address.
    private static final int LONGEST = 80;

    /// Letters that Unicode does not take apart into a plain letter and a mark.
    private static final Map<String, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry("ı", "i"),
            Map.entry("ß", "ss"),
            Map.entry("ẞ", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("Ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("Ħ", "h"));

    private static final Pattern WHOLE = Pattern.compile("[" + String.join("", WHOLE_LETTERS.keySet()) + "]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slug() {}

    /// Nothing, if the name has no Latin letter and no digit: then somebody has to choose the code.
    public static Optional<String> of(String name) {
        var plain = WHOLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(found -> WHOLE_LETTERS.get(found.group()));
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = NOT_PLAIN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        plain = EDGES.matcher(plain).replaceAll("");
        if (plain.length() > LONGEST) {
            plain = EDGES.matcher(plain.substring(0, LONGEST)).replaceAll("");
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
