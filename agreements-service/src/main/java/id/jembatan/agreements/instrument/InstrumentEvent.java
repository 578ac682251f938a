package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of an instrument: its whole shareable state, whatever happened to it.
///
/// @param endsOn the last day, as far as it is known; absent where there is none or nobody knows it
/// @param endKnown false where nobody knows whether and when it ends
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstrumentEvent(
        UUID instrumentId,
        UUID agreementId,
        String number,
        String kind,
        String title,
        Instrument.State state,
        @Nullable UUID parentId,
        @Nullable UUID followsId,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate inForceOn,
        @Nullable PartialDate endsOn,
        boolean endKnown,
        @Nullable String endGround,
        List<String> languages,
        long version)
        implements DomainEvent {

    static InstrumentEvent of(Instrument it) {
        var draft = it.draft();
        return new InstrumentEvent(
                it.id(),
                it.agreementId(),
                it.number(),
                it.kind(),
                draft.title(),
                it.state(),
                it.parentId(),
                it.followsId(),
                written(it.signed()),
                written(it.inForce()),
                written(it.ends()),
                it.endKnown(),
                it.endGround(),
                draft.textsOrNone().stream().map(Draft.Text::language).toList(),
                it.version());
    }

    static @Nullable PartialDate written(@Nullable Span span) {
        return span == null ? null : span.written();
    }

    @Override
    public UUID subject() {
        return instrumentId;
    }

    @Override
    public String type() {
        return "id.jembatan.instrument.changed.v1";
    }
}
