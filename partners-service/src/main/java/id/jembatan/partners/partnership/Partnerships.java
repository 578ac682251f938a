package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All partnerships, for those who change them. Who only reads asks the [PartnershipBook].
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    private final PartnerRows rows;

    Partnerships(PartnerRows rows) {
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Partnership get(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        var query = getEntityManager()
                .createNativeQuery(
                        "select s.* from partnership s join partner p on p.id = s.partner_id where s.id = :id and "
                                + seen.sql(),
                        Partnership.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Partnership> found = query.getResultList();
        return found.stream().findFirst().orElseThrow(() -> new Refusal(PartnershipProblem.UNKNOWN_PARTNERSHIP));
    }

    /// Of each kind the one that goes on or, where none does, the one that ended last.
    public List<Partnership> withAny(Collection<UUID> partnerIds) {
        return list("""
                from Partnership s where s.partnerId in ?1 and not exists (select 1 from Partnership o
                where o.partnerId = s.partnerId and o.kind = s.kind and s.endedAt is not null
                and (o.endedAt is null or o.endedAt > s.endedAt or (o.endedAt = s.endedAt and o.id > s.id)))
                order by s.id""", partnerIds);
    }

    Optional<Partnership> ofKind(UUID partnerId, String kind) {
        return withAny(List.of(partnerId)).stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst();
    }
}
