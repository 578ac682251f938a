package id.jembatan.agreements.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without accents and in lower case, so that "İstanbul", "Istanbul" and "ISTANBUL" are found by one word.
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folded() {}

    public static String of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // The Turkish dotless i has no mark to take away.
        return BLANKS.matcher(plain.replace('ı', 'i').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// A `like` pattern that finds the text anywhere; the characters that SQL would read as its own are taken
    /// literally.
    public static String anywhere(String text) {
        return "%" + of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
