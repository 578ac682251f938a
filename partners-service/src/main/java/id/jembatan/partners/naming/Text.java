package id.jembatan.partners.naming;

import org.jspecify.annotations.Nullable;

/// Brings text that people typed into the one form in which it is stored and compared.
public final class Text {

    private Text() {}

    /// Composed (NFC) and without blanks around it; empty text is no text.
    public static @Nullable String tidy(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var tidied = id.jembatan.platform.json.Text.normal(value).strip();
        return tidied.isEmpty() ? null : tidied;
    }

    /// Whether it is one line that a database, a list and a file can hold (see [Plain]).
    public static boolean isPlain(String value) {
        return value.codePoints()
                .noneMatch(each -> Character.isISOControl(each)
                        || Character.getType(each) == Character.SURROGATE
                        || Character.getType(each) == Character.LINE_SEPARATOR
                        || Character.getType(each) == Character.PARAGRAPH_SEPARATOR);
    }
}
