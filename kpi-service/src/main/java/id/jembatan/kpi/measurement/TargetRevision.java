package id.jembatan.kpi.measurement;

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

/// What a target was before it was revised.
@Entity
@Immutable
public class TargetRevision {

    @Id
    private UUID id;

    private UUID targetId;
    private int number;

    @Column(name = "value")
    private BigDecimal value;

    @Nullable private String source;

    @Nullable private String certainty;

    private Instant setAt;
    private String setByName;
    private Instant replacedAt;
    private String reason;
    private String approvedBy;
    private String approvedByName;

    protected TargetRevision() {} // Hibernate

    TargetRevision(Target target, int number, String reason, Caller approver, Instant at) {
        this.id = Ids.next();
        this.targetId = target.id();
        this.number = number;
        this.value = target.value();
        this.source = target.source();
        this.certainty = target.certainty();
        this.setAt = target.setAt();
        this.setByName = target.setByName();
        this.replacedAt = at;
        this.reason = reason;
        this.approvedBy = approver.subject();
        this.approvedByName = approver.name();
    }

    public UUID targetId() {
        return targetId;
    }

    /// The old value as the API shows it.
    public TargetView.Revision view() {
        return new TargetView.Revision(
                number, value, source, certainty, setAt, setByName, replacedAt, reason, approvedByName);
    }
}
