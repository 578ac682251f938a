package id.jembatan.partners.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All kinds of partnership.
@ApplicationScoped
public class PartnershipKinds implements PanacheRepositoryBase<PartnershipKind, String> {

    /// In the order in which people expect them.
    List<PartnershipKind> inOrder() {
        return list("order by position");
    }

    public Set<String> codes() {
        return inOrder().stream().map(PartnershipKind::code).collect(Collectors.toUnmodifiableSet());
    }
}
