package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of a meeting.
///
/// @param on today, if nobody says
public record AnswerFollowUp(
        @NotNull Answer answer,
        @Nullable LocalDate on,
        @Nullable @Size(max = 4000) String note) {

    public AnswerFollowUp {
        on = Days.meant(on);
        note = Text.tidy(note);
    }
}
