package id.jembatan.agreements.promise;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a promise.
///
/// @param on when
/// @param document evidence on the case's file
/// @param evidence evidence that lies elsewhere: an address, a report's name
/// @param supersededBy the promise that takes its place
public record TakeStep(
        @NotNull Promise.State state,
        @Nullable PartialDate on,
        @Nullable @Size(min = 1, max = 2000) String note,
        @Nullable UUID document,
        @Nullable @Size(min = 1, max = 1000) String evidence,
        @Nullable UUID supersededBy) {}
