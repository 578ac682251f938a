package id.jembatan.agreements.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of the days of one calendar in one year, whenever one of them changes: all that is known of it.
///
/// @param calendarYearId stands for this calendar and year, and for nothing else
public record HolidayEvent(UUID calendarYearId, String calendar, int year, List<Day> days, long version)
        implements DomainEvent {

    static final String TYPE = "id.jembatan.holiday.changed.v1";

    /// @param dayOff false where a decree made it a working day again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate day,
            String name,
            boolean dayOff,
            @Nullable String source,
            @Nullable String certainty) {}

    @Override
    public UUID subject() {
        return calendarYearId;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
