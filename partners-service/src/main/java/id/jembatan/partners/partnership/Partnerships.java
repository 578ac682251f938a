package id.jembatan.partners.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// All partnerships.
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    public List<Partnership> with(UUID partnerId) {
        return list("partnerId = ?1 order by id", partnerId);
    }

    public List<Partnership> withAny(Collection<UUID> partnerIds) {
        return list("partnerId in ?1 order by id", partnerIds);
    }
}
