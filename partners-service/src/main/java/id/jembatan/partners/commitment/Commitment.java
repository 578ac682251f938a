package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one side promised the other. Never deleted: what will not be done is dropped, and it is on record
/// why.
@Entity
class Commitment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private @Nullable String originKind;

    @Column(updatable = false)
    private @Nullable UUID originId;

    private UUID partnerId;

    private Side side;

    private @Nullable String ownerDesk;

    private @Nullable String ownerText;

    private String title;

    private @Nullable LocalDate dueOn;

    private CommitmentState state;

    private @Nullable LocalDate doneOn;

    private @Nullable String note;

    private @Nullable String evidence;

    private @Nullable String handedTo;

    private @Nullable String reason;

    private @Nullable LocalDate statedDoneOn;

    private @Nullable String statedNote;

    private @Nullable String statedBy;

    private Audience audience;

    private String keeper;

    private boolean confidential;

    @Column(updatable = false)
    private Instant recordedAt;

    protected Commitment() {} // Hibernate

    Commitment(Promise promise, Instant at) {
        this.id = Ids.next();
        this.originKind = promise.originKind();
        this.originId = promise.originId();
        this.partnerId = promise.partnerId();
        this.side = promise.side();
        this.ownerDesk = code(promise.owner());
        this.ownerText = promise.ownerText();
        this.title = promise.title();
        this.dueOn = promise.dueOn();
        this.state = CommitmentState.OPEN;
        this.audience = promise.audience();
        this.keeper = promise.keeper().code();
        this.confidential = promise.confidential();
        this.recordedAt = at;
    }

    private static @Nullable String code(@Nullable Desk desk) {
        return desk == null ? null : desk.code();
    }

    /// @return whether that changed anything
    /// @throws Refusal 409 if it is not open any more
    boolean change(ChangeCommitment form) {
        if (form.equals(changeable())) {
            return false;
        }
        refuseSettled();
        side = form.side();
        title = form.title();
        ownerDesk = code(form.owner());
        ownerText = form.ownerText();
        dueOn = form.dueOn();
        audience = form.audience();
        confidential = form.confidential();
        return true;
    }

    /// The fields that a change may touch, as they are now.
    ChangeCommitment changeable() {
        return new ChangeCommitment(side, title, owner(), ownerText, dueOn, audience, confidential);
    }

    /// It ends, or begins anew.
    ///
    /// @throws Refusal 409 if it is not in the state for that, 422 if it is not said what has to be said
    void settle(SettleCommitment form, LocalDate today) {
        if (form.state() == CommitmentState.OPEN) {
            reopen(form);
            return;
        }
        refuseSettled();
        var on = form.on() == null ? today : form.on();
        var refusal = new Refusal(CommonProblem.INVALID);
        if (on.isAfter(today)) {
            refusal.at("/on", CommitmentProblem.NOT_YET);
        }
        switch (form.state()) {
            case DONE -> need(refusal, "/note", form.note() != null || form.evidence() != null);
            case HANDED_OVER -> need(refusal, "/handedTo", form.handedTo() != null);
            case DROPPED -> need(refusal, "/reason", form.reason() != null);
            case OPEN -> {}
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        state = form.state();
        doneOn = on;
        note = form.note();
        evidence = form.evidence();
        handedTo = form.handedTo();
        reason = form.reason();
    }

    private void reopen(SettleCommitment form) {
        if (state == CommitmentState.OPEN) {
            throw new Refusal(CommitmentProblem.COMMITMENT_OPEN);
        }
        if (form.reason() == null) {
            throw new Refusal(CommonProblem.INVALID).at("/reason", CommitmentProblem.OUTCOME_INCOMPLETE);
        }
        state = CommitmentState.OPEN;
        doneOn = null;
        note = null;
        evidence = null;
        handedTo = null;
        reason = form.reason();
    }

    private static void need(Refusal refusal, String pointer, boolean said) {
        if (!said) {
            refusal.at(pointer, CommitmentProblem.OUTCOME_INCOMPLETE);
        }
    }

    private void refuseSettled() {
        if (state != CommitmentState.OPEN) {
            throw new Refusal(CommitmentProblem.COMMITMENT_SETTLED);
        }
    }

    /// The partner says that his side has done it. That changes nothing of its state: our side confirms it.
    ///
    /// @throws Refusal 409 if the partner did not promise it, or it is not open
    void state(StateDone form, Desk by, LocalDate today) {
        if (side != Side.THEIRS) {
            throw new Refusal(CommitmentProblem.COMMITMENT_NOT_THEIRS);
        }
        refuseSettled();
        var on = form.on() == null ? today : form.on();
        if (on.isAfter(today)) {
            throw new Refusal(CommonProblem.INVALID).at("/on", CommitmentProblem.NOT_YET);
        }
        statedDoneOn = on;
        statedNote = form.note();
        statedBy = by.code();
    }

    boolean isOverdue(LocalDate today) {
        return state == CommitmentState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CommitmentEvent.@Nullable Origin origin() {
        return originKind == null || originId == null ? null : new CommitmentEvent.Origin(originKind, originId);
    }

    UUID partnerId() {
        return partnerId;
    }

    Side side() {
        return side;
    }

    @Nullable Desk owner() {
        return ownerDesk == null ? null : new Desk(ownerDesk);
    }

    @Nullable String ownerText() {
        return ownerText;
    }

    String title() {
        return title;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    CommitmentState state() {
        return state;
    }

    @Nullable LocalDate settledOn() {
        return doneOn;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable String evidence() {
        return evidence;
    }

    @Nullable String handedTo() {
        return handedTo;
    }

    @Nullable String reason() {
        return reason;
    }

    CommitmentView.@Nullable Stated stated() {
        return statedDoneOn == null
                ? null
                : new CommitmentView.Stated(
                        statedDoneOn, Objects.requireNonNull(statedNote), new Desk(Objects.requireNonNull(statedBy)));
    }

    Audience audience() {
        return audience;
    }

    Desk keeper() {
        return new Desk(keeper);
    }

    boolean confidential() {
        return confidential;
    }
}
