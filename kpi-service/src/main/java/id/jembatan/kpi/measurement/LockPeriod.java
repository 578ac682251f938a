package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A period is to be locked, and why.
record LockPeriod(
        @NotNull PeriodForm period,
        @NotBlank @Size(max = 1000) String reason) {}
