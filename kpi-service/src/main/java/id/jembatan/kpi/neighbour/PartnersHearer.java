package id.jembatan.kpi.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears what partners are called now, and which countries a mission looks after.
@ApplicationScoped
public class PartnersHearer implements Hearer {

    private static final String MISSION = "id.jembatan.mission.changed.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardPartner(UUID partnerId, String code, String name, long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMission(
            UUID missionId, String code, String name, List<HeardAccreditation> accreditations, long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardAccreditation(
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final EntityManager entities;

    PartnersHearer(EntityManager entities) {
        this.entities = entities;
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
                MISSION);
    }

    @Override
    public void apply(HeardEvent event) {
        if (event.type().equals(MISSION)) {
            hear(event.dataAs(HeardMission.class));
        } else {
            hear(event.dataAs(HeardPartner.class));
        }
    }

    private void hear(HeardPartner said) {
        var known = entities.find(KnownPartner.class, said.partnerId());
        if (known == null) {
            known = new KnownPartner(said.partnerId());
            entities.persist(known);
        }
        known.hear(said.version(), said.code(), said.name());
    }

    private void hear(HeardMission said) {
        var known = entities.find(KnownMission.class, said.missionId());
        if (known == null) {
            known = new KnownMission(said.missionId());
            entities.persist(known);
        }
        known.hear(
                said.version(),
                said.code(),
                said.name(),
                said.accreditations().stream()
                        .map(it -> new KnownMission.Accreditation(it.country(), it.from(), it.until()))
                        .toList());
    }
}
