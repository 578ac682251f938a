package id.jembatan.kpi.measurement;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The place where one agreement, one goal or one programme is measured; there is at most one for each.
@Entity
public class Scorecard {

    @Id
    private UUID id;

    /// Counts every change on the card: an indicator, a target or an observation moves it too.
    @Version
    private long version;

    @Nullable @Column(updatable = false)
    private UUID agreementId;

    @Nullable @Column(updatable = false)
    private UUID goalId;

    @Nullable @Column(updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private Instant openedAt;

    protected Scorecard() {} // Hibernate

    Scorecard(SubjectKind kind, UUID subject, Instant at) {
        this.id = Ids.next();
        this.agreementId = kind == SubjectKind.AGREEMENT ? subject : null;
        this.goalId = kind == SubjectKind.GOAL ? subject : null;
        this.programmeId = kind == SubjectKind.PROGRAMME ? subject : null;
        this.openedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public @Nullable UUID agreementId() {
        return agreementId;
    }

    public @Nullable UUID goalId() {
        return goalId;
    }

    public @Nullable UUID programmeId() {
        return programmeId;
    }

    public SubjectKind subjectKind() {
        if (agreementId != null) {
            return SubjectKind.AGREEMENT;
        }
        return goalId != null ? SubjectKind.GOAL : SubjectKind.PROGRAMME;
    }

    public UUID subject() {
        if (agreementId != null) {
            return agreementId;
        }
        if (goalId != null) {
            return goalId;
        }
        if (programmeId != null) {
            return programmeId;
        }
        throw new IllegalStateException("A scorecard has a subject");
    }
}
