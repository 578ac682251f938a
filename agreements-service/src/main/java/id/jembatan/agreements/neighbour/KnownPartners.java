package id.jembatan.agreements.neighbour;

import id.jembatan.agreements.text.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The partners that we have heard of.
@ApplicationScoped
public class KnownPartners {

    private static final String REF =
            "select new id.jembatan.agreements.neighbour.PartnerRef(k.id, k.code, k.name, k.country) from KnownPartner k ";

    private final EntityManager database;

    KnownPartners(EntityManager database) {
        this.database = database;
    }

    /// Lets those who write a partner down by its name and the news of partners go one after the other, until the
    /// transaction ends: neither could see what the other has not committed, and the two would never be linked.
    @Transactional(TxType.MANDATORY)
    public void inTurn() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('partners by name', 0))")
                .getSingleResult();
    }

    @Transactional
    public List<PartnerRef> byIdOrCode(Collection<UUID> ids, Collection<String> codes) {
        return database.createQuery(REF + "where k.id in :ids or k.code in :codes", PartnerRef.class)
                .setParameter("ids", ids)
                .setParameter("codes", codes)
                .getResultList();
    }

    /// The one partner that has, or had, this name; none when two of them do.
    @Transactional
    public Optional<PartnerRef> named(String name) {
        var found = database.createQuery(REF + "where k.folded like :name escape '\\'", PartnerRef.class)
                .setParameter("name", Folded.anywhere("|" + Folded.of(name) + "|"))
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a mission is accredited to a country on a day.
    @Transactional
    public boolean isAccredited(String mission, String country, LocalDate day) {
        return database.createQuery("""
                                select count(ra) from KnownAccreditation ra join KnownMission rm on rm.id = ra.missionId
                                where rm.code = :mission and ra.country = :country
                                and (ra.fromDay is null or ra.fromDay <= :day)
                                and (ra.untilDay is null or ra.untilDay >= :day)""", Long.class)
                        .setParameter("mission", mission)
                        .setParameter("country", country)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }
}
