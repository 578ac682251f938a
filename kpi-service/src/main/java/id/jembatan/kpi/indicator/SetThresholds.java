package id.jembatan.kpi.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/// Bands by which a status is told from a day on.
///
/// @param bands from the lowest to the highest
record SetThresholds(
        @NotNull LocalDate validFrom,
        @NotNull @Size(min = 1, max = 10) List<@Valid @NotNull Band> bands,
        @NotBlank @Size(max = 1000) String reason) {}
