package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Agreement.Beginning;
import id.jembatan.agreements.agreement.Agreement.Description;
import id.jembatan.agreements.agreement.Agreement.Mode;
import id.jembatan.agreements.neighbour.KnownPartners;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
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

    private final Agreements agreements;
    private final Register register;
    private final Sayings sayings;
    private final Procedures procedures;
    private final KnownPartners partners;
    private final Parties parties;

    Intake(
            Agreements agreements,
            Register register,
            Sayings sayings,
            Procedures procedures,
            KnownPartners partners,
            Parties parties) {
        this.agreements = agreements;
        this.register = register;
        this.sayings = sayings;
        this.procedures = procedures;
        this.partners = partners;
        this.parties = parties;
    }

    @Transactional(TxType.MANDATORY)
    public Taken take(OldCase old, Caller caller) {
        partners.inTurn();
        var known = agreements.byReference(old.reference());
        if (known.isEmpty()) {
            create(old, caller);
            return Taken.CREATED;
        }
        var agreement = known.get();
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
        return state(agreement, old, caller) || changed ? Taken.CHANGED : Taken.UNCHANGED;
    }

    private static @Nullable String first(List<String> sectors) {
        return sectors.isEmpty() ? null : sectors.getFirst();
    }

    private void create(OldCase old, Caller caller) {
        var procedure = procedures.newest(old.procedure()).orElseThrow();
        var description = new Description(
                old.title(),
                old.kind(),
                null,
                null,
                old.sectors(),
                first(old.sectors()),
                List.of(),
                old.goals(),
                List.of(),
                Map.of(),
                Map.of(),
                old.status(),
                old.source(),
                old.certainty());
        var with = parties.named(old.partners());
        var agreement = register.enter(
                old.reference(),
                procedure,
                new Beginning(Mode.RETROACTIVE, old.stage(), old.openedOn(), description),
                with,
                caller);
        state(agreement, old, caller);
    }

    /// Adds the statements that nobody has written down yet.
    private boolean state(Agreement agreement, OldCase old, Caller caller) {
        var there = sayings.of(agreement).stream().map(Statement::said).toList();
        var fresh = old.statements().stream().filter(it -> !there.contains(it)).toList();
        fresh.forEach(it -> sayings.add(agreement, it, caller));
        return !fresh.isEmpty();
    }
}
