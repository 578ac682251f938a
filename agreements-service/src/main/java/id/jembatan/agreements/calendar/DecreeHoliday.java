package id.jembatan.agreements.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A day that is no working day, or is one again: also a computed holiday that the decree does not know, and a Saturday
/// that is worked.
///
/// @param dayOff false when a decree makes it a working day; true when left out
/// @param kind PUBLIC when left out
public record DecreeHoliday(
        @NotNull @Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") String calendar,
        @NotNull LocalDate day,
        @NotBlank @Size(max = 200) String name,
        @Nullable Boolean dayOff,

        @Schema(description = "PUBLIC when left out") @Nullable HolidayKind kind,

        @Nullable @Size(max = 500) String source,
        @Nullable @Size(max = 200) String certainty) {}
