package id.jembatan.kpi.evidence;

import id.jembatan.kpi.measurement.EvidenceCheck;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.vault.Claims;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All files of evidence. Who sees the figure is asked before; here only which of its files are seen.
@ApplicationScoped
class Evidences implements PanacheRepositoryBase<Evidence, UUID>, EvidenceCheck, Claims {

    @Override
    public boolean hasEvidence(UUID observation) {
        return count("observationId = ?1 and withdrawnAt is null", observation) > 0;
    }

    @Override
    public String query() {
        return "select hash, size, added_at from evidence";
    }

    /// In the order in which they came, those that were taken back too.
    List<Evidence> of(UUID observation, Rows rows) {
        return find("from Evidence e where e.observationId = ?1 and " + seen(rows) + " order by e.id", observation)
                .list();
    }

    Optional<Evidence> visible(UUID observation, UUID id, Rows rows) {
        return find("from Evidence e where e.observationId = ?1 and e.id = ?2 and " + seen(rows), observation, id)
                .firstResultOptional();
    }

    Optional<Evidence> counting(UUID observation, String hash) {
        return find("observationId = ?1 and hash = ?2 and withdrawnAt is null", observation, hash)
                .firstResultOptional();
    }

    long counting(UUID observation) {
        return count("observationId = ?1 and withdrawnAt is null", observation);
    }

    private static String seen(Rows rows) {
        return rows.files("e.shared", "e.withdrawnAt");
    }
}
