package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a baseline was before it was revised.
@Entity
@Immutable
public class BaselineRevision {

    @Id
    private UUID id;

    private UUID appliedId;
    private int number;

    @Nullable @Column(name = "value")
    private BigDecimal value;

    @Nullable private String raw;

    @Nullable private Period period;

    @Nullable private String source;

    @Nullable private Instant setAt;

    @Nullable private String setByName;

    private Instant replacedAt;
    private String reason;
    private String approvedBy;
    private String approvedByName;

    protected BaselineRevision() {} // Hibernate

    BaselineRevision(AppliedIndicator applied, int number, String reason, Caller approver, Instant at) {
        this.id = Ids.next();
        this.appliedId = applied.id();
        this.number = number;
        this.value = applied.baselineValue();
        this.raw = applied.baselineRaw();
        this.period = applied.baselinePeriod();
        this.source = applied.baselineSource();
        this.setAt = applied.baselineSetAt();
        this.setByName = applied.baselineSetByName();
        this.replacedAt = at;
        this.reason = reason;
        this.approvedBy = approver.subject();
        this.approvedByName = approver.name();
    }

    public UUID appliedId() {
        return appliedId;
    }

    /// From 1 up, in the order in which they were replaced.
    public int number() {
        return number;
    }

    public @Nullable BigDecimal value() {
        return value;
    }

    public @Nullable Period period() {
        return period;
    }

    @Nullable String raw() {
        return raw;
    }

    @Nullable String source() {
        return source;
    }

    public @Nullable Instant setAt() {
        return setAt;
    }

    public Instant replacedAt() {
        return replacedAt;
    }

    AppliedView.Revision view() {
        return new AppliedView.Revision(
                number,
                value,
                raw,
                period == null ? null : PeriodView.of(period),
                source,
                setAt,
                setByName,
                replacedAt,
                reason,
                approvedByName);
    }
}
