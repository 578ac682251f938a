package id.jembatan.partners.commitment;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All commitments, as far as a caller may know of them.
@ApplicationScoped
class CommitmentRows {

    /// What has no due day comes last; the index knows the same day.
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String DUE = "coalesce(c.due_on, date '9999-12-31')";

    private final EntityManager database;
    private final PartnerRows rows;

    CommitmentRows(EntityManager database, PartnerRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Commitment get(UUID id, Caller caller) {
        var condition = seenBy(caller);
        condition.add("c.id = :id", "id", id);
        return select(condition, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommitmentProblem.UNKNOWN_COMMITMENT));
    }

    /// Those of one record; as many as a record can have.
    List<Commitment> of(UUID origin, Caller caller) {
        var condition = seenBy(caller);
        condition.add("c.origin_id = :origin", "origin", origin);
        return select(condition, 1_000);
    }

    Page<Commitment> page(CommitmentFilter filter, Caller caller, LocalDate today, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, today);
        if (after != null) {
            condition.add("(" + DUE + ", c.id) > (:afterDue, :afterId)", "afterDue", after.day(0));
            condition.parameters.put("afterId", after.uuid(1));
        }
        return Page.of(
                select(condition, limit + 1),
                limit,
                last -> Cursor.of(last.dueOn() == null ? NEVER : last.dueOn(), last.id()));
    }

    /// What the filter selects, at most so many.
    List<Commitment> first(CommitmentFilter filter, Caller caller, LocalDate today, int atMost) {
        return select(condition(filter, caller, today), atMost);
    }

    /// The condition behind the filter, for who reads the rows himself.
    PartnerRows.Condition selected(CommitmentFilter filter, Caller caller, LocalDate today) {
        var condition = condition(filter, caller, today);
        return new PartnerRows.Condition(condition.sql.toString(), condition.parameters);
    }

    long count(CommitmentFilter filter, Caller caller, LocalDate today) {
        var condition = condition(filter, caller, today);
        var query = database.createNativeQuery("select count(*) from commitment c where " + condition.sql, Long.class);
        bind(query, condition.parameters);
        return ((Number) query.getSingleResult()).longValue();
    }

    /// How many were due in the period, and how many of them were done in time.
    record Kept(BigDecimal due, BigDecimal inTime, BigDecimal handedOver) {}

    Kept kept(@Nullable UUID partner, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var condition = seenBy(caller);
        if (partner != null) {
            condition.add("c.partner_id = :partner", "partner", partner);
        }
        if (from != null) {
            condition.add("c.due_on >= :from", "from", from);
        }
        if (until != null) {
            condition.add("c.due_on <= :until", "until", until);
        }
        var query = database.createNativeQuery("""
                select count(*), count(*) filter (where c.state = 'done' and c.done_on <= c.due_on),
                    count(*) filter (where c.state = 'handed_over')
                from commitment c where c.due_on is not null and c.state <> 'dropped' and\s""" + condition.sql, Object[].class);
        bind(query, condition.parameters);
        var row = (Object[]) query.getSingleResult();
        return new Kept(number(row[0]), number(row[1]), number(row[2]));
    }

    private static BigDecimal number(Object value) {
        return BigDecimal.valueOf(((Number) value).longValue());
    }

    private Condition seenBy(Caller caller) {
        var seen = rows.recordsSeenBy(caller, "c.partner_id", "c.audience");
        return new Condition(seen.sql(), seen.parameters());
    }

    private Condition condition(CommitmentFilter filter, Caller caller, LocalDate today) {
        var condition = seenBy(caller);
        if (filter.partner != null) {
            condition.add("c.partner_id = :partner", "partner", filter.partner);
        }
        filter.state().ifPresent(state -> condition.add("c.state = :state", "state", state.code()));
        filter.side().ifPresent(side -> condition.add("c.side = :side", "side", side.code()));
        if (filter.owner != null) {
            condition.add("c.owner_desk = :owner", "owner", filter.owner);
        }
        if (filter.origin != null) {
            condition.add("c.origin_id = :origin", "origin", filter.origin);
        }
        if (filter.dueFrom != null) {
            condition.add("c.due_on >= :dueFrom", "dueFrom", filter.dueFrom);
        }
        if (filter.dueUntil != null) {
            condition.add("c.due_on <= :dueUntil", "dueUntil", filter.dueUntil);
        }
        if (filter.overdue != null) {
            condition.add(
                    (filter.overdue ? "" : "not ")
                            + "(c.state = 'open' and coalesce(c.due_on, date '9999-12-31') < :late)",
                    "late",
                    today);
        }
        filter.words()
                .ifPresent(words ->
                        condition.add("not c.confidential and c.words @@ asked_words(:words)", "words", words));
        return condition;
    }

    private static final class Condition {

        private final StringBuilder sql;
        private final Map<String, Object> parameters;

        Condition(String sql, Map<String, Object> parameters) {
            this.sql = new StringBuilder(sql);
            this.parameters = new HashMap<>(parameters);
        }

        void add(String more, String name, Object value) {
            sql.append(" and ").append(more);
            parameters.put(name, value);
        }
    }

    private List<Commitment> select(Condition condition, int limit) {
        var query = database.createNativeQuery(
                "select c.* from commitment c where " + condition.sql + " order by " + DUE + ", c.id limit :atMost",
                Commitment.class);
        bind(query, condition.parameters);
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Commitment> found = query.getResultList();
        return found;
    }

    private static void bind(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
    }
}
