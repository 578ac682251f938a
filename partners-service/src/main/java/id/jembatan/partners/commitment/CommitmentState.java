package id.jembatan.partners.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How it stands with a promise.
@Schema(enumeration = {"open", "done", "handed_over", "dropped"})
public enum CommitmentState {
    OPEN,
    DONE,
    /// Somebody else took it on as a task of theirs.
    HANDED_OVER,
    /// It will not be done, and it is on record why.
    DROPPED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CommitmentState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable CommitmentState, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CommitmentState value) {
            return value == null ? null : value.code();
        }

        @Override
        public @Nullable CommitmentState convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
