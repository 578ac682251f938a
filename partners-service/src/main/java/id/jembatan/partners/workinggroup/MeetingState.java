package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a meeting stands.
@Schema(enumeration = {"planned", "held", "replaced", "cancelled"})
public enum MeetingState {
    /// It is to be.
    PLANNED,
    /// People met.
    HELD,
    /// Documents were exchanged instead.
    REPLACED,
    /// It was called off.
    CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MeetingState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Whether it took place, in one form or the other.
    boolean tookPlace() {
        return this == HELD || this == REPLACED;
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<MeetingState, String> {

        @Override
        public String convertToDatabaseColumn(MeetingState value) {
            return value.code();
        }

        @Override
        public MeetingState convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
