package id.jembatan.partners.mission;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What sort of mission it is. Written in lower case everywhere outside the code.
@Schema(enumeration = {"embassy", "consulate_general", "consulate"})
public enum MissionKind {
    EMBASSY,
    CONSULATE_GENERAL,
    CONSULATE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MissionKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<MissionKind, String> {

        @Override
        public String convertToDatabaseColumn(MissionKind kind) {
            return kind.code();
        }

        @Override
        public MissionKind convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
