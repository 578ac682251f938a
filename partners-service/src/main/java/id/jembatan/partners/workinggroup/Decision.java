package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a meeting decided; the commitment that follows from it goes its own way.
@Entity
@Immutable
@Table(name = "working_group_decision")
class Decision {

    @Id
    private UUID id;

    private UUID meetingId;

    private int number;

    private String title;

    private Side side;

    private @Nullable LocalDate dueOn;

    private UUID commitmentId;

    private Instant decidedAt;

    protected Decision() {} // Hibernate

    Decision(UUID meetingId, int number, TakeDecision form, UUID commitmentId, Instant at) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.number = number;
        this.title = form.title();
        this.side = form.side();
        this.dueOn = form.dueOn();
        this.commitmentId = commitmentId;
        this.decidedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID meetingId() {
        return meetingId;
    }

    MeetingView.Decided view() {
        return new MeetingView.Decided(id, number, title, side, dueOn, commitmentId);
    }
}
