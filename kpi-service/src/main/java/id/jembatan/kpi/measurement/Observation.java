package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.computation.State;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one reporter said for one period. What was said is never changed (a trigger guards it): a correction is a new
/// observation of the same chain, and the old one stays.
@Entity
public class Observation {

    /// How far a figure has come. Values of different statuses never meet in one number.
    public enum Status {
        /// What is planned to happen; no report.
        PLANNED,
        /// Said, and not yet looked at by a second person.
        REPORTED,
        /// Confirmed by a second person.
        VERIFIED,
        /// Looked at and sent back; counts nowhere.
        REJECTED,
        /// Replaced by a newer observation; counts nowhere.
        CORRECTED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID appliedId;

    @Column(updatable = false)
    private Period period;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private State state;

    @Nullable @Column(name = "value", updatable = false)
    private BigDecimal value;

    @Nullable @Column(updatable = false)
    private BigDecimal numerator;

    @Nullable @Column(updatable = false)
    private BigDecimal denominator;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(updatable = false)
    private String reporter;

    @Column(updatable = false)
    private String reporterName;

    @Nullable @Column(updatable = false)
    private String source;

    @Nullable @Column(updatable = false)
    private String certainty;

    @Nullable @Column(name = "comment", updatable = false)
    private String comment;

    @Column(updatable = false)
    private Instant recordedAt;

    /// The id of the first observation of the chain of corrections.
    @Column(updatable = false)
    private UUID chain;

    @Nullable @Column(updatable = false)
    private UUID corrects;

    @Nullable @Column(updatable = false)
    private String reason;

    @Nullable private String decidedBy;

    @Nullable private String decidedByName;

    @Nullable private Instant decidedAt;

    @Nullable private String decisionNote;

    protected Observation() {} // Hibernate

    /// @param said what is said, already checked against the definition
    Observation(AppliedIndicator applied, Period period, Status status, Saying said, Caller by, Instant at) {
        this.id = Ids.next();
        this.chain = id;
        this.appliedId = applied.id();
        this.period = period;
        this.status = status;
        this.state = said.state();
        this.value = said.value();
        this.numerator = said.numerator();
        this.denominator = said.denominator();
        this.source = said.source();
        this.certainty = said.certainty();
        this.comment = said.comment();
        this.reporter = by.subject();
        this.reporterName = by.name();
        this.recordedAt = at;
    }

    private Observation(Observation old, Saying said, String reason, Caller by, Instant at) {
        this.id = Ids.next();
        this.chain = old.chain;
        this.corrects = old.id;
        this.reason = reason;
        this.appliedId = old.appliedId;
        this.period = old.period;
        this.status = old.status == Status.PLANNED ? Status.PLANNED : Status.REPORTED;
        this.state = said.state();
        this.value = said.value();
        this.numerator = said.numerator();
        this.denominator = said.denominator();
        this.source = said.source();
        this.certainty = said.certainty();
        this.comment = said.comment();
        this.reporter = by.subject();
        this.reporterName = by.name();
        this.recordedAt = at;
    }

    /// A new observation in place of this one; it has to be verified again, whatever this one was.
    Observation correct(Saying said, String why, Caller by, Instant at) {
        var corrected = new Observation(this, said, why, by, at);
        if (status != Status.REJECTED) {
            status = Status.CORRECTED; // a rejected one keeps saying that it was rejected
        }
        return corrected;
    }

    /// What a second person found. Whether he is a second person is decided in [Verify].
    void decide(Status decision, @Nullable String note, Caller by, Instant at) {
        status = decision;
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = at;
        decisionNote = note;
    }

    /// Whether it says the same as this, so that saying it again changes nothing.
    boolean says(Saying said) {
        return state == said.state()
                && same(value, said.value())
                && same(numerator, said.numerator())
                && same(denominator, said.denominator());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /// As the computation reads it.
    public Reading reading() {
        return new Reading(period, state, value, numerator, denominator);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID appliedId() {
        return appliedId;
    }

    public Period period() {
        return period;
    }

    public State state() {
        return state;
    }

    public @Nullable BigDecimal value() {
        return value;
    }

    @Nullable BigDecimal numerator() {
        return numerator;
    }

    @Nullable BigDecimal denominator() {
        return denominator;
    }

    public Status status() {
        return status;
    }

    /// The account that said it.
    public String reporter() {
        return reporter;
    }

    String reporterName() {
        return reporterName;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String certainty() {
        return certainty;
    }

    @Nullable String comment() {
        return comment;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    public UUID chain() {
        return chain;
    }

    public @Nullable UUID corrects() {
        return corrects;
    }

    @Nullable String reason() {
        return reason;
    }

    ObservationView.@Nullable Decision decision() {
        return decidedAt == null || decidedByName == null
                ? null
                : new ObservationView.Decision(decidedByName, decidedAt, decisionNote);
    }
}
