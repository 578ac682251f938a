package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a record stands. What happened to the body itself is its [PartnerStage].
@Schema(enumeration = {"valid", "merged", "entered_in_error"})
public enum RecordState {
    VALID,
    /// Another record is of the same body and holds what this one held.
    MERGED,
    /// It should never have been entered, for example by an import that was undone.
    ENTERED_IN_ERROR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<RecordState, String> {

        @Override
        public String convertToDatabaseColumn(RecordState state) {
            return state.code();
        }

        @Override
        public RecordState convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
