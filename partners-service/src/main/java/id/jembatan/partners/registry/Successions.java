package id.jembatan.partners.registry;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Which body became which. Both show it, so the versions of both move on.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Successions {

    private final Register register;
    private final Partners partners;
    private final Directory directory;
    private final Hierarchy hierarchy;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    Successions(
            Register register,
            Partners partners,
            Directory directory,
            Hierarchy hierarchy,
            Journal journal,
            Sql sql,
            Clock clock) {
        this.register = register;
        this.partners = partners;
        this.directory = directory;
        this.hierarchy = hierarchy;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// @throws Refusal 422 if the caller knows no such successor, 409 if it is named already or would follow itself
    void name(Partner partner, NameSuccessor form, Caller caller) {
        register.refuseUnlessValid(partner, caller);
        directory.require(
                form.successor(),
                caller,
                new Refusal(CommonProblem.INVALID).at("/successor", PartnerProblem.UNKNOWN_SUCCESSOR));
        hierarchy.refuseSuccessionCircle(partner.id(), form.successor());
        var on = form.on();
        var id = Ids.next();
        var entered = sql.run(
                """
                insert into partner_succession (id, predecessor_id, successor_id, kind, on_year, on_month, on_day, source,
                    recorded_at, recorded_by)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                where not exists (select from partner_succession where predecessor_id = ? and successor_id = ?
                    and withdrawn_because is null)""",
                id,
                partner.id(),
                form.successor(),
                form.kind().code(),
                on == null ? null : on.year(),
                on == null ? null : on.month(),
                on == null ? null : on.day(),
                form.source(),
                clock.instant(),
                Desk.of(caller).code(),
                partner.id(),
                form.successor());
        if (entered == 0) {
            throw new Refusal(PartnerProblem.SAME_SUCCESSION);
        }
        journal.record(caller, "name-successor", "partner", partner.id(), null, form);
        partners.touch(partner.id());
        partners.touch(form.successor());
    }

    /// It was wrong: it stays on record and is shown no more.
    ///
    /// @throws Refusal 404 if the partner has none with this id
    void withdraw(Partner partner, UUID succession, String reason, Caller caller) {
        register.refuseUnlessValid(partner, caller);
        var successor = sql.first(
                        """
                        update partner_succession set withdrawn_because = :reason
                        where id = :id and predecessor_id = :partner and withdrawn_because is null
                        returning successor_id""",
                        row -> row.getObject(1, UUID.class),
                        Map.of("reason", reason, "id", succession, "partner", partner.id()))
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_SUCCESSION));
        journal.record(caller, "withdraw-successor", "partner", partner.id(), succession, Map.of("reason", reason));
        partners.touch(partner.id());
        partners.touch(successor);
    }
}
