package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
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

/// What is to be reached in a period. Another value is a revision, and the old one stays with date, reason and
/// approver.
@Entity
public class Target {

    /// What of a use a target speaks of.
    public enum Scope {
        /// The figure of its period.
        PERIOD,
        /// Where the whole use is to end; of added figures, their sum over the period. There is at most one.
        END
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
    private Scope scope;

    @Column(name = "value")
    private BigDecimal value;

    @Nullable private String source;

    @Nullable private String certainty;

    private Instant setAt;
    private String setBy;
    private String setByName;

    protected Target() {} // Hibernate

    /// @param aimed the value of the form, or that of its level
    Target(AppliedIndicator applied, Period period, SetTarget form, BigDecimal aimed, Caller by, Instant at) {
        this.id = Ids.next();
        this.appliedId = applied.id();
        this.period = period;
        this.scope = form.aim();
        take(form, aimed, by, at);
    }

    /// Gives up its value for a new one, and hands out what it was.
    TargetRevision revise(SetTarget form, BigDecimal aimed, String reason, int number, Caller by, Instant at) {
        var old = new TargetRevision(this, number, reason, by, at);
        take(form, aimed, by, at);
        return old;
    }

    boolean says(Period when, BigDecimal aimed) {
        return period.equals(when) && value.compareTo(aimed) == 0;
    }

    private void take(SetTarget form, BigDecimal aimed, Caller by, Instant at) {
        this.value = aimed;
        this.source = form.source();
        this.certainty = form.certainty();
        this.setAt = at;
        this.setBy = by.subject();
        this.setByName = by.name();
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

    public Scope scope() {
        return scope;
    }

    public BigDecimal value() {
        return value;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String certainty() {
        return certainty;
    }

    public Instant setAt() {
        return setAt;
    }

    public String setByName() {
        return setByName;
    }
}
