package id.jembatan.partners.workinggroup;

import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a working group, whenever it or one of its meetings changes: how it stands, nothing of people.
public record WorkingGroupEvent(
        UUID workingGroupId,
        String name,
        UUID partnerId,
        @Nullable UUID partnershipId,
        List<String> sectors,
        @Nullable LocalDate mandateFrom,
        @Nullable LocalDate mandateUntil,
        int meetingsPerYear,
        LocalDate foundedOn,
        @Nullable LocalDate lastMetOn,
        @Nullable LocalDate endedOn,
        Meetings meetings,
        List<Day> meetingDays,
        Audience audience,
        String keeper,
        long version)
        implements DomainEvent {

    /// How many meetings there are in each state.
    public record Meetings(long planned, long held, long replaced, long cancelled) {}

    /// One meeting: what was planned, and what became of it.
    ///
    /// @param planned whether it was planned at all; one that just took place was not
    /// @param heldOn the day on which people met or documents were exchanged
    public record Day(
            UUID meetingId,
            boolean planned,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            MeetingState state) {}

    static WorkingGroupEvent of(WorkingGroup group, Meetings meetings, List<Day> days) {
        var mandate = group.mandate();
        return new WorkingGroupEvent(
                group.id(),
                group.name(),
                group.partnerId(),
                group.partnershipId(),
                group.sectors(),
                mandate == null ? null : mandate.from(),
                mandate == null ? null : mandate.until(),
                group.meetingsPerYear(),
                group.foundedOn(),
                group.lastMetOn(),
                group.endedOn(),
                meetings,
                days,
                group.audience(),
                group.keeper().code(),
                group.version());
    }

    @Override
    public UUID subject() {
        return workingGroupId;
    }

    @Override
    public String type() {
        return "id.jembatan.working-group.changed.v1";
    }
}
