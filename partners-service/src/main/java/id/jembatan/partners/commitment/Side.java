package id.jembatan.partners.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who promised.
@Schema(enumeration = {"ours", "theirs"})
public enum Side {
    /// Our government.
    OURS,
    /// The partner.
    THEIRS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Side> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable Side, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Side value) {
            return value == null ? null : value.code();
        }

        @Override
        public @Nullable Side convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
