package id.jembatan.partners.engagement;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The question what came of a meeting, some time after it.
@Entity
@Table(name = "engagement_follow_up")
class FollowUp {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID engagementId;

    @Column(updatable = false)
    private int days;

    private LocalDate dueOn;

    private @Nullable Answer answer;

    private @Nullable LocalDate answeredOn;

    private @Nullable String note;

    protected FollowUp() {} // Hibernate

    FollowUp(UUID engagementId, int days, LocalDate dueOn) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        this.days = days;
        this.dueOn = dueOn;
    }

    void falls(LocalDate day) {
        dueOn = day;
    }

    void answer(Answer said, LocalDate on, @Nullable String words) {
        answer = said;
        answeredOn = on;
        note = words;
    }

    boolean isOpen() {
        return answer == null;
    }

    int days() {
        return days;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable Answer answer() {
        return answer;
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable String note() {
        return note;
    }
}
