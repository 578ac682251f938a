package id.jembatan.platform.json;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What text has to be before it is stored.
public final class Text {

    private Text() {}

    /// NFC, the form in which the web exchanges text (W3C Character Model, section 2.2).
    public static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Normal, and without blanks around it; empty text is no text.
    public static @Nullable String tidy(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var tidied = normal(value).strip();
        return tidied.isEmpty() ? null : tidied;
    }

    /// Whether it is one line that a database, a list and a file can hold.
    public static boolean isPlain(String value) {
        return value.codePoints()
                .noneMatch(each -> Character.isISOControl(each)
                        || Character.getType(each) == Character.SURROGATE
                        || Character.getType(each) == Character.LINE_SEPARATOR
                        || Character.getType(each) == Character.PARAGRAPH_SEPARATOR);
    }

    /// Whether a database and a file can hold it: no NUL, no other control character than tab and line breaks, and no
    /// half of a surrogate pair.
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
