package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A working group, as it is set up.
///
/// @param partnershipId the relation it belongs to, if it belongs to one alone
/// @param sectors codes, see listSectors
/// @param meetingsPerYear how often it means to meet; left out: once
/// @param firstHost whose turn the first meeting is; from then on it changes
/// @param foundedOn left out: today
/// @param audience who may know of the group; `partner`: its officers too
public record FoundWorkingGroup(
        @NotNull UUID partnerId,
        @Nullable UUID partnershipId,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "Joint Working Group on Water")
        String name,

        @Nullable @Size(max = 30) List<@NotNull @Plain @Size(max = 40) String> sectors,
        @Nullable @Valid Mandate mandate,
        @Nullable @Min(1) @Max(12) Integer meetingsPerYear,
        @Nullable Side firstHost,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate foundedOn,
        @Nullable @Size(max = 100) List<@NotNull @Valid NameMember> members,
        @Nullable Audience audience) {

    public FoundWorkingGroup {
        name = name == null ? "" : name.strip();
        sectors = sectors == null ? List.of() : sectors;
        members = members == null ? List.of() : members;
        foundedOn = Days.meant(foundedOn);
    }

    /// Never absent: none is an empty list.
    @Override
    public List<String> sectors() {
        return sectors == null ? List.of() : sectors;
    }

    /// Never absent: none is an empty list.
    @Override
    public List<NameMember> members() {
        return members == null ? List.of() : members;
    }

    Audience audienceOrMissions() {
        return audience == null ? Audience.MISSIONS : audience;
    }

    /// A member of one side: a contact, or a role with its organisation.
    ///
    /// @param contactId the person, where the caller may know of him
    /// @param from the first day of membership, where it is known
    @Schema(name = "NameMember")
    public record NameMember(
            @NotNull Side side,
            @Nullable UUID contactId,
            @Nullable @Plain @Size(max = 200) String role,
            @Nullable @Plain @Size(max = 200) String organisation,

            @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate from,

            @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate until,

            @Nullable Boolean chair) {

        public NameMember {
            role = Text.tidy(role);
            organisation = Text.tidy(organisation);
            from = Days.meant(from);
            until = Days.meant(until);
            chair = chair != null && chair;
        }

        boolean leads() {
            return Boolean.TRUE.equals(chair);
        }

        boolean isSomebody() {
            return contactId != null || role != null && organisation != null;
        }
    }
}
