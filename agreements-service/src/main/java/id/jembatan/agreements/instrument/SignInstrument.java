package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A signature that took place.
///
/// @param powersNote a lawyer's note on file that full powers are not needed here
/// @param late an old text, entered afterwards: what it lacks on file is written into its act and does not stop
/// it. Only for a day that surely lies before its case was entered, or long ago; and its parent must have been
/// in force
public record SignInstrument(
        @NotNull PartialDate on,
        Draft.@Nullable @Valid Ceremony ceremony,
        @Nullable UUID powersNote,
        @Nullable Boolean late,
        @Nullable @Size(min = 1, max = 2000) String note) {}
