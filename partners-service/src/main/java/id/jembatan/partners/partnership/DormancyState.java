package id.jembatan.partners.partnership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a relation shows signs of life.
@Schema(enumeration = {"lively", "quiet", "dormant", "no_record"})
public enum DormancyState {
    LIVELY,
    /// Longer silent than the warning limit.
    QUIET,
    /// Longer silent than the limit.
    DORMANT,
    /// Nothing is on record, which is no proof of silence.
    NO_RECORD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DormancyState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
