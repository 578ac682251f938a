package id.jembatan.partners.mission;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mission, as somebody writes it down for the first time.
///
/// @param code only where the code made from the name would not do
/// @param seat the country it resides in, which need not be one it is accredited to
/// @param accreditationUnknown whether nobody knows where it is accredited; a mission without accreditations has to say
///     so, for it sees no partner
/// @param relation how it takes part in the partnerships, where that is known
public record OpenMission(
        @Nullable @Size(max = 90) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "kbri-ankara")
        String code,

        @NotNull MissionKind kind,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "KBRI Ankara")
        String name,

        @Nullable @Plain @Size(max = 200) String localName,
        @NotNull @Valid Seat seat,
        @Nullable @Size(max = 50) List<@NotNull @Valid Accredit> accreditations,
        @Nullable Boolean accreditationUnknown,
        @Nullable @Valid Relation relation,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public OpenMission {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        accreditations = accreditations == null ? List.of() : accreditations;
        accreditationUnknown = Boolean.TRUE.equals(accreditationUnknown);
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    /// As files have it: where there is no accreditation, the file knows none.
    public OpenMission(
            @Nullable String code,
            MissionKind kind,
            String name,
            @Nullable String localName,
            Seat seat,
            List<Accredit> accreditations,
            @Nullable Relation relation,
            @Nullable String source,
            @Nullable String certainty) {
        this(code, kind, name, localName, seat, accreditations, accreditations.isEmpty(), relation, source, certainty);
    }

    /// Absent says no.
    boolean saysUnknown() {
        return Boolean.TRUE.equals(accreditationUnknown);
    }

    /// Never absent: no accreditation is an empty list.
    @Override
    public List<Accredit> accreditations() {
        return accreditations == null ? List.of() : accreditations;
    }

    /// Where a mission resides.
    public record Seat(
            @NotNull @CountryCode @Schema(examples = "TR") String country,
            @Nullable @Valid Location location) {}

    /// How a mission takes part: the kind of partnership, and since when.
    @Schema(name = "MissionRelation")
    public record Relation(
            @NotBlank @Plain @Size(max = 60) String kind,
            @Nullable PartialDate since) {}
}
