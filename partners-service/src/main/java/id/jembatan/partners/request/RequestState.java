package id.jembatan.partners.request;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a request stands.
@Schema(enumeration = {"asked", "accepted", "declined", "answered", "closed", "withdrawn"})
public enum RequestState {
    /// The mission has not said anything yet.
    ASKED,
    /// The mission works on it.
    ACCEPTED,
    /// The mission will not, and says why.
    DECLINED,
    /// The mission has answered, and whoever asked has not said yet whether that will do.
    ANSWERED,
    /// The answer will do.
    CLOSED,
    /// It is not asked any more.
    WITHDRAWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequestState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<RequestState, String> {

        @Override
        public String convertToDatabaseColumn(RequestState value) {
            return value.code();
        }

        @Override
        public RequestState convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
