package id.jembatan.partners.naming;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form in which names of all scripts are compared: plain Latin letters, lower case, words apart by one blank.
/// `Москва` becomes `moskva`, `Đà Nẵng` becomes `da nang`. Good for finding what may be the same, never for showing.
public final class Latin {

    /// By the rules of ICU. Chinese characters are read as in Mandarin wherever they come from, so Japanese names
    /// meet others of their own script, not their Latin form.
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    /// Marks and the modifier letters that stand for sounds Latin has no letter for: `ʾ`, `’`.
    private static final Pattern SILENT = Pattern.compile("[\\p{M}\\p{Lm}'’‘`´]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private Latin() {}

    /// Letters of a script that nobody can write in Latin (yet) stay as they are; a name without any letter or digit
    /// is the empty text.
    public static String of(String name) {
        var latin = PLAIN.matcher(name).matches()
                ? name
                : TO_LATIN.transliterate(Normalizer.normalize(name, Normalizer.Form.NFKC));
        var letters = SILENT.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(letters.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// The same for a name that need not be there.
    public static @Nullable String ofOptional(@Nullable String name) {
        return name == null ? null : of(name);
    }
}
