package id.jembatan.agreements.text;

import id.jembatan.platform.refusal.ProblemTexts;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why something came out as it did: a code and its values, worded in the reader's language when it is read. What is
/// stored are the values, never a sentence.
public record Why(String code, List<String> values) {

    public Why {
        values = List.copyOf(values);
    }

    public static Why of(String code, @Nullable Object... values) {
        return new Why(
                code,
                Arrays.stream(values)
                        .map(it -> it == null ? "-" : it.toString())
                        .toList());
    }

    /// The sentence under `why.<code>` of the bundles; a value that is itself a code is looked up under `word.<value>`.
    public String in(Locale language) {
        var pattern = ProblemTexts.text("why." + code, language).orElse(code);
        return new MessageFormat(pattern, language)
                .format(values.stream()
                        .map(it -> ProblemTexts.text("word." + it, language).orElse(it))
                        .toArray());
    }
}
