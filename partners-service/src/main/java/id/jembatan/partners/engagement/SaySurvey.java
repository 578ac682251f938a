package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the alumni answered to the question whether they apply what they learned.
///
/// @param on the day of the survey; today, if nobody says
public record SaySurvey(
        @NotNull @Min(0) @Max(1_000_000) Integer answers,
        @NotNull @Min(0) @Max(1_000_000) Integer yes,
        @Nullable LocalDate on,
        @Nullable @Size(max = 4000) String note) {

    public SaySurvey {
        on = Days.meant(on);
        note = Text.tidy(note);
    }
}
