package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done for an agreement, a partnership or a goal. Never deleted: it ends, with a reason.
@Entity
public class Programme {

    /// What a programme belongs to.
    public enum Subject {
        AGREEMENT,
        PARTNERSHIP,
        GOAL
    }

    /// The end of a programme.
    ///
    /// @param on its last day, as precisely as it is known
    public record Ended(String reason, @Nullable PartialDate on) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Nullable @Column(updatable = false)
    private String code;

    @Nullable @Column(updatable = false)
    private UUID agreementId;

    @Nullable @Column(updatable = false)
    private UUID partnershipId;

    @Nullable @Column(updatable = false)
    private UUID goalId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "title_id"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "tr", column = @Column(name = "title_tr"))
    private Wording title;

    @Nullable private Integer year;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "start_year"))
    @AttributeOverride(name = "month", column = @Column(name = "start_month"))
    @AttributeOverride(name = "day", column = @Column(name = "start_day"))
    private PartialDate begin;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "end_year"))
    @AttributeOverride(name = "month", column = @Column(name = "end_month"))
    @AttributeOverride(name = "day", column = @Column(name = "end_day"))
    private PartialDate until;

    private boolean shared;

    @Nullable private String source;

    @Nullable private String certainty;

    @Nullable private String note;

    @Nullable private String endedReason;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "ended_year"))
    @AttributeOverride(name = "month", column = @Column(name = "ended_month"))
    @AttributeOverride(name = "day", column = @Column(name = "ended_day"))
    private PartialDate endedOn;

    /// Counts what changed in its activities and plans, so that its version moves with them.
    private long changes;

    @Column(updatable = false)
    private Instant createdAt;

    protected Programme() {} // Hibernate

    Programme(CreateProgramme form, Instant at) {
        this.id = Ids.next();
        this.code = form.code();
        this.agreementId = form.agreement();
        this.partnershipId = form.partnership();
        this.goalId = form.goal();
        this.createdAt = at;
        take(form.changeable());
    }

    final void take(ChangeProgramme form) {
        title = form.title();
        year = form.year();
        begin = form.from();
        until = form.until();
        shared = form.shared();
        source = form.source();
        certainty = form.certainty();
        note = form.note();
        changes++;
    }

    void end(String reason, PartialDate on) {
        endedReason = reason;
        endedOn = on;
        changes++;
    }

    /// Something in it is another than it was.
    void touch() {
        changes++;
    }

    ChangeProgramme changeable() {
        return new ChangeProgramme(title, year, begin, until, shared, source, certainty, note);
    }

    @Nullable Ended ended() {
        return endedReason == null ? null : new Ended(endedReason, endedOn);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public @Nullable String code() {
        return code;
    }

    public Wording title() {
        return title;
    }

    public @Nullable UUID agreementId() {
        return agreementId;
    }

    public Subject subjectKind() {
        if (agreementId != null) {
            return Subject.AGREEMENT;
        }
        return partnershipId == null ? Subject.GOAL : Subject.PARTNERSHIP;
    }

    /// The id of the agreement, the partnership or the goal.
    public UUID subject() {
        for (var each : new @Nullable UUID[] {agreementId, partnershipId, goalId}) {
            if (each != null) {
                return each;
            }
        }
        throw new IllegalStateException("A programme belongs to something");
    }
}
