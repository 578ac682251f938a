package id.jembatan.partners.commitment;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two records of one partner became one: others hear of its commitments whose they are now.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CommitmentsAfterMerge implements AfterMerge {

    private final EntityManager database;
    private final Commitments commitments;

    CommitmentsAfterMerge(EntityManager database, Commitments commitments) {
        this.database = database;
        this.commitments = commitments;
    }

    /// Those that moved have a version that nobody was told of yet.
    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        var query = database.createNativeQuery("""
                        select c.* from commitment c where c.partner_id = :to and c.version > coalesce(
                            (select max(o.subject_version) from outbox_event o where o.subject = c.id), -1)
                        order by c.id""", Commitment.class).setParameter("to", to);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Commitment> found = query.getResultList();
        found.forEach(each ->
                commitments.retell("merge-partner", each, Map.of("partner", from), Map.of("partner", to), caller));
    }
}
