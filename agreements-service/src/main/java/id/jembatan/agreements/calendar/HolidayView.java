package id.jembatan.agreements.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day of a calendar as the API shows it.
public record HolidayView(
        UUID id,
        String calendar,
        LocalDate day,
        String name,
        boolean dayOff,
        @Nullable String source,
        @Nullable String certainty) {}
