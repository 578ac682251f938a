package id.jembatan.partners.commitment;

import id.jembatan.partners.mission.Days;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The partner's officer says that his side has done what it promised; our side confirms it by an outcome.
///
/// @param on today, if nobody says
@Schema(name = "CommitmentStatement")
public record StateDone(
        @Nullable LocalDate on, @NotBlank @Size(max = 4000) String note) {

    public StateDone {
        on = Days.meant(on);
        note = note == null ? "" : java.util.Objects.requireNonNullElse(Text.tidy(note), "");
    }
}
