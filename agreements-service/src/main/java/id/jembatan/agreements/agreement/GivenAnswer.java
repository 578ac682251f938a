package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Answer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// An answer to an item of a checklist.
///
/// @param evidence what it rests on
/// @param decidedBy who decided; filled with the caller's name when left out
public record GivenAnswer(
        @NotNull Answer answer,
        @Nullable @Size(max = 2000) String evidence,
        @Nullable @Size(max = 200) String decidedBy) {}
