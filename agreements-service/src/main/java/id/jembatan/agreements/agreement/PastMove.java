package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A step that an old case has taken before it came into the register: told by a source, not judged by its papers.
///
/// @param done when, as far as it is known
/// @param source where that is known from
/// @param explanation why it is dated before the step before it, where it is
public record PastMove(
        @NotBlank @Size(max = 100) String move,
        @NotNull PartialDate done,
        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 4000) String reason,
        @Nullable @Size(min = 1, max = 2000) String explanation,
        @Nullable @Valid OutsideAct act) {}
