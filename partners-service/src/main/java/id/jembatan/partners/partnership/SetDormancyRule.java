package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// After how many months without a sign of life a relation is quiet, and dormant, from a day on.
///
/// @param partnershipKind only for relations of this kind; absent: for all that have no rule of their own
/// @param quietMonths absent together with `dormantMonths`: from that day on the general rule holds for the kind again
public record SetDormancyRule(
        @Nullable @Plain @Size(max = 60) String partnershipKind,
        @Nullable @Min(1) @Max(1200) @Schema(examples = "9") Integer quietMonths,

        @Nullable @Min(1) @Max(1200) @Schema(examples = "12")
        Integer dormantMonths,

        @NotNull LocalDate validFrom,
        @NotBlank @Plain @Size(max = 1000) String source,
        @Nullable @Plain @Size(max = 1000) String note) {

    public SetDormancyRule {
        source = source == null ? "" : source.strip();
        note = Text.tidy(note);
    }
}
