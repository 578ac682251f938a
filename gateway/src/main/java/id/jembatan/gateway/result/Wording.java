package id.jembatan.gateway.result;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name in Indonesian, English and Turkish, as far as somebody gave it.
public record Wording(
        @Nullable String id, @Nullable String en, @Nullable String tr) {

    /// In the asked language, else in the first there is.
    public String in(Locale language) {
        var asked = switch (language.getLanguage()) {
            case "en" -> en;
            case "tr" -> tr;
            default -> id;
        };
        return Stream.of(asked, id, en, tr).filter(Objects::nonNull).findFirst().orElse("");
    }

    /// The same as it is sent: only the languages in which something was typed.
    public static Map<String, Object> sent(@Nullable String id, @Nullable String en, @Nullable String tr) {
        var words = new LinkedHashMap<String, Object>();
        if (id != null) {
            words.put("id", id);
        }
        if (en != null) {
            words.put("en", en);
        }
        if (tr != null) {
            words.put("tr", tr);
        }
        return words;
    }
}
