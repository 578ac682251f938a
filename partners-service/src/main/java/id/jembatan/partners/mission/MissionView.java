package id.jembatan.partners.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mission as the API shows it.
///
/// @param accreditationUnknown whether nobody has said where it is accredited
/// @param actions what this caller may do with it now
public record MissionView(
        UUID id,
        @Schema(examples = "kbri-ankara") String code,
        MissionKind kind,
        String name,
        @Nullable String localName,
        OpenMission.Seat seat,
        OpenMission.@Nullable Relation relation,
        List<Accredited> accreditations,
        boolean accreditationUnknown,
        @Nullable String source,
        @Nullable String certainty,
        long version,
        List<String> actions) {

    /// A standing with a country; both days belong to it, an absent one is not known.
    @Schema(name = "Accreditation")
    public record Accredited(
            UUID id,
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    static MissionView of(Mission mission, List<String> actions) {
        return new MissionView(
                mission.id(),
                mission.code(),
                mission.kind(),
                mission.name(),
                mission.localName(),
                mission.seat(),
                mission.relation(),
                mission.accreditations().stream()
                        .map(each -> new Accredited(each.id(), each.country(), each.from(), each.until()))
                        .toList(),
                mission.accreditations().isEmpty(),
                mission.source(),
                mission.certainty(),
                mission.version(),
                actions);
    }
}
