package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementRow.Found;
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

    record Which(String sql, Map<String, Object> parameters) {}

    /// What the filter and the caller's rows select.
    Which which(Agreements.Filter filter, Caller caller) {
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
        narrow(filter.more(), conditions, parameters);
        if (filter.q() != null && !filter.q().isBlank()) {
            Search.narrow(filter.q(), conditions, parameters);
        }
        return new Which(String.join(" and ", conditions), parameters);
    }

    private static void narrow(Agreements.More more, List<String> conditions, Map<String, Object> parameters) {
        if (more.sdg() != null) {
            conditions.add("a.sectors && array(select g.sector from sector_goal g where g.goal = :sdg)");
            parameters.put("sdg", more.sdg());
        }
        equal("agency", more.agency(), conditions, parameters);
        if (more.entry() != null) {
            conditions.add("""
                    a.id in (select e.agreement_id from statement e
                    where e.fact = 'kind' and e.about = 'entry' and e.value = :entry)""");
            parameters.put("entry", more.entry());
        }
        more.range().narrow(conditions, parameters);
        if (more.endsFrom() != null || more.endsUntil() != null) {
            ends(more, conditions, parameters);
        }
    }

    /// A term ends in the span in which the end of a text lies that was signed, also when it is over by now;
    /// or, where no text carries it, on the day that the case names.
    private static void ends(Agreements.More more, List<String> conditions, Map<String, Object> parameters) {
        var day = new ArrayList<String>();
        var surely = new ArrayList<String>();
        var maybe = new ArrayList<String>();
        if (more.endsFrom() != null) {
            day.add("a.fields ->> 'endDate' >= cast(cast(:endsFrom as date) as text)");
            surely.add("i.ends_earliest >= :endsFrom");
            maybe.add("i.ends_latest >= :endsFrom");
            parameters.put("endsFrom", more.endsFrom());
        }
        if (more.endsUntil() != null) {
            day.add("a.fields ->> 'endDate' <= cast(cast(:endsUntil as date) as text)");
            surely.add("i.ends_latest <= :endsUntil");
            maybe.add("i.ends_earliest <= :endsUntil");
            parameters.put("endsUntil", more.endsUntil());
        }
        var certainly = ends(day, surely);
        var possibly = ends(day, maybe);
        conditions.add(
                more.ends() == null
                        ? possibly
                        : switch (more.ends()) {
                            case CERTAINLY -> certainly;
                            case POSSIBLY -> possibly + " and not coalesce(" + certainly + ", false)";
                        });
    }

    private static String ends(List<String> day, List<String> span) {
        return "(not a.term_by_text and " + String.join(" and ", day)
                + " or exists (select from instrument i where i.agreement_id = a.id and i.state in ('SIGNED', 'ENDED') and "
                + String.join(" and ", span) + "))";
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
