package id.jembatan.partners.engagement;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a line of a programme.
///
/// @param zone in which the people there read the time
/// @param who who takes part in it; left out when personal data are not shown any more
@Schema(name = "SayProgrammeLine")
public record SayProgrammeLine(
        @NotNull OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,

        @NotBlank @Size(max = 60) @Schema(examples = "Europe/Istanbul")
        String zone,

        @Nullable @Plain @Size(max = 300) String place,
        @NotBlank @Plain @Size(max = 500) String what,
        @Nullable @Plain @Size(max = 500) String who) {

    public SayProgrammeLine {
        RecordEngagement.refuseStrange(startsAt);
        RecordEngagement.refuseStrange(endsAt);
        zone = zone == null || zone.isBlank() ? "" : ZoneId.of(zone.strip()).getId();
        place = Text.tidy(place);
        what = what == null ? "" : what.strip();
        who = Text.tidy(who);
    }
}
