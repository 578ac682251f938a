package id.jembatan.kpi.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An activity will not be done.
record DropActivity(@NotBlank @Size(max = 1000) String reason) {}
