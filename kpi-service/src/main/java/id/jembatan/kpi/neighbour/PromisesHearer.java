package id.jembatan.kpi.neighbour;

import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/// Hears what the instruments promise, so that a plan can say which activity keeps which promise.
@ApplicationScoped
public class PromisesHearer implements Hearer {

    private final EntityManager entities;

    PromisesHearer(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.promise.changed.v1");
    }

    @Override
    public void apply(HeardEvent event) {
        var said = event.dataAs(KnownPromise.Heard.class);
        var known = entities.find(KnownPromise.class, said.promiseId());
        if (known == null) {
            entities.persist(new KnownPromise(said));
        } else {
            known.hear(said);
        }
    }
}
