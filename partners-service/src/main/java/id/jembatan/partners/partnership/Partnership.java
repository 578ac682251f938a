package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One lasting relation with one partner. Of each kind one goes on at a time; one that has ended stays on record.
@Entity
public class Partnership {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID partnerId;

    @Column(updatable = false)
    private String kind;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "since_year"))
    @AttributeOverride(name = "month", column = @Column(name = "since_month"))
    @AttributeOverride(name = "day", column = @Column(name = "since_day"))
    private @Nullable PartialDate since;

    private @Nullable String source;

    private @Nullable String certainty;

    private @Nullable String note;

    @Column(updatable = false)
    private @Nullable UUID follows;

    private @Nullable String stage;

    private @Nullable String stageShared;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "ended_year"))
    @AttributeOverride(name = "month", column = @Column(name = "ended_month"))
    @AttributeOverride(name = "day", column = @Column(name = "ended_day"))
    private @Nullable PartialDate endedOn;

    private @Nullable String endingReason;

    private @Nullable String endingNote;

    private @Nullable String endingDocument;

    private @Nullable Instant endedAt;

    protected Partnership() {} // Hibernate

    Partnership(UUID partnerId, StatedPartnership stated, @Nullable String note, @Nullable UUID follows) {
        this(partnerId, stated);
        this.note = note;
        this.follows = follows;
    }

    Partnership(UUID partnerId, StatedPartnership stated) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.kind = stated.kind();
        this.since = stated.since();
        this.source = stated.source();
        this.certainty = stated.certainty();
    }

    /// Takes what is now said about the same relation; tells whether that is anything new.
    boolean restate(StatedPartnership stated) {
        if (stated.equals(stated())) {
            return false;
        }
        since = stated.since();
        source = stated.source();
        certainty = stated.certainty();
        return true;
    }

    /// @return whether that changed anything
    boolean change(ChangePartnership form) {
        if (form.equals(changeable())) {
            return false;
        }
        since = form.since();
        source = form.source();
        certainty = form.certainty();
        note = form.note();
        return true;
    }

    /// The fields that a change may touch, as they are now.
    ChangePartnership changeable() {
        return new ChangePartnership(since, source, certainty, note);
    }

    /// Takes the stage that follows from the agreements.
    ///
    /// @return whether it is another one
    boolean derive(@Nullable String fromAll, @Nullable String fromShared) {
        if (Objects.equals(stage, fromAll) && Objects.equals(stageShared, fromShared)) {
            return false;
        }
        stage = fromAll;
        stageShared = fromShared;
        return true;
    }

    void end(EndPartnership form, Instant at) {
        endedOn = form.on();
        endingReason = form.reason();
        endingNote = form.note();
        endingDocument = form.document();
        endedAt = at;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    public StatedPartnership stated() {
        return new StatedPartnership(kind, since, source, certainty);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String kind() {
        return kind;
    }

    public @Nullable PartialDate since() {
        return since;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String certainty() {
        return certainty;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable UUID follows() {
        return follows;
    }

    @Nullable String stage() {
        return stage;
    }

    @Nullable String stageShared() {
        return stageShared;
    }

    @Nullable PartialDate endedOn() {
        return endedOn;
    }

    @Nullable String endingReason() {
        return endingReason;
    }

    @Nullable String endingNote() {
        return endingNote;
    }

    @Nullable String endingDocument() {
        return endingDocument;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
