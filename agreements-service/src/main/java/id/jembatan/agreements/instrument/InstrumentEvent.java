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
/// @param undecided only where its term ran out and nobody had decided whether it goes on
/// @param endKnown false where nobody knows whether and when it ends
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentEvent(
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
        @Nullable Boolean undecided,
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
                ranOutUndecided(it) ? Boolean.TRUE : null,
                draft.textsOrNone().stream().map(Draft.Text::language).toList(),
                it.version());
    }

    /// A case that has an end and no text which carries it: it stands for its text until one comes.
    ///
    /// @param kind no instrument has it
    public record StandIn(UUID agreement, String reference, String kind, String title, long version) {}

    public static InstrumentEvent ofCase(
            StandIn it,
            Instrument.State state,
            @Nullable PartialDate inForceOn,
            @Nullable PartialDate endsOn,
            boolean undecided) {
        return new InstrumentEvent(
                it.agreement(),
                it.agreement(),
                it.reference(),
                it.kind(),
                it.title(),
                state,
                null,
                null,
                null,
                inForceOn,
                endsOn,
                endsOn != null,
                null,
                undecided ? Boolean.TRUE : null,
                List.of(),
                it.version());
    }

    private static boolean ranOutUndecided(Instrument it) {
        var why = it.endsWhy();
        return it.state() == Instrument.State.ENDED && why != null && why.code().equals("term.ran-out-undecided");
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
