package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All partners, for those who change them. Who only reads asks the [Directory].
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    private final PartnerRows rows;

    Partners(PartnerRows rows) {
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    public Partner get(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        var query = getEntityManager()
                .createNativeQuery("select p.* from partner p where p.id = :id and " + seen.sql(), Partner.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Partner> found = query.getResultList();
        return found.stream().findFirst().orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    public Optional<Partner> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    public List<Partner> coded(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /// Moves the version on, for a change of something that is not the partner's own row but part of what it shows.
    void lock(Partner partner) {
        getEntityManager().lock(partner, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// The same for one that is not at hand, such as the parent whose children are counted.
    void touch(@Nullable UUID partnerId) {
        if (partnerId != null) {
            flush();
            lock(findById(partnerId));
            flush();
        }
    }

    /// As it is now, after everything that this transaction did.
    long version(UUID partnerId) {
        flush();
        return findById(partnerId).version();
    }

    /// To be called by whoever changes a relation: the partner shows it, so its version moves on, and it may be another
    /// one that is the oldest now.
    public void tiesChanged(UUID partnerId) {
        flush();
        var partner = findById(partnerId);
        partner.oldestTie(oldestTie(partnerId));
        getEntityManager().lock(partner, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        flush();
    }

    /// The same for many at once, in one statement; what the session knows of them is behind afterwards.
    ///
    /// @param seen those that were shown without these ties before: they get another version
    public void tiesChanged(Collection<UUID> partnerIds, Collection<UUID> seen) {
        getEntityManager()
                .createNativeQuery("""
                        update partner p set version = version + case when p.id = any(:seen) then 1 else 0 end,
                            since_key = (select min(s.since_year * 10000 + coalesce(s.since_month, 0) * 100
                                + coalesce(s.since_day, 0)) from partnership s where s.partner_id = p.id)
                        where p.id = any(:partners)""")
                .setParameter("seen", seen.toArray(UUID[]::new))
                .setParameter("partners", partnerIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// See the column `since_key`.
    private @Nullable Integer oldestTie(UUID partnerId) {
        return (Integer) getEntityManager()
                .createNativeQuery("""
                        select min(since_year * 10000 + coalesce(since_month, 0) * 100 + coalesce(since_day, 0))
                        from partnership where partner_id = :partner""", Integer.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
    }
}
