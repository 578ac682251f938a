package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What sort of name it is.
@Schema(enumeration = {"official", "local", "exonym", "former", "short", "other"})
public enum NameSort {
    /// The name in the register, one at a time, with its local form; another one follows it by a renaming.
    OFFICIAL,
    /// What the place or body calls itself, in one more language or script.
    LOCAL,
    /// What others call it: `Kiew`, `Moskwa`.
    EXONYM,
    /// A name from before it was in the register.
    FORMER,
    SHORT,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NameSort> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<NameSort, String> {

        @Override
        public String convertToDatabaseColumn(NameSort sort) {
            return sort.code();
        }

        @Override
        public NameSort convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
