package id.jembatan.partners.workinggroup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// A year whose meetings are to be planned, in turn, as many as the group means to hold.
public record PlanYear(@Min(1900) @Max(9999) int year) {}
