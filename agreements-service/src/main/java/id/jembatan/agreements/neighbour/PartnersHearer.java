package id.jembatan.agreements.neighbour;

import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Hears the partners service. Runs in the transaction of the inbox.
@ApplicationScoped
public class PartnersHearer implements Hearer {

    private static final String MISSION_CHANGED = "id.jembatan.mission.changed.v1";

    private final EntityManager database;
    private final KnownPartners partners;
    private final Event<PartnerHeard> heard;

    PartnersHearer(EntityManager database, KnownPartners partners, Event<PartnerHeard> heard) {
        this.database = database;
        this.partners = partners;
        this.heard = heard;
    }

    @Override
    public String source() {
        return "partners";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "id.jembatan.partner.registered.v1",
                "id.jembatan.partner.changed.v1",
                "id.jembatan.partner.renamed.v1",
                "id.jembatan.partner.merged.v1",
                MISSION_CHANGED);
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        if (event.type().equals(MISSION_CHANGED)) {
            mission(event.dataAs(KnownMission.MissionTold.class));
        } else {
            partner(event.dataAs(KnownPartner.PartnerTold.class));
        }
    }

    private void mission(KnownMission.MissionTold told) {
        var known = database.find(KnownMission.class, told.missionId());
        if (known == null) {
            database.persist(new KnownMission(told));
        } else {
            known.hear(told);
        }
    }

    private void partner(KnownPartner.PartnerTold told) {
        partners.inTurn();
        var known = database.find(KnownPartner.class, told.partnerId());
        boolean moves;
        if (known == null) {
            database.persist(new KnownPartner(told));
            moves = told.mergedInto() != null || partners.isAwaited(told.partnerId());
        } else {
            var before = known.mergedInto();
            if (!known.hear(told)) {
                return;
            }
            moves = !Objects.equals(before, known.mergedInto());
        }
        database.flush();
        var settled = moves ? partners.settle() : List.<PartnerHeard>of();
        if (settled.stream().noneMatch(it -> it.partnerId().equals(told.partnerId()))) {
            heard.fire(partners.unmoved(told));
        }
        settled.forEach(heard::fire);
    }
}
