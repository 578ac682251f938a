package id.jembatan.platform.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of problems: a service's own bundle first, then the platform's.
public final class ProblemTexts {

    private static final String SERVICE = "problems";
    private static final String PLATFORM = "platform-problems";

    /// The base file is Indonesian, so a machine's own locale must not be asked on the way.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    public static String title(Problem problem, Locale language) {
        return text(problem.code() + ".title", language).orElse(problem.code());
    }

    public static String detail(Problem problem, Locale language, Object... args) {
        return text(problem.code() + ".detail", language)
                .map(pattern -> new MessageFormat(pattern, language).format(args))
                .orElseGet(() -> title(problem, language));
    }

    /// The raw text under a key, for tests that walk the bundles.
    public static Optional<String> text(String key, Locale language) {
        return lookup(SERVICE, key, language).or(() -> lookup(PLATFORM, key, language));
    }

    private static Optional<String> lookup(String bundle, String key, Locale language) {
        try {
            var texts = ResourceBundle.getBundle(
                    bundle, language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
