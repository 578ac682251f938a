package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID appliedId;

    @Column(updatable = false)
    private Period period;

    @Column(name = "value")
    private BigDecimal value;

    @Nullable private String source;

    @Nullable private String certainty;

    private Instant setAt;
    private String setBy;
    private String setByName;

    protected Target() {} // Hibernate

    Target(AppliedIndicator applied, Period period, SetTarget form, Caller by, Instant at) {
        this.id = Ids.next();
        this.appliedId = applied.id();
        this.period = period;
        take(form, by, at);
    }

    /// Gives up its value for a new one, and hands out what it was.
    TargetRevision revise(SetTarget form, String reason, int number, Caller by, Instant at) {
        var old = new TargetRevision(this, number, reason, by, at);
        take(form, by, at);
        return old;
    }

    private void take(SetTarget form, Caller by, Instant at) {
        this.value = form.value();
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
