package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who learns from whom.
@Schema(enumeration = {"we_learn", "we_teach", "joint"})
public enum Direction {
    /// Our side learns.
    WE_LEARN,
    /// Our side teaches.
    WE_TEACH,
    /// Both.
    JOINT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Direction> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable Direction, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Direction value) {
            return value == null ? null : value.code();
        }

        @Override
        public @Nullable Direction convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
