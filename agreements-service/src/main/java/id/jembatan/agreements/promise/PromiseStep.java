package id.jembatan.agreements.promise;

import id.jembatan.agreements.instrument.Span;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What happened to a promise, with what it said then. Written once.
@Entity
@Immutable
class PromiseStep {

    @Id
    private UUID id;

    private UUID promiseId;

    @Enumerated(EnumType.STRING)
    private Promise.State state;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "on_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "on_latest"))
    @Nullable private Span day;

    @Nullable private String note;

    @Nullable private UUID documentId;

    @Nullable private String evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private WritePromise said;

    private Instant at;
    private String bySubject;
    private String byName;

    protected PromiseStep() {} // Hibernate

    PromiseStep(Promise promise, @Nullable TakeStep step, Caller by, Instant at) {
        this.id = Ids.next();
        this.promiseId = promise.id();
        this.state = promise.state();
        this.said = promise.said();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
        if (step != null) {
            this.day = Span.ofNullable(step.on());
            this.note = step.note();
            this.documentId = step.document();
            this.evidence = step.evidence();
        }
    }

    UUID promiseId() {
        return promiseId;
    }

    Promise.State state() {
        return state;
    }

    @Nullable Span day() {
        return day;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable UUID documentId() {
        return documentId;
    }

    @Nullable String evidence() {
        return evidence;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }
}
