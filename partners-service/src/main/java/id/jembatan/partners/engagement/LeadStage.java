package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far two companies came.
@Schema(enumeration = {"lead", "contact", "deal", "lost"})
public enum LeadStage {
    /// They were brought together.
    LEAD,
    /// They stayed in contact.
    CONTACT,
    /// They agreed.
    DEAL,
    /// Nothing came of it.
    LOST;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeadStage> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable LeadStage, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LeadStage value) {
            return value == null ? null : value.code();
        }

        @Override
        public @Nullable LeadStage convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
