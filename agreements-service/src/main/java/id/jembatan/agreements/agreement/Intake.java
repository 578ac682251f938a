package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.agreement.Agreement.Beginning;
import id.jembatan.agreements.agreement.Agreement.Description;
import id.jembatan.agreements.agreement.Agreement.Mode;
import id.jembatan.agreements.neighbour.KnownPartners;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes entries of older registers in, again and again without harm: an entry is known by its reference, and what
/// has been done with its case since (stage, papers, fields) is left alone.
@ApplicationScoped
public class Intake {

    /// What became of an entry.
    public enum Taken {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private static final String TAKEN_BACK = "import taken back";

    private static final Set<String> DONE_BY_THE_SYSTEM =
            Set.of("link", "recompute-deadline", "follow-partner", "overdue");

    private final Agreements agreements;
    private final Register register;
    private final Sayings sayings;
    private final Procedures procedures;
    private final KnownPartners partners;
    private final Parties parties;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Intake(
            Agreements agreements,
            Register register,
            Sayings sayings,
            Procedures procedures,
            KnownPartners partners,
            Parties parties,
            Sql sql,
            ObjectMapper json,
            Clock clock) {
        this.agreements = agreements;
        this.register = register;
        this.sayings = sayings;
        this.procedures = procedures;
        this.partners = partners;
        this.parties = parties;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// What an entry did.
    ///
    /// @param before what was written of the case before, as JSON; absent where it was created or nothing changed
    /// @param statements that it added
    public record Result(
            Taken taken, UUID agreement, @Nullable String before, List<UUID> statements) {}

    /// What became of taking an entry back.
    public enum Undone {
        /// The case is gone from every list.
        WITHDRAWN,
        /// It is described as before.
        RESTORED,
        /// Somebody has worked on it since: his is the later word.
        KEPT
    }

    @Transactional(TxType.MANDATORY)
    public Result take(OldCase old, Caller caller) {
        partners.inTurn();
        var known = agreements.byReference(old.reference());
        if (known.isEmpty()) {
            var created = create(old, caller);
            return new Result(Taken.CREATED, created.id(), null, state(created, old, caller));
        }
        var agreement = known.get();
        var again = agreement.isEnteredInError();
        if (again) {
            agreement.bringAgain(clock.instant());
        }
        var now = agreement.description();
        var changed = register.describe(
                agreement,
                new Description(
                        old.title(),
                        now.kind(),
                        now.origin(),
                        now.agency(),
                        old.sectors(),
                        now.primarySector() != null && old.sectors().contains(now.primarySector())
                                ? now.primarySector()
                                : first(old.sectors()),
                        now.sharedWith(),
                        old.goals(),
                        now.goalRefs(),
                        now.fields(),
                        now.checklists(),
                        old.status(),
                        old.source(),
                        old.certainty()),
                caller);
        if (again && !changed) {
            register.tell(agreement, "bring-again", caller);
        }
        var stated = state(agreement, old, caller);
        var reopened = reopen(agreement, old);
        return changed || again || reopened || !stated.isEmpty()
                ? new Result(Taken.CHANGED, agreement.id(), text(now), stated)
                : new Result(Taken.UNCHANGED, agreement.id(), null, List.of());
    }

    /// Takes back what an entry did, unless somebody has worked on the case since.
    ///
    /// @param since the last entry of the journal that the import made
    @Transactional(TxType.MANDATORY)
    public Undone undo(Result done, long since, Caller caller) {
        var agreement = agreements.findById(done.agreement(), LockModeType.PESSIMISTIC_WRITE);
        if (agreement == null
                || isWorkedOn(done.agreement(), since)
                || done.taken() == Taken.CREATED && hasPapers(done.agreement())) {
            return Undone.KEPT;
        }
        var now = clock.instant();
        sayings.of(agreement).stream()
                .filter(it -> done.statements().contains(it.id()) && it.isOpen())
                .forEach(it -> it.resolve(TAKEN_BACK, caller, now));
        if (done.taken() == Taken.CREATED) {
            agreement.takeBack(now);
            register.tell(agreement, "take-back", caller);
            return Undone.WITHDRAWN;
        }
        if (done.before() != null) {
            register.describe(agreement, description(done.before()), caller);
        }
        agreement.touch(now);
        return Undone.RESTORED;
    }

    private boolean isWorkedOn(UUID agreement, long since) {
        return sql.first(
                        "select exists (select from journal_entry where resource = 'agreement' and resource_id = ?"
                                + " and seq > ? and action <> all(?))",
                        row -> row.getBoolean(1),
                        agreement,
                        since,
                        DONE_BY_THE_SYSTEM.toArray(String[]::new))
                .orElse(false);
    }

    /// No import brings any: somebody has added them.
    private boolean hasPapers(UUID agreement) {
        return sql.first(
                        "select exists (select from document where agreement_id = ?)"
                                + " or exists (select from instrument where agreement_id = ?)",
                        row -> row.getBoolean(1),
                        agreement,
                        agreement)
                .orElse(false);
    }

    private boolean reopen(Agreement agreement, OldCase old) {
        var settled = sayings.of(agreement).stream()
                .filter(it -> it.isSettledBy(TAKEN_BACK) && old.statements().contains(it.said()))
                .toList();
        settled.stream()
                .map(Statement::reopen)
                .forEach(it -> sql.run(
                        "insert into statement_reopening (statement_id, resolved_at, resolved_by, resolution, reopened_at)"
                                + " values (?, ?, ?, ?, ?)",
                        it.statement(),
                        it.at(),
                        it.by(),
                        it.note(),
                        clock.instant()));
        return !settled.isEmpty();
    }

    private String text(Description description) {
        try {
            return json.writeValueAsString(description);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Description description(String text) {
        try {
            return json.readValue(text, Description.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String first(List<String> sectors) {
        return sectors.isEmpty() ? null : sectors.getFirst();
    }

    private Agreement create(OldCase old, Caller caller) {
        var procedure = procedures.newest(old.procedure()).orElseThrow();
        var description = new Description(
                old.title(),
                old.kind(),
                null,
                old.agency(),
                old.sectors(),
                first(old.sectors()),
                List.of(),
                old.goals(),
                List.of(),
                old.endDate() != null && procedure.fields().containsKey(Agreement.END)
                        ? Map.of(Agreement.END, old.endDate().toString())
                        : Map.of(),
                Map.of(),
                old.status(),
                old.source(),
                old.certainty());
        var with = parties.named(old.partners());
        return register.enter(
                old.reference(),
                procedure,
                new Beginning(Mode.RETROACTIVE, old.stage(), old.openedOn(), description),
                with,
                caller);
    }

    /// Adds the statements that nobody has written down yet.
    private List<UUID> state(Agreement agreement, OldCase old, Caller caller) {
        var there = sayings.of(agreement).stream().map(Statement::said).toList();
        return old.statements().stream()
                .filter(it -> !there.contains(it))
                .map(it -> sayings.add(agreement, it, caller).id())
                .toList();
    }
}
