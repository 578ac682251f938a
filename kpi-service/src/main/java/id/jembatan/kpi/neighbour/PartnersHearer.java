package id.jembatan.kpi.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears what partners are called now, and which countries a mission looks after.
@ApplicationScoped
public class PartnersHearer implements Hearer {

    private static final String MISSION = "id.jembatan.mission.changed.v1";

    /// Only what was merged once has a past: most partners have none.
    private static final String MERGE = """
            insert into known_merge (partner_id, version, told_at, merged_into)
            select ?, ?, ?, cast(? as uuid)
            where ? or exists (select from known_merge m where m.partner_id = ?) on conflict do nothing""";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardPartner(
            UUID partnerId,
            String code,
            String name,
            @Nullable String country,
            @Nullable String kind,
            @Nullable UUID mergedInto,
            long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMission(
            UUID missionId, String code, String name, List<HeardAccreditation> accreditations, long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardAccreditation(
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final EntityManager entities;
    private final Sql sql;

    PartnersHearer(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
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
                MISSION);
    }

    /// Heard anew from the beginning since countries, merges and their times are kept.
    @Override
    public String name() {
        return "PartnersHearer-3";
    }

    @Override
    public void apply(HeardEvent event) {
        if (event.type().equals(MISSION)) {
            hear(event.dataAs(HeardMission.class), event.time());
        } else {
            hear(event.dataAs(HeardPartner.class), event.time());
        }
    }

    private void hear(HeardPartner said, Instant at) {
        sql.run(
                MERGE,
                said.partnerId(),
                said.version(),
                at,
                said.mergedInto(),
                said.mergedInto() != null,
                said.partnerId());
        var known = entities.find(KnownPartner.class, said.partnerId());
        if (known == null) {
            known = new KnownPartner(said.partnerId());
            entities.persist(known);
        }
        if (known.hear(said.version(), at, said.code(), said.name(), said.country(), said.kind(), said.mergedInto())) {
            follow();
        }
    }

    /// Who stands for whom after any number of merges. Rare, and there are not many partners: all are followed anew.
    private void follow() {
        entities.flush();
        entities.createNativeQuery("""
                        with recursive way (id, to_id, steps) as (
                            select id, coalesce(merged_into, id), 0 from known_partner
                            union all
                            select w.id, p.merged_into, w.steps + 1 from way w join known_partner p on p.id = w.to_id
                            where p.merged_into is not null and p.id <> w.id and w.steps < 100)
                        update known_partner k set stands_for = e.to_id
                        from (select distinct on (id) id, to_id from way order by id, steps desc) e
                        where e.id = k.id and k.stands_for <> e.to_id""").executeUpdate();
    }

    private void hear(HeardMission said, Instant at) {
        var known = entities.find(KnownMission.class, said.missionId());
        if (known == null) {
            known = new KnownMission(said.missionId());
            entities.persist(known);
        }
        known.hear(
                said.version(),
                at,
                said.code(),
                said.name(),
                said.accreditations().stream()
                        .map(it -> new KnownMission.Accreditation(it.country(), it.from(), it.until()))
                        .toList());
    }
}
