package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// A locked period is to be opened for one person.
///
/// @param account the name of his account, or its id
/// @param until the moment at which it closes again
record UnlockPeriod(
        @NotNull PeriodForm period,
        @NotBlank @Size(max = 200) String account,
        @NotNull Instant until,
        @NotBlank @Size(max = 1000) String reason) {}
