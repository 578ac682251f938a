package id.jembatan.agreements.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The days of a case: its whole way through the procedure, its clocks and its signatures. Working days are told as
/// places on one scale, so that those between any two of them are a difference.
///
/// @param calendars in all of which a day has to be a working day to count
/// @param countedFrom where the scale begins: this day has the place 0; absent where no day is known
/// @param version counts the tellings of this timeline, not the versions of the case
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimedEvent(
        UUID agreementId,
        List<String> calendars,
        @Nullable LocalDate countedFrom,
        List<Step> steps,
        List<Limit> clocks,
        List<Signing> signings,
        long version)
        implements DomainEvent {

    /// A step that stands: what was taken back, and what took it back, are no steps.
    ///
    /// @param from absent for the entry into the register
    /// @param done as far as it is known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            int position,
            String move,
            @Nullable String from,
            String to,
            @Nullable String actor,
            @Nullable PartialDate done,
            @Nullable Place workingDay) {}

    /// How many working days lie between the beginning of the scale and the day, which is known only so far.
    record Place(int atLeast, int atMost) {}

    /// A time limit that runs or ran.
    ///
    /// @param ended absent while it runs
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limit(
            UUID deadlineId,
            String clock,
            LocalDate startedOn,
            LocalDate due,
            int workingDays,
            @Nullable Ended ended) {}

    /// What ended a time limit.
    ///
    /// @param restarted whether it was counted anew from there
    /// @param on the day of the act
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(
            String move,
            @Nullable String actor,
            boolean restarted,
            @Nullable PartialDate on) {}

    /// A signature under a text of the case.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signing(
            UUID instrumentId, String number, String kind, LocalDate earliest, LocalDate latest, Place workingDay) {}

    @Override
    public UUID subject() {
        return agreementId;
    }

    @Override
    public String type() {
        return "id.jembatan.agreement.timed.v1";
    }
}
