package id.jembatan.agreements.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A report has gone out: the letter it went with.
///
/// @param cutOff the day as of which the report that was sent shows the register
public record SubmitReport(
        @NotBlank @Size(max = 200) String letterNumber,
        @NotNull LocalDate submittedOn,
        @Nullable LocalDate cutOff,
        @Nullable @Size(min = 1, max = 2000) String note) {}
