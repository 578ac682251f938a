package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which partner lies in which, and which became of which: two orders without circles.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Hierarchy {

    private final Sql sql;
    private final PartnerRows rows;

    Hierarchy(Sql sql, PartnerRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    private record Parent(PartnerKind kind, String country, String code) {}

    /// Refuses a parent that does not fit. A territory lies in a territory of its own country, whatever treaties and
    /// networks it has joined: those are relations. An organisation may lie in a territory of its country, and may
    /// belong to an organisation of any.
    ///
    /// @param childId absent for a new one, which nothing lies in yet
    /// @throws Refusal 422 if it is unknown to the caller or of another sort, 409 if the child would lie in itself
    void refuseUnfitting(
            @Nullable UUID childId, PartnerKind kind, String country, @Nullable UUID parentId, Caller caller) {
        if (parentId == null) {
            return;
        }
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", parentId);
        var parent = sql.first(
                        "select p.kind, p.country, p.code from partner p where p.id = :id and p.record = 'valid' and "
                                + seen.sql(),
                        row -> new Parent(
                                PartnerKind.of(row.getString(1)).orElseThrow(), row.getString(2), row.getString(3)),
                        parameters)
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID).at("/parent", PartnerProblem.UNKNOWN_PARENT));
        if (kind.isTerritory() && !parent.kind().isTerritory()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/parent", PartnerProblem.NO_PARENT_FOR_A_TERRITORY, parent.code());
        }
        if (parent.kind().isTerritory() && !parent.country().equals(country)) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/parent", PartnerProblem.PARENT_OF_ANOTHER_COUNTRY, parent.code(), country);
        }
        if (childId != null) {
            refuseCircle(childId, parentId, parent.code());
        }
    }

    private void refuseCircle(UUID childId, UUID parentId, String parentCode) {
        lock();
        var circle = sql.first("""
                with recursive above(id) as (
                    select cast(:parent as uuid)
                    union select p.parent_id from above a join partner p on p.id = a.id where p.parent_id is not null
                ) select true from above where id = :child""", row -> true, Map.of("parent", parentId, "child", childId));
        if (circle.isPresent()) {
            throw new Refusal(PartnerProblem.HIERARCHY_CIRCLE, parentCode);
        }
    }

    /// Of two records that become one, the one that stays cannot lie in the other.
    ///
    /// @throws Refusal 409 if it does
    void refuseWithin(UUID inner, UUID outer, String outerCode) {
        refuseCircle(outer, inner, outerCode);
    }

    /// @throws Refusal 409 if what follows leads back to the first
    void refuseSuccessionCircle(UUID predecessor, UUID successor) {
        lock();
        var circle = sql.first("""
                with recursive later(id) as (
                    select cast(:successor as uuid)
                    union select s.successor_id from later l join partner_succession s on s.predecessor_id = l.id
                    where s.withdrawn_because is null
                ) select true from later where id = :predecessor""", row -> true, Map.of("successor", successor, "predecessor", predecessor));
        if (circle.isPresent()) {
            throw new Refusal(PartnerProblem.SUCCESSION_CIRCLE);
        }
    }

    /// One writer of these orders at a time: two halves of a circle, each right by itself, are then seen by the
    /// second. Held until the transaction ends.
    private void lock() {
        sql.first("select pg_advisory_xact_lock(hashtextextended('partner hierarchy', 0))", row -> true);
    }
}
