package id.jembatan.kpi.series;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The figures of an applied indicator come from the series.
record NameSeries(
        @NotNull @Schema(description = "The applied indicator")
        UUID indicator) {}
