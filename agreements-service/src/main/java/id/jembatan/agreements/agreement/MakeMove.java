package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants to take.
///
/// @param on the day of the act itself, where it was not today
/// @param done the same as far as it is known; one of the two
/// @param explanation why it is dated before the step before it, where it is
/// @param act the letter of a body outside that tells of it
public record MakeMove(
        @NotBlank @Size(max = 100) String move,
        @Nullable @Size(max = 4000) String reason,
        @Nullable LocalDate on,
        @Nullable PartialDate done,
        @Nullable @Size(min = 1, max = 2000) String explanation,
        @Nullable @Valid OutsideAct act) {}
