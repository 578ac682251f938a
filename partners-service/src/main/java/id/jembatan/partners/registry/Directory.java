package id.jembatan.partners.registry;

import id.jembatan.partners.export.Selection;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of partners, as far as a caller may know of them: each reading is one statement with the caller's rows
/// in it, so it needs neither a transaction nor a session, and a page costs what one partner costs.
@ApplicationScoped
public class Directory {

    private final Sql sql;
    private final PartnerRow partnerRow;
    private final PartnerRows rows;

    Directory(Sql sql, PartnerRow partnerRow, PartnerRows rows) {
        this.sql = sql;
        this.partnerRow = partnerRow;
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    public PartnerView get(UUID id, Caller caller) {
        var seen = seen("p.id = :id", Map.of("id", id), caller);
        var actions = rows.actions(caller);
        return sql.first(
                        PartnerRow.SELECT + seen.sql(),
                        row -> partnerRow.read(row, actions).view(),
                        seen.parameters())
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    /// The version of a partner, and nothing else of it.
    ///
    /// @throws Refusal 404 as [#get]
    public long version(UUID id, Caller caller) {
        var seen = seen("p.id = :id", Map.of("id", id), caller);
        return sql.first(
                        "select p.version from partner p where " + seen.sql(), row -> row.getLong(1), seen.parameters())
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    Page<PartnerView> page(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(selected(filter, caller, after, limit + 1), limit, filter.order()::cursorAt)
                .map(PartnerRow.Found::view);
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
        return sql.first(
                        "select count(*) from partner p where " + condition.sql(),
                        row -> row.getLong(1),
                        condition.parameters())
                .orElseThrow();
    }

    /// The id behind a code, for a caller who may see it.
    Optional<UUID> idOf(String code, Caller caller) {
        var seen = seen("p.code = :code", Map.of("code", code), caller);
        return sql.first(
                "select p.id from partner p where " + seen.sql(),
                row -> row.getObject(1, UUID.class),
                seen.parameters());
    }

    private PartnerRows.Condition seen(String which, Map<String, Object> parameters, Caller caller) {
        var seen = rows.seenBy(caller);
        var all = new HashMap<>(seen.parameters());
        all.putAll(parameters);
        return new PartnerRows.Condition(which + " and " + seen.sql(), all);
    }

    private List<PartnerRow.Found> selected(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, after);
        var parameters = new HashMap<>(condition.parameters());
        parameters.put("atMost", limit);
        var actions = rows.actions(caller);
        return sql.list(
                PartnerRow.SELECT + condition.sql() + " order by "
                        + filter.order().orderBy() + " limit :atMost",
                row -> partnerRow.read(row, actions),
                parameters);
    }

    private PartnerRows.Condition condition(PartnerFilter filter, Caller caller, @Nullable Cursor after) {
        var seen = rows.seenBy(caller);
        var condition = new StringBuilder(seen.sql());
        var parameters = new HashMap<>(seen.parameters());
        if (filter.code != null) {
            condition.append(" and p.code = :code");
            parameters.put("code", filter.code);
        }
        filter.kind().ifPresent(kind -> {
            condition.append(" and p.kind = :kind");
            parameters.put("kind", kind.code());
        });
        if (filter.country != null) {
            condition.append(" and p.country = :country");
            parameters.put("country", filter.country);
        }
        if (filter.partnershipKind != null) {
            condition.append(
                    " and exists (select from partnership s where s.partner_id = p.id and s.kind = :partnershipKind)");
            parameters.put("partnershipKind", filter.partnershipKind);
        }
        filter.words().ifPresent(words -> {
            // A part of a name as it is written, or something spelled much like it (pg_trgm.word_similarity_threshold).
            condition.append("""
                     and p.id in (select n.partner_id from partner_name n
                    where n.folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% n.folded)""");
            parameters.put("words", words);
        });
        if (after != null) {
            condition.append(" and ").append(filter.order().behind());
            parameters.put("afterKey", filter.order().keyOf(after));
            parameters.put("afterId", after.uuid(2));
        }
        return new PartnerRows.Condition(condition.toString(), parameters);
    }
}
