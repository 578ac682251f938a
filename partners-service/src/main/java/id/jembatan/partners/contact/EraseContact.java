package id.jembatan.partners.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That somebody is to be forgotten before the time of his class is over.
public record EraseContact(@NotNull Reason reason) {

    /// A code and no free text: the reason stays on record when the person is gone.
    @Schema(
            name = "ErasureReason",
            enumeration = {"request", "withdrawal", "unlawful", "error"})
    public enum Reason {
        /// The person asked for it.
        REQUEST,
        /// The consent was withdrawn.
        WITHDRAWAL,
        /// There was no ground to hold the data.
        UNLAWFUL,
        /// The data were entered by mistake.
        ERROR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
