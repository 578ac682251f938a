package id.jembatan.agreements.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which days of the week are none to work on, from a day on.
public record DecideWeek(
        @NotNull @Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") String calendar,
        @NotNull LocalDate validFrom,
        @NotNull @Size(max = 6) Set<DayOfWeek> weekend,
        @NotNull Boolean collectiveLeaveOff,
        @NotNull @Size(min = 1, max = 500) String source,
        @Nullable @Size(max = 200) String certainty) {}
