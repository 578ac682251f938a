package id.jembatan.kpi.neighbour;

import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/// Hears of the lasting relations with partners. Beside [PartnersHearer], which remembers its own place in the feed: a
/// type that is added to a hearer is heard only from there on, a new hearer hears from the beginning.
@ApplicationScoped
public class PartnershipsHearer implements Hearer {

    private final EntityManager entities;

    PartnershipsHearer(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String source() {
        return "partners";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.partnership.changed.v1");
    }

    @Override
    public void apply(HeardEvent event) {
        var said = event.dataAs(KnownPartnership.Heard.class);
        var known = entities.find(KnownPartnership.class, said.partnershipId());
        if (known == null) {
            entities.persist(new KnownPartnership(said));
        } else {
            known.hear(said);
        }
    }
}
