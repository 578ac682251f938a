package id.jembatan.partners.registry;

import id.jembatan.partners.export.Selection;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All partners, as far as a caller may know of them.
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    private final PartnerRows rows;

    Partners(PartnerRows rows) {
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Partner get(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        return select("p.id = :id and " + seen.sql(), parameters, "p.id", 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    Page<Partner> page(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(selected(filter, caller, after, limit + 1), limit, filter.order()::cursorAt);
    }

    /// The query behind every export: what the list of the same filter shows to this caller, in the same order.
    ///
    /// @param query up to its condition; the partner is `p` in it
    /// @param then by what rows of the same partner are sorted, such as `s.id`
    Selection selection(String query, PartnerFilter filter, Caller caller, String then) {
        var condition = condition(filter, caller, null);
        var sql = query + " where " + condition.sql() + " order by "
                + filter.order().orderBy() + ", " + then;
        return new Selection(sql, condition.parameters());
    }

    long count(PartnerFilter filter, Caller caller) {
        var condition = condition(filter, caller, null);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from partner p where " + condition.sql(), Long.class);
        bind(query, condition.parameters());
        return ((Number) query.getSingleResult()).longValue();
    }

    public Optional<Partner> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    public List<Partner> coded(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /// The id behind a code, for a caller who may see it.
    Optional<UUID> idOf(String code, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("code", code);
        return select("p.code = :code and " + seen.sql(), parameters, "p.id", 1).stream()
                .findFirst()
                .map(Partner::id);
    }

    private List<Partner> selected(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, after);
        return select(condition.sql(), condition.parameters(), filter.order().orderBy(), limit);
    }

    private PartnerRows.Condition condition(PartnerFilter filter, Caller caller, @Nullable Cursor after) {
        var seen = rows.seenBy(caller);
        var sql = new StringBuilder(seen.sql());
        var parameters = new HashMap<>(seen.parameters());
        if (filter.code != null) {
            sql.append(" and p.code = :code");
            parameters.put("code", filter.code);
        }
        filter.kind().ifPresent(kind -> {
            sql.append(" and p.kind = :kind");
            parameters.put("kind", kind.code());
        });
        if (filter.country != null) {
            sql.append(" and p.country = :country");
            parameters.put("country", filter.country);
        }
        if (filter.partnershipKind != null) {
            sql.append(
                    " and exists (select from partnership s where s.partner_id = p.id and s.kind = :partnershipKind)");
            parameters.put("partnershipKind", filter.partnershipKind);
        }
        filter.words().ifPresent(words -> {
            // A part of a name as it is written, or something spelled much like it (pg_trgm.word_similarity_threshold).
            sql.append("""
                     and p.id in (select n.partner_id from partner_name n
                    where n.folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% n.folded)""");
            parameters.put("words", words);
        });
        if (after != null) {
            sql.append(" and ").append(filter.order().behind());
            parameters.put("afterKey", filter.order().keyOf(after));
            parameters.put("afterId", after.uuid(2));
        }
        return new PartnerRows.Condition(sql.toString(), parameters);
    }

    private List<Partner> select(String condition, Map<String, Object> parameters, String orderBy, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select p.* from partner p where " + condition + " order by " + orderBy + " limit :atMost",
                        Partner.class);
        bind(query, parameters);
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Partner> found = query.getResultList();
        return found;
    }

    private static void bind(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
    }
}
