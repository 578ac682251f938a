package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementRow.Found;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of cases, as far as a caller may know of them: each reading is one statement with the caller's rows in
/// it, so it needs neither a transaction nor a session, and a page costs what one case costs.
@ApplicationScoped
class Directory {

    private final Sql sql;
    private final AgreementRow row;
    private final Rows rows;

    Directory(Sql sql, AgreementRow row, Rows rows) {
        this.sql = sql;
        this.row = row;
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Found get(UUID id, Caller caller) {
        var which = one(id, caller);
        return sql.first(AgreementRow.SELECT + which.sql(), row::read, which.parameters())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// The version of a case, and nothing else of it.
    ///
    /// @throws Refusal 404 as [#get]
    long version(UUID id, Caller caller) {
        var which = one(id, caller);
        return sql.first(
                        "select a.version from agreement a where " + which.sql(),
                        it -> it.getLong(1),
                        which.parameters())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// Cases that the caller has been shown, or has just written; in no order.
    List<Found> all(Collection<UUID> ids) {
        return sql.list(AgreementRow.SELECT + "a.id = any(:ids)", row::read, Map.of("ids", ids.toArray(UUID[]::new)));
    }

    Page<Found> page(Agreements.Filter filter, Caller caller, Paging paging) {
        var which = which(filter, caller);
        var parameters = new HashMap<>(which.parameters());
        var condition = which.sql();
        var last = paging.after();
        if (last.isPresent()) {
            condition += " and a.id < :after";
            parameters.put("after", last.get().uuid(0));
        }
        parameters.put("atMost", paging.limit() + 1);
        var found =
                sql.list(AgreementRow.SELECT + condition + " order by a.id desc limit :atMost", row::read, parameters);
        var page = Page.of(found, paging.limit(), it -> Cursor.of(it.agreement().id()));
        return paging.wantsTotal() ? page.withTotal(count(filter, caller)) : page;
    }

    private long count(Agreements.Filter filter, Caller caller) {
        var which = which(filter, caller);
        return sql.first(
                        "select count(*) from agreement a where " + which.sql(),
                        it -> it.getLong(1),
                        which.parameters())
                .orElseThrow();
    }

    private Which one(UUID id, Caller caller) {
        var seen = rows.seenIn(caller);
        var parameters = new HashMap<String, Object>(seen.parameters());
        parameters.put("id", id);
        return new Which("a.id = :id and " + seen.hql(), parameters);
    }

    private record Which(String sql, Map<String, Object> parameters) {}

    /// What the filter and the caller's rows select.
    private Which which(Agreements.Filter filter, Caller caller) {
        var seen = rows.seenIn(caller);
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>(seen.parameters());
        conditions.add(seen.hql());
        if (filter.partner() != null) {
            conditions.add("""
                    a.id in (select p.agreement_id from party p where p.ended_at is null and p.partner_id in (
                    select m.id from known_partner m join known_partner o on o.current_id = m.current_id
                    where o.code = :partner or o.id = :partnerId))""");
            parameters.put("partner", filter.partner());
            parameters.put("partnerId", idOf(filter.partner()));
        }
        if (filter.country() != null) {
            conditions.add("""
                    exists (select from party p join known_partner o on o.id = p.partner_id
                    join known_partner k on k.id = o.current_id
                    where p.agreement_id = a.id and p.ended_at is null and k.country = :country)""");
            parameters.put("country", filter.country());
        }
        if (filter.sector() != null) {
            conditions.add("a.sectors @> array[cast(:sector as text)]");
            parameters.put("sector", filter.sector());
        }
        if (filter.goal() != null) {
            conditions.add("a.goal_refs @> jsonb_build_array(jsonb_build_object('goal', cast(:goal as text)))");
            parameters.put("goal", filter.goal());
        }
        equal("stage", filter.stage(), conditions, parameters);
        equal("procedure_code", filter.procedure(), conditions, parameters);
        equal("kind", filter.kind(), conditions, parameters);
        if (filter.open() != null) {
            conditions.add(filter.open() ? "not a.final_stage" : "a.final_stage");
        }
        if (filter.promisesNotPickedUp() != null) {
            conditions.add(
                    filter.promisesNotPickedUp() ? "a.promises_not_picked_up > 0" : "a.promises_not_picked_up = 0");
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            // One look into an index for each place where the words may stand: one condition for all would read all.
            conditions.add("""
                    a.id in (select w.id from agreement w where w.folded like :q
                    union all select p.agreement_id from party p where p.ended_at is null and p.folded like :q
                    union all select p.agreement_id from known_partner n join known_partner m
                    on m.current_id = n.current_id join party p on p.partner_id = m.id and p.ended_at is null
                    where n.folded like :q)""");
            parameters.put("q", Folded.anywhere(filter.q()));
        }
        return new Which(String.join(" and ", conditions), parameters);
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            var name = column.replace("_", "");
            conditions.add("a." + column + " = :" + name);
            parameters.put(name, value);
        }
    }

    /// The text as an id; an id that nobody has where it is none.
    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
