package id.jembatan.partners.request;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How urgent it is.
@Schema(enumeration = {"low", "normal", "high"})
public enum Priority {
    LOW,
    NORMAL,
    HIGH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<Priority, String> {

        @Override
        public String convertToDatabaseColumn(Priority value) {
            return value.code();
        }

        @Override
        public Priority convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
