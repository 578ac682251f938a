package id.jembatan.partners.mission;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a mission can be corrected. Its code is for good, and its accreditations have addresses of their own.
public record ChangeMission(
        @NotNull MissionKind kind,
        @NotBlank @Plain @Size(max = 200) String name,
        @Nullable @Plain @Size(max = 200) String localName,
        @NotNull @Valid OpenMission.Seat seat,
        @Valid OpenMission.@Nullable Relation relation,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public ChangeMission {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    static ChangeMission of(Mission mission) {
        return new ChangeMission(
                mission.kind(),
                mission.name(),
                mission.localName(),
                mission.seat(),
                mission.relation(),
                mission.source(),
                mission.certainty());
    }

    /// The same as a statement about this mission, which leaves its accreditations alone.
    OpenMission of(String code) {
        return new OpenMission(code, kind, name, localName, seat, List.of(), true, relation, source, certainty);
    }
}
