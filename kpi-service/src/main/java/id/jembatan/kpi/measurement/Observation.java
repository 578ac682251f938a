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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
        /// Looked at and sent back; counts nowhere. Until 2026-11 it was called REJECTED.
        RETURNED,
        /// A partner says that it is wrong, and nobody has settled it; counts nowhere until then.
        DISPUTED,
        /// Replaced by a newer observation; counts nowhere.
        CORRECTED;

        /// Those that hold the place of a report for its period.
        public static final Set<Status> STANDING = EnumSet.of(REPORTED, VERIFIED, DISPUTED);
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

    @Nullable @Column(updatable = false)
    private String raw;

    @Nullable @Column(updatable = false)
    private LocalDate reachedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Part> parts;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(updatable = false)
    private String reporter;

    @Column(updatable = false)
    private String reporterName;

    /// Accounts that had a hand in it, besides the reporter. Only grows.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> preparedBy;

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

    /// What it was before it was disputed.
    @Nullable @Enumerated(EnumType.STRING)
    private Status disputedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Statement> statements;

    protected Observation() {} // Hibernate

    /// @param said what is said, already checked against the definition
    Observation(AppliedIndicator applied, Period period, Status status, Saying said, Caller by, Instant at) {
        this.id = Ids.next();
        this.chain = id;
        this.appliedId = applied.id();
        this.period = period;
        this.status = status;
        write(said, by, at);
    }

    private Observation(Observation old, Saying said, String reason, Caller by, Instant at) {
        this.id = Ids.next();
        this.chain = old.chain;
        this.corrects = old.id;
        this.reason = reason;
        this.appliedId = old.appliedId;
        this.period = old.period;
        this.status = old.status == Status.PLANNED ? Status.PLANNED : Status.REPORTED;
        write(said, by, at);
    }

    private void write(Saying said, Caller by, Instant at) {
        this.state = said.state();
        this.value = said.value();
        this.numerator = said.numerator();
        this.denominator = said.denominator();
        this.raw = said.raw();
        this.reachedOn = said.reachedOn();
        this.parts = said.parts();
        this.preparedBy = said.preparedBy();
        this.statements = List.of();
        this.source = said.source();
        this.certainty = said.certainty();
        this.comment = said.comment();
        this.reporter = by.subject();
        this.reporterName = by.name();
        this.recordedAt = at;
    }

    /// A new observation in place of this one; it has to be verified again, whatever this one was. A dispute ends with
    /// it.
    Observation correct(Saying said, String why, Caller by, Instant at) {
        var corrected = new Observation(this, said, why, by, at);
        settle(null, Statement.Outcome.CORRECTED, why, by, at);
        disputedFrom = null;
        if (status != Status.RETURNED) {
            status = Status.CORRECTED; // one that was sent back keeps saying so
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

    /// Remembers that somebody had a hand in the figure, so that he cannot verify it. What comes after the decision
    /// of a second person does not undo it.
    public void preparedAlsoBy(Caller by) {
        var open = status == Status.REPORTED || status == Status.PLANNED;
        if (open && !by.subject().equals(reporter) && !preparedBy.contains(by.subject())) {
            preparedBy =
                    Stream.concat(preparedBy.stream(), Stream.of(by.subject())).toList();
        }
    }

    /// A partner says that it is right. If he had disputed it, he takes that back.
    Statement confirm(String partner, @Nullable String note, Caller by, Instant at) {
        var mine = statements.stream().anyMatch(it -> it.open() && it.partner().equals(partner));
        if (mine) {
            settle(partner, Statement.Outcome.WITHDRAWN, note == null ? "" : note, by, at);
            if (statements.stream().noneMatch(Statement::open)) {
                restore();
            }
        }
        return add(new Statement(
                Ids.next(), partner, Statement.Decision.CONFIRMED, null, note, by.name(), micros(at), null));
    }

    /// A partner says that it is wrong: until that is settled it counts nowhere.
    Statement dispute(String partner, @Nullable BigDecimal says, String note, Caller by, Instant at) {
        if (status != Status.DISPUTED) {
            disputedFrom = status;
            status = Status.DISPUTED;
        }
        return add(new Statement(
                Ids.next(), partner, Statement.Decision.DISPUTED, says, note, by.name(), micros(at), null));
    }

    /// Ends all open disputes. Whether the caller may is decided in [Sides].
    void settle(Statement.Outcome outcome, String note, Caller by, Instant at) {
        settle(null, outcome, note, by, at);
        if (outcome == Statement.Outcome.RETURNED) {
            decide(Status.RETURNED, note, by, at);
            disputedFrom = null;
        } else {
            restore();
        }
    }

    private void restore() {
        if (disputedFrom != null) {
            status = disputedFrom;
            disputedFrom = null;
        }
    }

    private void settle(@Nullable String partner, Statement.Outcome outcome, String note, Caller by, Instant at) {
        statements = statements.stream()
                .map(it -> it.open() && (partner == null || partner.equals(it.partner()))
                        ? it.settled(outcome, note, by.name(), micros(at))
                        : it)
                .toList();
    }

    private Statement add(Statement statement) {
        var all = new ArrayList<>(statements);
        all.add(statement);
        statements = List.copyOf(all);
        return statement;
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Whether it says the same as this, so that saying it again changes nothing.
    boolean says(Saying said) {
        return state == said.state()
                && same(value, said.value())
                && same(numerator, said.numerator())
                && same(denominator, said.denominator())
                && Objects.equals(raw, said.raw())
                && Objects.equals(reachedOn, said.reachedOn())
                && Parts.same(parts, said.parts());
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
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

    public @Nullable BigDecimal numerator() {
        return numerator;
    }

    public @Nullable BigDecimal denominator() {
        return denominator;
    }

    /// The words of a figure that is said in words.
    public @Nullable String raw() {
        return raw;
    }

    /// The day of a milestone that was reached.
    public @Nullable LocalDate reachedOn() {
        return reachedOn;
    }

    /// By dimension, as far as the reporter split it.
    public List<Part> parts() {
        return parts;
    }

    public Status status() {
        return status;
    }

    /// What it was before it was disputed; null if it is not disputed now.
    public @Nullable Status disputedFrom() {
        return disputedFrom;
    }

    /// The account that said it.
    public String reporter() {
        return reporter;
    }

    List<String> preparedBy() {
        return preparedBy;
    }

    public String reporterName() {
        return reporterName;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String certainty() {
        return certainty;
    }

    public @Nullable String comment() {
        return comment;
    }

    public Instant recordedAt() {
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

    /// What partners said of it, in the order in which they said it.
    public List<Statement> statements() {
        return statements;
    }

    /// When a second person decided on it.
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    ObservationView.@Nullable Decision decision() {
        return decidedAt == null || decidedByName == null
                ? null
                : new ObservationView.Decision(decidedByName, decidedAt, decisionNote);
    }
}
