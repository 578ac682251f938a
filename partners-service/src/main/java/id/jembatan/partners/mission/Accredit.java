package id.jembatan.partners.mission;

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
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
