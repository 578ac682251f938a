package id.jembatan.partners.mission;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.place.CountryCode;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A standing with a country.
///
/// @param from the first day; absent: not known
/// @param until the last day; absent: not known, or not over
public record Accredit(
        @NotNull @CountryCode @Schema(examples = "TR") String country,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate from,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate until) {

    public Accredit {
        from = Days.meant(from);
        until = Days.meant(until);
    }
}
