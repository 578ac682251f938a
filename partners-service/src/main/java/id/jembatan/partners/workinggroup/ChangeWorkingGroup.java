package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a working group can be changed; members, meetings and documents have addresses of their own.
///
/// @param endedOn from then on it is not silent any more, but over
public record ChangeWorkingGroup(
        @Nullable UUID partnershipId,
        @NotBlank @Plain @Size(max = 200) String name,
        @NotNull @Size(max = 30) List<@NotNull @Plain @Size(max = 40) String> sectors,
        @Nullable @Valid Mandate mandate,
        @Min(1) @Max(12) int meetingsPerYear,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate endedOn,
        @NotNull Audience audience) {

    public ChangeWorkingGroup {
        name = name == null ? "" : name.strip();
        endedOn = Days.meant(endedOn);
    }
}
