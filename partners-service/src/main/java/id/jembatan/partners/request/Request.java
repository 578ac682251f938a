package id.jembatan.partners.request;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one of our desks asks of a mission. Never deleted: declined, withdrawn, closed.
@Entity
class Request {

    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;

    private String title;

    private @Nullable String text;

    private @Nullable UUID partnerId;

    @Column(updatable = false)
    private UUID missionId;

    @Column(updatable = false)
    private String missionCode;

    private Priority priority;

    private @Nullable LocalDate dueOn;

    private Instant dueAt;

    private Instant dueSetAt;

    private RequestState state;

    @Column(updatable = false)
    private String keeper;

    @Column(updatable = false)
    private Instant askedAt;

    protected Request() {} // Hibernate

    Request(AskMission form, UUID missionId, Desk keeper, Instant now, ZoneId zone) {
        this.id = Ids.next();
        this.kind = form.kind();
        this.title = form.title();
        this.text = form.text();
        this.partnerId = form.partnerId();
        this.missionId = missionId;
        this.missionCode = form.mission();
        this.priority = form.priorityOrNormal();
        this.state = RequestState.ASKED;
        this.keeper = keeper.code();
        this.askedAt = now.truncatedTo(ChronoUnit.MICROS);
        due(form.due(), now, zone);
    }

    private void due(Due due, Instant now, ZoneId zone) {
        dueOn = due.on();
        dueAt = due.end(zone).truncatedTo(ChronoUnit.MICROS);
        dueSetAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /// @return whether that changed anything
    /// @throws Refusal 409 if it is settled
    boolean change(ChangeRequest form, Instant now, ZoneId zone) {
        if (!open()) {
            throw new Refusal(RequestProblem.REQUEST_SETTLED, state.code());
        }
        if (form.equals(changeable())) {
            return false;
        }
        kind = form.kind();
        title = form.title();
        text = form.text();
        priority = form.priority();
        if (!form.due().equals(due())) {
            due(form.due(), now, zone);
        }
        return true;
    }

    ChangeRequest changeable() {
        return new ChangeRequest(kind, title, text, due(), priority);
    }

    /// @throws Refusal 409 if the move does not lead on from here; names those that do
    void move(MoveRequest form, Instant now, ZoneId zone) {
        var move = form.move();
        if (!move.leaves(state)) {
            throw new Refusal(RequestProblem.REQUEST_MOVE_NOT_HERE, move.code(), state.code())
                    .with("state", state)
                    .with("open", RequestMove.from(state));
        }
        state = move.to();
        if (form.due() != null) {
            due(form.due(), now, zone);
        }
    }

    /// Whether the mission still has to do something.
    boolean open() {
        return state == RequestState.ASKED || state == RequestState.ACCEPTED;
    }

    Due due() {
        return dueOn != null ? new Due(dueOn, null) : new Due(null, dueAt);
    }

    /// The moment in the middle between asking and the end.
    Instant halfTime() {
        return dueSetAt.plus(ChronoUnit.MICROS.between(dueSetAt, dueAt) / 2, ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    @Nullable String text() {
        return text;
    }

    @Nullable UUID partnerId() {
        return partnerId;
    }

    String missionCode() {
        return missionCode;
    }

    Priority priority() {
        return priority;
    }

    Instant dueAt() {
        return dueAt;
    }

    RequestState state() {
        return state;
    }

    Desk keeper() {
        return new Desk(keeper);
    }

    Instant askedAt() {
        return askedAt;
    }
}
