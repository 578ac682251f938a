package id.jembatan.partners.sector;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// All sectors.
@ApplicationScoped
class Sectors implements PanacheRepositoryBase<Sector, String> {

    List<Sector> inOrder() {
        return list("order by position");
    }
}
