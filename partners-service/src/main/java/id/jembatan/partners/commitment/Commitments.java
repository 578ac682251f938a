package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.holiday.CalendarHeard;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Everything that changes commitments: state, journal, event and reminders in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Commitments {

    private static final String RESOURCE = "commitment";

    private final EntityManager database;
    private final PartnerRows rows;
    private final CommitmentReminders reminders;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    Commitments(
            EntityManager database,
            PartnerRows rows,
            CommitmentReminders reminders,
            Journal journal,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.database = database;
        this.rows = rows;
        this.reminders = reminders;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /// Enters what was promised. Whether the caller may see the partner is for the feature to know.
    ///
    /// @return the id
    /// @throws Refusal 422 if the owner is no single desk
    public UUID promise(Promise promise, Caller caller) {
        return make(promise, caller, "/owner").id();
    }

    /// All of them, whoever may know of them: for the rules of the record itself, not for showing.
    ///
    /// @param origin the record in which they were promised
    public List<Promised> of(UUID origin) {
        return database
                .createQuery(
                        "from Commitment c where c.originId = :origin order by c.recordedAt, c.id", Commitment.class)
                .setParameter("origin", origin)
                .getResultList()
                .stream()
                .map(Promised::of)
                .toList();
    }

    /// How it stands with a promise, for the record in which it was made.
    public record Promised(
            UUID id,
            UUID partnerId,
            Side side,
            String title,
            @Nullable Desk owner,
            @Nullable String ownerText,
            @Nullable LocalDate dueOn,
            CommitmentState state) {

        static Promised of(Commitment commitment) {
            return new Promised(
                    commitment.id(),
                    commitment.partnerId(),
                    commitment.side(),
                    commitment.title(),
                    commitment.owner(),
                    commitment.ownerText(),
                    commitment.dueOn(),
                    commitment.state());
        }

        /// Whether it is known who is to do it, and until when.
        public boolean isAssigned() {
            return (owner != null || ownerText != null) && dueOn != null;
        }
    }

    Commitment make(Promise promise, Caller caller, String ownerPointer) {
        refuseNoOwner(promise.owner(), ownerPointer);
        var commitment = new Commitment(promise, clock.instant());
        database.persist(commitment);
        tell("promise", commitment, null, caller);
        return commitment;
    }

    void change(Commitment commitment, ChangeCommitment form, Caller caller) {
        refuseNotYours(commitment, caller);
        refuseNoOwner(form.owner(), "/owner");
        var before = Kept.of(commitment);
        if (commitment.change(form)) {
            tell("change", commitment, before, caller);
        }
    }

    void settle(Commitment commitment, SettleCommitment form, Caller caller) {
        refuseNotYours(commitment, caller);
        var before = Kept.of(commitment);
        commitment.settle(form, today());
        tell(form.state() == CommitmentState.OPEN ? "reopen" : "settle", commitment, before, caller);
    }

    void state(Commitment commitment, StateDone form, Caller caller) {
        var before = Kept.of(commitment);
        commitment.state(form, Desk.of(caller), today());
        tell("state", commitment, before, caller);
    }

    /// Something of it changed that is not its own, such as its partner.
    void retell(String action, Commitment commitment, Object before, Object after, Caller caller) {
        journal.record(caller, action, RESOURCE, commitment.id(), before, after);
        outbox.add(CommitmentEvent.of(commitment));
        reminders.plan(commitment);
    }

    /// Looking at a confidential one is on record.
    void looked(Commitment commitment, Caller caller) {
        if (commitment.confidential()) {
            journal.record(caller, "view", RESOURCE, commitment.id(), null, null);
        }
    }

    /// Whether the caller may change it: the bureau, its keeper, its owner.
    boolean isTheirs(Commitment commitment, Caller caller) {
        return rows.keeps(caller, commitment.keeper()) || Desk.of(caller).equals(commitment.owner());
    }

    /// Days off changed: what is told after so many working days is told on another day.
    void recount(@Observes CalendarHeard heard) {
        database.createQuery("from Commitment c where c.state = :open and c.dueOn is not null", Commitment.class)
                .setParameter("open", CommitmentState.OPEN)
                .getResultStream()
                .forEach(reminders::plan);
    }

    @Transactional(TxType.SUPPORTS)
    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private void refuseNotYours(Commitment commitment, Caller caller) {
        if (!isTheirs(commitment, caller)) {
            throw new Refusal(CommitmentProblem.COMMITMENT_NOT_YOURS);
        }
    }

    private static void refuseNoOwner(@Nullable Desk owner, String pointer) {
        if (owner != null && owner.of("missions-of").isPresent()) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, CommitmentProblem.NO_OWNER);
        }
    }

    private void tell(String action, Commitment commitment, @Nullable Object before, Caller caller) {
        database.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, commitment.id(), before, Kept.of(commitment));
        outbox.add(CommitmentEvent.of(commitment));
        reminders.plan(commitment);
    }

    /// What the journal keeps of a commitment.
    private record Kept(
            UUID id,
            CommitmentEvent.@Nullable Origin origin,
            UUID partner,
            ChangeCommitment said,
            CommitmentState state,
            @Nullable LocalDate settledOn,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String handedTo,
            @Nullable String reason,
            CommitmentView.@Nullable Stated stated) {

        static Kept of(Commitment it) {
            return new Kept(
                    it.id(),
                    it.origin(),
                    it.partnerId(),
                    it.changeable(),
                    it.state(),
                    it.settledOn(),
                    it.note(),
                    it.evidence(),
                    it.handedTo(),
                    it.reason(),
                    it.stated());
        }
    }
}
