package id.jembatan.partners.request;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All requests, as far as a caller may know of them: our offices all, a mission those that are asked of itself. That
/// another mission is accredited to the same country shows it nothing: what is asked of one desk is not for the next.
@ApplicationScoped
class Requests implements PanacheRepositoryBase<Request, UUID> {

    private static final int AT_ONCE = 200;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final PartnerRows rows;
    private final Clock clock;

    Requests(PartnerRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private PartnerRows.Condition seenBy(Caller caller) {
        // As a record for the offices; no mission and no partner gets it by way of the partner.
        var offices = rows.recordsSeenBy(caller, "r.partner_id", "'offices'");
        if (!caller.is("mission-officer") || caller.mission() == null) {
            return offices;
        }
        var parameters = new HashMap<>(offices.parameters());
        parameters.put("ownDesk", caller.mission());
        return new PartnerRows.Condition("(" + offices.sql() + " or r.mission_code = :ownDesk)", parameters);
    }

    /// Whether the caller sits at the desk that asked, or leads the bureau.
    boolean asks(Caller caller, Request request) {
        return rows.keeps(caller, request.keeper());
    }

    /// Whether the caller sits at the mission that is asked.
    boolean answers(Caller caller, Request request) {
        return Desk.of(caller).equals(Desk.mission(request.missionCode()));
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Request get(UUID id, Caller caller) {
        var seen = seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        return select("r.id = :id and " + seen.sql(), parameters, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(RequestProblem.UNKNOWN_REQUEST));
    }

    Page<Request> page(RequestFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(part(filter, caller, after, limit + 1), limit, Requests::cursorAt);
    }

    /// Everything that the filter selects for this caller, part by part, so that memory does not grow with it.
    void each(RequestFilter filter, Caller caller, Consumer<List<Request>> take) {
        @Nullable Cursor after = null;
        List<Request> part;
        do {
            part = part(filter, caller, after, AT_ONCE);
            if (!part.isEmpty()) {
                after = cursorAt(part.getLast());
                take.accept(part);
            }
            getEntityManager().clear();
        } while (part.size() == AT_ONCE);
    }

    long count(RequestFilter filter, Caller caller) {
        var condition = condition(filter, caller, null);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from request r where " + condition.sql(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    List<RequestStep.View> history(Request request) {
        return getEntityManager()
                .createQuery("from RequestStep s where s.requestId = :id order by s.at, s.id", RequestStep.class)
                .setParameter("id", request.id())
                .getResultList()
                .stream()
                .map(RequestStep::view)
                .toList();
    }

    private List<Request> part(RequestFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, after);
        return select(condition.sql(), condition.parameters(), limit);
    }

    private static Cursor cursorAt(Request request) {
        return Cursor.of(request.dueAt(), request.id());
    }

    /// A condition on `request r`.
    PartnerRows.Condition condition(RequestFilter filter, Caller caller, @Nullable Cursor after) {
        var seen = seenBy(caller);
        var sql = new StringBuilder(seen.sql());
        var parameters = new HashMap<>(seen.parameters());
        with(sql, parameters, "r.mission_code", "mission", filter.mission);
        with(sql, parameters, "r.partner_id", "partner", filter.partner);
        with(sql, parameters, "r.kind", "kind", filter.kind);
        with(sql, parameters, "r.keeper", "keeper", filter.keeper);
        with(
                sql,
                parameters,
                "r.state",
                "state",
                filter.state().map(RequestState::code).orElse(null));
        if (filter.open || filter.overdue) {
            sql.append(" and r.state in ('asked', 'accepted')");
        }
        if (filter.overdue) {
            sql.append(" and r.due_at <= :now");
            parameters.put("now", clock.instant());
        }
        filter.words().ifPresent(words -> {
            sql.append("""
                     and (r.folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% r.folded)""");
            parameters.put("words", words);
        });
        if (after != null) {
            sql.append(" and (r.due_at, r.id) > (:afterDue, :afterId)");
            parameters.put("afterDue", within(after.instant(0)));
            parameters.put("afterId", after.uuid(1));
        }
        return new PartnerRows.Condition(sql.toString(), parameters);
    }

    /// A cursor is only a text that somebody sent: the database knows fewer moments than the type.
    private static Instant within(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    }

    private static void with(
            StringBuilder sql, Map<String, Object> parameters, String column, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private List<Request> select(String condition, Map<String, Object> parameters, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select r.* from request r where " + condition + " order by r.due_at, r.id limit :atMost",
                        Request.class);
        parameters.forEach(query::setParameter);
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Request> found = query.getResultList();
        return found;
    }
}
