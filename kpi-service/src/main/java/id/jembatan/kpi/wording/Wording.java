package id.jembatan.kpi.wording;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name in Indonesian, English and Turkish, as far as somebody gave it; at least in one of them.
@Embeddable
public record Wording(
        @Nullable @Pattern(regexp = WORDS) @Size(max = 300) @Schema(examples = "Masuk 50 besar kota global")
        String id,

        @Nullable @Pattern(regexp = WORDS) @Size(max = 300) @Schema(examples = "Top 50 global city")
        String en,

        @Nullable @Pattern(regexp = WORDS) @Size(max = 300) String tr) {

    /// More than blanks.
    private static final String WORDS = "(?s).*\\S.*";

    /// In the asked language, else in the first there is: Indonesian, English, Turkish.
    public String in(Locale language) {
        var asked = switch (language.getLanguage()) {
            case "en" -> en;
            case "tr" -> tr;
            default -> id;
        };
        return Stream.of(asked, id, en, tr).filter(Objects::nonNull).findFirst().orElse("");
    }

    /// Whether there is a name at all.
    public boolean given() {
        return Stream.of(id, en, tr).anyMatch(Objects::nonNull);
    }
}
