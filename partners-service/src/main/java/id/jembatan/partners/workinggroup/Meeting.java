package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A meeting of a group: a plan first, and then what became of it.
@Entity
@Table(name = "working_group_meeting")
class Meeting {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID workingGroupId;

    private MeetingState state;

    private Side host;

    @Column(updatable = false)
    private boolean planned;

    private LocalDate plannedOn;

    private @Nullable LocalDate heldOn;

    private @Nullable String place;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> agenda;

    protected Meeting() {} // Hibernate

    Meeting(
            UUID workingGroupId,
            boolean planned,
            LocalDate day,
            Side host,
            @Nullable String place,
            List<AgendaItem> agenda) {
        this.id = Ids.next();
        this.workingGroupId = workingGroupId;
        this.state = MeetingState.PLANNED;
        this.planned = planned;
        this.plannedOn = day;
        this.host = host;
        this.place = place;
        this.agenda = List.copyOf(agenda);
    }

    /// @return whether that changed anything
    boolean change(ChangeMeeting form) {
        if (form.equals(changeable())) {
            return false;
        }
        plannedOn = form.plannedOn();
        host = form.host();
        place = form.place();
        agenda = List.copyOf(form.agenda());
        return true;
    }

    ChangeMeeting changeable() {
        return new ChangeMeeting(plannedOn, host, place, agenda);
    }

    /// @param on the day on which it took place, if it did
    /// @throws Refusal 409 if the move does not lead on from here; names those that do
    void move(MeetingMove move, @Nullable LocalDate on) {
        if (!move.leaves(state)) {
            throw new Refusal(WorkingGroupProblem.MEETING_MOVE_NOT_HERE, move.code(), state.code())
                    .with("state", state)
                    .with("open", MeetingMove.from(state));
        }
        state = move.to();
        heldOn = on;
    }

    /// When it was, or is to be.
    LocalDate day() {
        return heldOn == null ? plannedOn : heldOn;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID workingGroupId() {
        return workingGroupId;
    }

    MeetingState state() {
        return state;
    }

    Side host() {
        return host;
    }

    boolean planned() {
        return planned;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    @Nullable LocalDate heldOn() {
        return heldOn;
    }

    @Nullable String place() {
        return place;
    }

    List<AgendaItem> agenda() {
        return agenda;
    }
}
