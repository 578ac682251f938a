package id.jembatan.agreements.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day of a calendar as the API shows it.
///
/// @param id absent for a computed day: nobody has entered it
/// @param computed whether it comes from the base, and no decree speaks of it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidayView(
        @Nullable UUID id,
        String calendar,
        LocalDate day,
        String name,
        boolean dayOff,
        HolidayKind kind,
        boolean computed,
        @Nullable String source,
        @Nullable String certainty) {}
