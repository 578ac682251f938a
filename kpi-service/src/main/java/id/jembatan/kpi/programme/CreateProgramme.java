package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A programme of one agreement, one partnership or one goal.
///
/// @param code a stable short name, by which an import finds it again
/// @param year the year of a yearly work programme; none for one that runs on
/// @param shared whether an officer of the partner may see the programme of a partnership; that of an agreement is
/// seen with the agreement
public record CreateProgramme(
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") @Schema(examples = "work-programme-2019")
        String code,

        @Nullable UUID agreement,
        @Nullable UUID partnership,
        @Nullable UUID goal,
        @NotNull @Valid Wording title,
        @Nullable @Min(1900) @Max(2200) Integer year,
        @Nullable @Valid PartialDate from,
        @Nullable @Valid PartialDate until,
        @Nullable Boolean shared,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {

    ChangeProgramme changeable() {
        return new ChangeProgramme(title, year, from, until, Boolean.TRUE.equals(shared), source, certainty, note);
    }
}
