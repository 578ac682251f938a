package id.jembatan.agreements.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of the days of one calendar in one year, whenever one of them changes: all that is known of it, the
/// computed days too.
///
/// @param calendarYearId stands for this calendar and year, and for nothing else
public record HolidayEvent(UUID calendarYearId, String calendar, int year, List<Day> days, long version)
        implements DomainEvent {

    static final String TYPE = "id.jembatan.holiday.changed.v1";

    /// @param dayOff false where a decree made it a working day again, or where the rule of the calendar lets it count
    /// @param computed whether no decree speaks of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate day,
            String name,
            boolean dayOff,
            boolean computed,
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
