package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants to take.
///
/// @param on the day of the act itself, where it was not today
public record MakeMove(
        @NotBlank @Size(max = 100) String move,
        @Nullable @Size(max = 4000) String reason,
        @Nullable LocalDate on) {}
