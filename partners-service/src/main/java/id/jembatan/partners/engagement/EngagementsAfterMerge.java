package id.jembatan.partners.engagement;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;

/// Two records of one partner became one: others hear of its engagements whose they are now.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EngagementsAfterMerge implements AfterMerge {

    private final EntityManager database;
    private final Logbook logbook;

    EngagementsAfterMerge(EntityManager database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        database.createQuery(
                        "select e from Engagement e join e.partners p where p.partnerId = :to order by e.id",
                        Engagement.class)
                .setParameter("to", to)
                .getResultList()
                .forEach(each ->
                        logbook.touched("merge-partner", each, Map.of("partner", from), Map.of("partner", to), caller));
    }
}
