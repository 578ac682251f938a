package id.jembatan.kpi.process;

import id.jembatan.kpi.wording.Wording;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What an indicator is called and what it counts, in the three languages. They lie in `process*.properties`; the base
/// file is Indonesian.
record Words(Wording label, Wording definition) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Locale TURKISH = Locale.of("tr");

    static Words of(String key) {
        return new Words(in(key + ".label"), in(key + ".definition"));
    }

    private static Wording in(String key) {
        return new Wording(text(key, INDONESIAN), text(key, Locale.ENGLISH), text(key, TURKISH));
    }

    /// How many of the things that were looked at cannot be judged.
    static String coverage(long of, long unknown, Locale language) {
        var key = of == 0 ? "coverage.none" : unknown == 0 ? "coverage.whole" : "coverage.part";
        return new MessageFormat(text(key, language), language).format(new Object[] {of, unknown});
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "process", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
