package id.jembatan.kpi.goal;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something helps to reach a goal. Never deleted: it ends, with a reason.
@Entity
public class Contribution {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID goalId;

    @Nullable @Column(updatable = false)
    private UUID agreementId;

    @Nullable @Column(updatable = false)
    private UUID partnershipId;

    @Nullable @Column(updatable = false)
    private UUID appliedId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Strength strength;

    private String statement;
    private String source;

    @Nullable private String certainty;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "from_year"))
    @AttributeOverride(name = "month", column = @Column(name = "from_month"))
    @AttributeOverride(name = "day", column = @Column(name = "from_day"))
    private PartialDate begin;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "until_year"))
    @AttributeOverride(name = "month", column = @Column(name = "until_month"))
    @AttributeOverride(name = "day", column = @Column(name = "until_day"))
    private PartialDate until;

    /// The last day on which it may still contribute: what the queries compare.
    @Nullable private LocalDate lastDay;

    @Nullable private String endedReason;

    @Nullable private Instant endedAt;

    @Nullable private String endedBy;

    @Nullable private String endedByName;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    @Column(updatable = false)
    private String createdByName;

    protected Contribution() {} // Hibernate

    Contribution(DeclareContribution form, Caller by, Instant at) {
        this.id = Ids.next();
        this.goalId = form.goal();
        this.agreementId = form.agreement();
        this.partnershipId = form.partnership();
        this.appliedId = form.indicator();
        this.strength = form.strength();
        this.createdAt = at;
        this.createdBy = by.subject();
        this.createdByName = by.name();
        take(form.changeable());
    }

    final void take(ChangeContribution form) {
        statement = form.statement();
        source = form.source();
        certainty = form.certainty();
        begin = form.from();
        until = form.until();
        lastDay = until == null ? null : until.latest();
    }

    void end(String reason, PartialDate on, Caller by, Instant at) {
        until = on;
        lastDay = on.latest();
        endedReason = reason;
        endedAt = at;
        endedBy = by.subject();
        endedByName = by.name();
    }

    ChangeContribution changeable() {
        return new ChangeContribution(statement, source, certainty, begin, until);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID goalId() {
        return goalId;
    }

    public Strength strength() {
        return strength;
    }

    public Contributor contributor() {
        if (agreementId != null) {
            return Contributor.AGREEMENT;
        }
        return partnershipId == null ? Contributor.INDICATOR : Contributor.PARTNERSHIP;
    }

    /// The id of what contributes.
    public UUID subject() {
        for (var each : new @Nullable UUID[] {agreementId, partnershipId, appliedId}) {
            if (each != null) {
                return each;
            }
        }
        throw new IllegalStateException("A contribution is of something");
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable String endedReason() {
        return endedReason;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endedByName() {
        return endedByName;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdByName() {
        return createdByName;
    }
}
