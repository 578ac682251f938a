package id.jembatan.kpi.iati;

import id.jembatan.kpi.neighbour.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All decisions on what is public, and what files brought.
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    private static final int AT_ONCE = 20;

    List<Publication> of(UUID scorecard) {
        return find("scorecardId = ?1 order by number", scorecard).list();
    }

    Optional<Publication> last(UUID scorecard) {
        return find("scorecardId = ?1 order by number desc", scorecard).firstResultOptional();
    }

    /// Another card that bears the identifier.
    boolean isTaken(String identifier, UUID scorecard) {
        return count("identifier = ?1 and scorecardId <> ?2", identifier, scorecard) > 0
                || brought(identifier)
                        .filter(it -> !it.scorecardId().equals(scorecard))
                        .isPresent();
    }

    Optional<UUID> cardOf(String identifier) {
        return find("identifier = ?1 order by number desc", identifier)
                .firstResultOptional()
                .map(Publication::scorecardId);
    }

    Optional<BroughtActivity> brought(String identifier) {
        return brought("identifier", identifier);
    }

    Optional<BroughtActivity> broughtOn(UUID scorecard) {
        return brought("scorecardId", scorecard);
    }

    private Optional<BroughtActivity> brought(String field, Object value) {
        return getEntityManager()
                .createQuery("from BroughtActivity b where b." + field + " = :value", BroughtActivity.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /// What was public before a moment, some at a time, in the order of the identifiers.
    ///
    /// @param scorecard the only one that is wanted, or all
    /// @param after the identifier of the last one that is known
    List<Publication> publicBefore(Instant end, @Nullable UUID scorecard, String after, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "from Publication p where p.isPublic = true and p.identifier > :after and p.number = ("
                                + "select max(q.number) from Publication q"
                                + " where q.scorecardId = p.scorecardId and q.at < :end)"
                                + " and exists (select 1 from Scorecard s where s.id = p.scorecardId and "
                                + rows.scorecards("s") + ")"
                                + (scorecard == null ? "" : " and p.scorecardId = :scorecard")
                                + " order by p.identifier",
                        Publication.class)
                .setParameter("after", after)
                .setParameter("end", end);
        if (scorecard != null) {
            query.setParameter("scorecard", scorecard);
        }
        rows.values().forEach(query::setParameter);
        return query.setMaxResults(AT_ONCE).getResultList();
    }
}
