package id.jembatan.agreements.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise as the API shows it.
///
/// @param overdue whether its day is over and it is neither kept, broken nor superseded
/// @param steps what happened to it, in order; only in the answer about one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromiseView(
        UUID id,
        UUID agreementId,
        UUID instrumentId,
        String instrument,
        int position,
        String clause,
        String text,
        Promise.Owed side,
        @Nullable String owner,
        @Nullable PartialDate due,
        Certainty overdue,
        @Nullable String activity,
        @Nullable String indicator,
        @Nullable String notMeasurable,
        Promise.State state,
        String stateLabel,
        @Nullable UUID supersededBy,
        @Nullable List<StepOf> steps,
        long version,
        @Nullable List<String> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepOf(
            Promise.State state,
            String label,
            @Nullable PartialDate on,
            @Nullable String note,
            @Nullable UUID document,
            @Nullable String evidence,
            Instant at,
            String by) {}
}
