package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step to another stage.
///
/// @param move see nextOfEngagement
/// @param on the day on which it was made; today, if nobody says
/// @param reference the paper that says so, such as the number of a permit
/// @param reason why, where the move needs it
/// @param result what came of it, where it is said only now
@Schema(name = "MakeEngagementMove")
public record MakeMove(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "request-permit")
        String move,

        @Nullable LocalDate on,
        @Nullable @Plain @Size(max = 300) String reference,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(max = 20_000) String result) {

    public MakeMove {
        on = Days.meant(on);
        reference = Text.tidy(reference);
        reason = Text.tidy(reason);
        result = Text.tidy(result);
    }
}
