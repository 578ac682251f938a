package id.jembatan.kpi.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What must be finished first, and how many days go by before this one begins.
@Embeddable
public record After(
        @NotNull @Column(name = "predecessor_id") @Schema(description = "The activity that must be finished first")
        UUID activity,

        @Min(-3650) @Max(3650) @Column(name = "lag_days") @Schema(description = "Days between; negative: they overlap")
        Integer lagDays) {

    /// Without a word about it, no day goes by.
    @SuppressWarnings("NullAway") // what is missing in JSON is null
    public After {
        lagDays = lagDays == null ? 0 : lagDays;
    }
}
