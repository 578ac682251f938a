package id.jembatan.agreements.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written of a duty and may change; its code and its rhythm stay.
///
/// @param dueDays after the end of a period, in working days of the calendar or, without one, in days of every kind
/// @param remindDays how many days before it is due somebody is reminded
/// @param procedures whose cases are reported; none: all
/// @param since the first day on which a period may begin
public record ChangeDuty(
        @NotNull @Valid Words name,
        @NotNull @Valid Words recipient,
        @NotNull @Min(0) @Max(1000) Integer dueDays,

        @Nullable @Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") String calendar,

        @NotNull @Size(max = 10) List<@NotNull @Min(0) @Max(365) Integer> remindDays,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> procedures,
        @NotBlank @Size(max = 300) String legalBasis,
        @Nullable @Size(min = 1, max = 1000) String source,
        @Nullable @Size(min = 1, max = 300) String certainty,
        @NotNull LocalDate since,
        @Nullable LocalDate until,
        @NotNull Boolean enabled) {}
