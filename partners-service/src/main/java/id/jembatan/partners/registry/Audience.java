package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who may know of a record about a partner; each next one includes those before it.
@Schema(enumeration = {"offices", "missions", "partner"})
public enum Audience {
    /// Our own offices only.
    OFFICES,
    /// Also the missions that are accredited to the partner's country.
    MISSIONS,
    /// Also the officers of the partner itself.
    PARTNER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<Audience, String> {

        @Override
        public String convertToDatabaseColumn(Audience audience) {
            return audience.code();
        }

        @Override
        public Audience convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
