package id.jembatan.agreements.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that is no working day, or is one again.
///
/// @param dayOff false when a decree makes it a working day again; true when left out
public record DecreeHoliday(
        @NotNull @Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") String calendar,
        @NotNull LocalDate day,
        @NotBlank @Size(max = 200) String name,
        @Nullable Boolean dayOff,
        @Nullable @Size(max = 500) String source,
        @Nullable @Size(max = 200) String certainty) {}
