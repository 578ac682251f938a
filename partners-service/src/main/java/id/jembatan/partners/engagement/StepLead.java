package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far two companies came.
///
/// @param on today, if nobody says
/// @param facilitated the value of the deal: facilitated, never caused
public record StepLead(
        @NotNull LeadStage stage,
        @Nullable LocalDate on,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Valid Money facilitated) {

    public StepLead {
        on = Days.meant(on);
        note = Text.tidy(note);
    }
}
