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
        Audience audience,
        String keeper,
        long version)
        implements DomainEvent {

    /// How many meetings there are in each state.
    public record Meetings(long planned, long held, long replaced, long cancelled) {}

    static WorkingGroupEvent of(WorkingGroup group, Meetings meetings) {
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
