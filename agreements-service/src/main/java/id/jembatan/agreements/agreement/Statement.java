package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says about a case. It is never corrected: another statement is put beside it.
@Entity
class Statement {

    /// Whose word it is.
    enum Side {
        OURS,
        PARTNER,
        /// A third: the press, a ministry's page.
        SOURCE
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String fact;

    @Column(updatable = false)
    @Nullable private String about;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(updatable = false)
    private String value;

    @Column(updatable = false)
    @Nullable private String definition;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "on_year"))
    @AttributeOverride(name = "month", column = @Column(name = "on_month"))
    @AttributeOverride(name = "day", column = @Column(name = "on_day"))
    @Nullable private PartialDate on;

    @Column(updatable = false)
    @Nullable private String source;

    @Column(updatable = false)
    @Nullable private String certainty;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String bySubject;

    @Column(updatable = false)
    private String byName;

    @Nullable private Instant resolvedAt;

    @Nullable private String resolvedBy;

    @Nullable private String resolution;

    protected Statement() {} // Hibernate

    Statement(UUID agreementId, MakeStatement said, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.fact = said.fact();
        this.about = said.about();
        this.side = said.side();
        this.value = said.value();
        this.definition = said.definition();
        this.on = said.on();
        this.source = said.source();
        this.certainty = said.certainty();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    void resolve(String note, Caller by, Instant when) {
        resolvedAt = when;
        resolvedBy = by.name();
        resolution = note;
    }

    /// That it was settled once, from a moment to another.
    record Settled(UUID statement, Instant at, String by, String note) {}

    /// What was settled by taking its import back is open again when the file comes again.
    ///
    /// @return how it had been settled, to be kept: a report of those days must not change
    Settled reopen() {
        var settled = new Settled(
                id, Objects.requireNonNull(resolvedAt), String.valueOf(resolvedBy), String.valueOf(resolution));
        resolvedAt = null;
        resolvedBy = null;
        resolution = null;
        return settled;
    }

    boolean isSettledBy(String note) {
        return note.equals(resolution);
    }

    /// What two statements must have in common to contradict each other.
    String subject() {
        return about == null ? fact : fact + ":" + about;
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    /// The words alone, without who wrote them down and when.
    MakeStatement said() {
        return new MakeStatement(fact, about, side, value, definition, on, source, certainty);
    }

    StatementView view() {
        return new StatementView(
                id,
                fact,
                about,
                side,
                value,
                definition,
                on,
                source,
                certainty,
                at,
                byName,
                resolvedAt,
                resolvedBy,
                resolution);
    }
}
