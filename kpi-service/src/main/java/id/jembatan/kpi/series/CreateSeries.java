package id.jembatan.kpi.series;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A series of one publisher.
///
/// @param code a stable short name, by which an import finds it again
/// @param publisher null where the source does not name it
public record CreateSeries(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") @Schema(examples = "global-city-rank")
        String code,

        @NotNull @Valid Wording name,
        @Nullable @Size(min = 1, max = 300) String publisher,

        @NotBlank @Size(max = 60) @Schema(examples = "rank") String unit,

        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {

    ChangeSeries changeable() {
        return new ChangeSeries(name, publisher, source, certainty, note);
    }
}
