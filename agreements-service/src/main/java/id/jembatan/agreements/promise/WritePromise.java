package id.jembatan.agreements.promise;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A promise as it is written down, and what a patch changes of it.
///
/// @param clause where it stands, such as `Pasal 3 ayat (1)`
/// @param side who owes it
/// @param owner the department or person who does it
/// @param activity by what it is done: the address or the name of an engagement, a programme, a commitment
/// @param indicator by which figure it is followed: the id or the code of an indicator
/// @param notMeasurable why no figure can follow it; said openly, or not at all
public record WritePromise(
        @NotBlank @Size(max = 100) String clause,
        @NotBlank @Size(max = 4000) String text,
        @NotNull Promise.Owed side,
        @Nullable @Size(min = 1, max = 200) String owner,
        @Nullable PartialDate due,
        @Nullable @Size(min = 1, max = 500) String activity,
        @Nullable @Size(min = 1, max = 200) String indicator,
        @Nullable @Size(min = 1, max = 1000) String notMeasurable) {}
