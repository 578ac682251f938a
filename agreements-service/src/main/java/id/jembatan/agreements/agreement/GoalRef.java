package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A goal that a case serves. The goals are another service's: what stands here is its reference, and words that stay
/// readable without it.
///
/// @param goal id or code of the goal; absent where it is in no register
/// @param text what the case shall bring to it
public record GoalRef(
        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}") String goal,

        @NotBlank @Size(max = 1000) String text) {}
