package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How features that keep records about partners find and name them.
@ApplicationScoped
public class PartnerRefs {

    private final EntityManager database;
    private final PartnerRows rows;

    PartnerRefs(EntityManager database, PartnerRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// The partner with this id, or else with this code, if the caller may know of it.
    ///
    /// @param pointer the place of the request that names it
    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    public PartnerRef seen(@Nullable UUID id, @Nullable String code, Caller caller, String pointer) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<String, Object>(seen.parameters());
        if (id != null) {
            parameters.put("id", id);
        } else {
            parameters.put("code", code == null ? "" : code);
        }
        return found((id != null ? "p.id = :id" : "p.code = :code") + " and " + seen.sql(), parameters).stream()
                .findFirst()
                .orElseThrow(() -> unknown(pointer));
    }

    /// The refusal of a partner that is none, or not the caller's to know of.
    ///
    /// @param pointer the place of the request that names it
    public Refusal unknown(String pointer) {
        return new Refusal(PartnerProblem.UNKNOWN_PARTNER).at(pointer, PartnerProblem.UNKNOWN_PARTNER);
    }

    /// The names of partners that records which the caller sees are about.
    public Named named(Collection<UUID> ids) {
        return new Named(
                ids.isEmpty()
                        ? Map.of()
                        : found("p.id in (:ids)", Map.of("ids", ids)).stream()
                                .collect(Collectors.toMap(PartnerRef::id, each -> each)));
    }

    /// Partners by id, found at once for a whole page.
    public record Named(Map<UUID, PartnerRef> byId) {

        public PartnerRef of(UUID id) {
            return Objects.requireNonNull(byId.get(id), "a partner is never deleted");
        }
    }

    private List<PartnerRef> found(String condition, Map<String, Object> parameters) {
        var query = database.createNativeQuery(
                "select p.id, p.code, p.name, p.country from partner p where " + condition, Object[].class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new PartnerRef((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
