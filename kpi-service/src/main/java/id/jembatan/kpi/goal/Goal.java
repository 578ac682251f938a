package id.jembatan.kpi.goal;

import id.jembatan.kpi.wording.Wording;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the office wants to reach. Never deleted: what was once promised stays on record.
@Entity
public class Goal {

    /// What sort of paper or promise it is.
    public enum Kind {
        AMBITION,
        STRATEGIC_PLAN,
        DEVELOPMENT_PLAN,
        SPATIAL_PLAN,
        PROGRAMME,
        OTHER
    }

    /// The end of a goal.
    ///
    /// @param on the last day on which it was one, as precisely as it is known
    /// @param supersededBy the goal that came in its place
    public record Ended(
            String reason,
            @Nullable PartialDate on,
            @Nullable UUID supersededBy) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Nullable @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "title_id"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "tr", column = @Column(name = "title_tr"))
    private Wording title;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "from_year"))
    @AttributeOverride(name = "month", column = @Column(name = "from_month"))
    @AttributeOverride(name = "day", column = @Column(name = "from_day"))
    private PartialDate begin;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "to_year"))
    @AttributeOverride(name = "month", column = @Column(name = "to_month"))
    @AttributeOverride(name = "day", column = @Column(name = "to_day"))
    private PartialDate until;

    @Nullable private UUID parentId;

    @Nullable private String source;

    @Nullable private String certainty;

    @Nullable private String note;

    /// Why it is no goal any more; null as long as it is one.
    @Nullable private String endedReason;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "ended_year"))
    @AttributeOverride(name = "month", column = @Column(name = "ended_month"))
    @AttributeOverride(name = "day", column = @Column(name = "ended_day"))
    private PartialDate endedOn;

    @Nullable private UUID supersededBy;

    @Column(updatable = false)
    private Instant createdAt;

    protected Goal() {} // Hibernate

    Goal(CreateGoal form, Instant at) {
        this.id = Ids.next();
        this.code = form.code();
        this.createdAt = at;
        write(form.changeable());
    }

    void take(ChangeGoal form) {
        write(form);
    }

    private void write(ChangeGoal form) {
        this.kind = form.kind();
        this.title = form.title();
        this.begin = form.from();
        this.until = form.to();
        this.parentId = form.parent();
        this.source = form.source();
        this.certainty = form.certainty();
        this.note = form.note();
    }

    void end(String reason, PartialDate on, @Nullable UUID successor) {
        this.endedReason = reason;
        this.endedOn = on;
        this.supersededBy = successor;
    }

    /// Why, when and for what it ended; null as long as it is a goal.
    @Nullable Ended ended() {
        return endedReason == null ? null : new Ended(endedReason, endedOn, supersededBy);
    }

    /// The changeable part as it is now.
    ChangeGoal changeable() {
        return new ChangeGoal(kind, title, begin, until, parentId, source, certainty, note);
    }

    /// What others may hear of it. Flush before, so that the version is the new one.
    GoalChanged told() {
        return new GoalChanged(id, code, kind, title, begin, until, parentId, source, certainty, ended(), version);
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
}
