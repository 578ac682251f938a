package id.jembatan.agreements.promise;

import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One promise: an article or a clause of an instrument. It is measured by something, or openly by nothing.
@Entity
class Promise {

    enum State {
        /// Written in a text, and nobody's work.
        NOT_PICKED_UP,
        PICKED_UP,
        KEPT,
        BROKEN,
        /// Another promise took its place.
        SUPERSEDED
    }

    enum Owed {
        OURS,
        PARTNER,
        BOTH
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private UUID instrumentId;

    @Column(updatable = false)
    private int position;

    private String clause;
    private String text;

    @Enumerated(EnumType.STRING)
    private Owed side;

    @Nullable private String owner;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "due_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "due_latest"))
    @Nullable private Span due;

    @Nullable private String activity;

    @Nullable private String indicator;

    @Nullable private String notMeasurable;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable private UUID supersededBy;

    /// Counts every change, so that the version tells two changes of one moment apart.
    private long changes;

    protected Promise() {} // Hibernate

    Promise(Instrument of, int position, WritePromise said) {
        this.id = Ids.next();
        this.agreementId = of.agreementId();
        this.instrumentId = of.id();
        this.position = position;
        this.state = State.NOT_PICKED_UP;
        describe(said);
    }

    final void describe(WritePromise said) {
        clause = said.clause();
        text = said.text();
        side = said.side();
        owner = said.owner();
        due = Span.ofNullable(said.due());
        activity = said.activity();
        indicator = said.indicator();
        notMeasurable = said.notMeasurable();
        changes++;
    }

    void become(State next, @Nullable UUID successor) {
        state = next;
        supersededBy = successor;
        changes++;
    }

    WritePromise said() {
        return new WritePromise(
                clause, text, side, owner, due == null ? null : due.written(), activity, indicator, notMeasurable);
    }

    /// Whether somebody does it, and it can be seen whether it is done.
    boolean canBePickedUp() {
        return owner != null && (activity != null || indicator != null || notMeasurable != null);
    }

    boolean isClosed() {
        return state == State.KEPT || state == State.BROKEN || state == State.SUPERSEDED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID instrumentId() {
        return instrumentId;
    }

    int position() {
        return position;
    }

    State state() {
        return state;
    }

    @Nullable Span due() {
        return due;
    }

    @Nullable UUID supersededBy() {
        return supersededBy;
    }
}
