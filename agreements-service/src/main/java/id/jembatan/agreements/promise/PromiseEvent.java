package id.jembatan.agreements.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a promise: its whole shareable state.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseEvent(
        UUID promiseId,
        UUID agreementId,
        UUID instrumentId,
        String clause,
        String text,
        Promise.Owed side,
        @Nullable String owner,
        @Nullable PartialDate due,
        @Nullable String activity,
        @Nullable String indicator,
        @Nullable String notMeasurable,
        Promise.State state,
        @Nullable UUID supersededBy,
        long version)
        implements DomainEvent {

    static PromiseEvent of(Promise it) {
        var said = it.said();
        return new PromiseEvent(
                it.id(),
                it.agreementId(),
                it.instrumentId(),
                said.clause(),
                said.text(),
                said.side(),
                said.owner(),
                said.due(),
                said.activity(),
                said.indicator(),
                said.notMeasurable(),
                it.state(),
                it.supersededBy(),
                it.version());
    }

    @Override
    public UUID subject() {
        return promiseId;
    }

    @Override
    public String type() {
        return "id.jembatan.promise.changed.v1";
    }
}
