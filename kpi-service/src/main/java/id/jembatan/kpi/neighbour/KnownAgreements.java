package id.jembatan.kpi.neighbour;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All agreements that were heard of.
@ApplicationScoped
public class KnownAgreements implements PanacheRepositoryBase<KnownAgreement, UUID> {

    /// A partner of an agreement with its present name.
    public record PartnerName(String code, String name, String country) {}

    /// Keeps what an event says, if it is news.
    ///
    /// @param at when it was told
    public KnownAgreement learn(HeardAgreement said, Instant at) {
        var known = findByIdOptional(said.agreementId()).orElseGet(() -> {
            var fresh = new KnownAgreement(said.agreementId());
            persist(fresh);
            return fresh;
        });
        known.hear(said, at);
        return known;
    }

    /// The agreement, if the caller may know of it.
    public Optional<KnownAgreement> visible(UUID id, Rows rows) {
        var values = new HashMap<>(rows.values());
        values.put("id", id);
        return find("from KnownAgreement k where k.id = :id and " + rows.agreements("k.id"), values)
                .firstResultOptional();
    }

    public Optional<KnownAgreement> byReference(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    /// The partners of an agreement under the names that they bear now; the code where no name was heard yet.
    public List<PartnerName> partnersOf(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.neighbour.KnownAgreements$PartnerName("
                                + "p.code, coalesce(n.name, p.code), p.country) from KnownAgreement k join k.partners p"
                                + " left join KnownPartner n on n.id = p.partnerId where k.id = :id order by p.code",
                        PartnerName.class)
                .setParameter("id", agreement)
                .getResultList();
    }
}
