package id.jembatan.partners.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a mission, when it is entered and whenever it changes: its whole shareable state.
public record MissionEvent(
        UUID missionId,
        String code,
        String name,
        MissionKind kind,
        Seat seat,
        List<Accredited> accreditations,
        long version)
        implements DomainEvent {

    /// The country in which it resides.
    public record Seat(String country) {}

    /// A standing with a country; both days belong to it, an absent one is not known.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accredited(
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    static MissionEvent of(Mission mission) {
        return new MissionEvent(
                mission.id(),
                mission.code(),
                mission.name(),
                mission.kind(),
                new Seat(mission.seat().country()),
                mission.accreditations().stream()
                        .map(each -> new Accredited(each.country(), each.from(), each.until()))
                        .toList(),
                mission.version());
    }

    @Override
    public UUID subject() {
        return missionId;
    }

    @Override
    public String type() {
        return "id.jembatan.mission.changed.v1";
    }
}
