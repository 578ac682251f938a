package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of a meeting, as far as somebody could find out.
@Schema(enumeration = {"alive", "grown", "dead", "no_answer"})
public enum Answer {
    ALIVE,
    /// More came of it than was agreed.
    GROWN,
    DEAD,
    /// Nobody answered.
    NO_ANSWER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable Answer, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Answer value) {
            return value == null ? null : value.code();
        }

        @Override
        public @Nullable Answer convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
